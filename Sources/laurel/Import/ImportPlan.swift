internal import Knowledge
internal import Source

/// Which column of a table becomes which part of a page, once the names in a map are found.
struct ImportPlan {
  struct Binding {
    let column: Int
    let field: Field
    /// The part of a record, where the column gives only that.
    let part: Field?
  }

  let kind: Kind
  private(set) var bindings: [Binding] = []
  let constants: [ImportMap.Constant]
  private(set) var title: RowPattern?
  private(set) var file: RowPattern?
  private(set) var key: RowPattern?
  private(set) var text: Int?
  let separator: String
  let dates: DateOrder
  /// The columns that nothing is made from.
  private(set) var leftOut: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let header: TableHeader

  init(_ map: ImportMap, header: TableHeader, kind: Kind) {
    self.kind = kind
    self.header = header
    constants = map.constants
    separator = map.separator
    dates = map.dates
    diagnostics = header.repeatedNames
    if let columns = map.columns {
      for column in columns { bind(column) }
    } else {
      for index in header.names.indices { matchByName(index, besides: [map.title, map.text]) }
    }
    title = map.title.map { header.pattern($0).reported(to: &diagnostics) }
    title = title ?? binding(of: kind.titleField).map { RowPattern(column: $0.column) }
    bindings.removeAll { $0.field.name == kind.titleField }
    file = map.file.map { header.pattern($0).reported(to: &diagnostics) }
    key = map.key.map { header.pattern($0).reported(to: &diagnostics) }
    text = map.text.flatMap { header.column($0).reported(to: &diagnostics) }
    checkFields()
    var used = Set(bindings.map(\.column) + [text].compactMap { $0 })
    for pattern in [title, file, key] { used.formUnion(pattern?.columns ?? []) }
    leftOut = header.names.indices.filter { !used.contains($0) && !header.names[$0].isEmpty }.map {
      header.names[$0]
    }
  }

  private func binding(of field: String) -> Binding? { bindings.first { $0.field.name == field } }

  private mutating func bind(_ given: ImportMap.Column) {
    guard let column = header.column(given.name).reported(to: &diagnostics) else { return }
    let parts = given.field.text.parts(separatedBy: ".")
    guard let field = kind.field(parts[0]),
      let binding = Self.binding(column, field, part: parts.dropFirst().first)
    else {
      diagnostics.append(
        Spreadsheet.unknownField(
          given.field.text, of: kind.id, among: kind.fields.map(\.name), at: given.field.span))
      return
    }
    let isTaken = bindings.contains { $0.field == field && $0.part == binding.part }
    if isTaken, !field.isList {
      diagnostics.append(Spreadsheet.fieldTwice(given.field.text, at: given.field.span))
    } else {
      bindings.append(binding)
    }
  }

  private static func binding(_ column: Int, _ field: Field, part: String?) -> Binding? {
    guard let part else { return Binding(column: column, field: field, part: nil) }
    let type = if case .list(let item, _) = field.type { item.type } else { field.type }
    guard case .record(let fields) = type, let found = fields.first(where: { $0.name == part }) else {
      return nil
    }
    return Binding(column: column, field: field, part: found)
  }

  private mutating func matchByName(_ column: Int, besides others: [ImportMap.Words?]) {
    let name = Fold.key(header.names[column])
    guard !others.contains(where: { $0.map { Fold.key($0.text) } == name }) else { return }
    let found =
      kind.fields.first { Fold.key($0.name) == name } ?? kind.fields.first { Fold.key($0.label) == name }
    guard let found, binding(of: found.name) == nil else { return }
    bindings.append(Binding(column: column, field: found, part: nil))
  }

  /// What every page needs has to come from somewhere.
  private mutating func checkFields() {
    for constant in constants where kind.field(constant.field.text) == nil {
      diagnostics.append(
        Spreadsheet.unknownField(
          constant.field.text, of: kind.id, among: kind.fields.map(\.name), at: constant.field.span))
    }
    let start = header.row.cells[0].span
    if title == nil {
      diagnostics.append(Spreadsheet.missingColumn(for: kind.titleField, kind: kind.id, at: start))
    }
    for field in kind.fields where field.isRequired && field.name != kind.titleField {
      guard binding(of: field.name) == nil, !constants.contains(where: { $0.field.text == field.name }) else {
        continue
      }
      diagnostics.append(Spreadsheet.missingColumn(for: field.name, kind: kind.id, at: start))
    }
  }
}

extension Field {
  fileprivate var isList: Bool { if case .list = type { true } else { false } }
}
