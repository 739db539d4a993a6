internal import Knowledge
internal import Markup
internal import Source

/// Which column of a table becomes which part of a page, once the names in a map are found.
struct ImportPlan {
  /// A field that something is given for, or a part of it.
  struct Target {
    let field: Field
    /// The part of a record, where only that is given.
    let part: Field?
  }

  struct Binding {
    let column: Int
    let target: Target

    var field: Field { target.field }
    var part: Field? { target.part }
  }

  struct Constant {
    let target: Target
    let value: FieldInput
    let span: SourceSpan
  }

  let kind: Kind
  let header: TableHeader
  private(set) var bindings: [Binding] = []
  private(set) var constants: [Constant] = []
  private(set) var title: RowPattern?
  private(set) var file: RowPattern?
  private(set) var key: RowPattern?
  private(set) var text: Int?
  let separator: String
  /// The order of numbers in days, if the map says so.
  let dates: DateOrder?
  /// The columns whose names of people begin with the family name.
  private(set) var turned: Set<Int> = []
  /// The columns that something is made from.
  private(set) var used: Set<Int> = []
  /// The columns that give numbers.
  private var numbers: Set<Int> = []
  /// The columns that nothing is made from.
  private(set) var leftOut: [Int] = []
  /// Of those, the columns whose names say in other programs whether a page is shown.
  private(set) var states: [(column: Int, name: ForeignName)] = []
  /// The columns that are days by their names alone, such as `Published`, in which others write yes or no.
  private var matchedDays: Set<Int> = []
  /// Whether what every page needs comes from nowhere, which is told once.
  private(set) var lacksColumns = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ map: ImportMap, header: TableHeader, kind: Kind) {
    self.kind = kind
    self.header = header
    separator = map.separator
    dates = map.dates
    diagnostics = header.row.cells.filter(\.isTorn).map { Spreadsheet.tornCell(at: $0.span) }
    for constant in map.constants {
      guard let target = target(constant.field) else { continue }
      constants.append(Constant(target: target, value: constant.value, span: constant.span))
    }
    var named: Set<Int> = []
    for column in map.columns {
      guard let index = header.column(column.name).reported(to: &diagnostics) else { continue }
      named.insert(index)
      if let field = column.field { bind(index, to: field) }
    }
    for index in header.names.indices where !named.contains(index) {
      matchByName(index, besides: [map.title, map.text])
    }
    turned = Set(map.turned.compactMap { header.column($0).reported(to: &diagnostics) })
    title = map.title.map { header.pattern($0).reported(to: &diagnostics) }
    title = title ?? binding(of: kind.titleField).map { RowPattern(column: $0.column) }
    bindings.removeAll { $0.field.name == kind.titleField }
    file = map.file.map { header.pattern($0).reported(to: &diagnostics) }
    key = map.key.map { header.pattern($0).reported(to: &diagnostics) }
    text = map.text.flatMap { header.column($0).reported(to: &diagnostics) }
    checkFields()
    used = Set(bindings.map(\.column) + [text].compactMap { $0 })
    for pattern in [title, file, key] { used.formUnion(pattern?.columns ?? []) }
    numbers = Set(bindings.filter { ($0.part ?? $0.field).type.scalar is NumberType }.map(\.column))
    // What the map leaves out, nobody needs to be told.
    let known = used.union(named)
    let namesInMap = Set(named.map { header.names[$0] })
    leftOut = header.names.indices.filter {
      !known.contains($0) && !header.names[$0].isEmpty && !namesInMap.contains(header.names[$0])
    }
    let matched = bindings.filter { !named.contains($0.column) && $0.field.type.isDay }.map(\.column)
    matchedDays = Set(matched)
    states = (leftOut + matched).compactMap { column in
      ForeignName(header.names[column]).map { (column, $0) }
    }
    diagnostics += header.repeatedNames(of: used)
  }

  /// Whether a cell is no value of a field, but only says whether the page is shown.
  func isState(_ cell: String, in column: Int) -> Bool {
    matchedDays.contains(column) && states.contains { $0.column == column }
      && YesNo.foreignReading(of: cell) != nil
  }

  /// Whether a column or the map gives a field.
  func gives(_ field: String) -> Bool {
    binding(of: field) != nil || constants.contains { $0.target.field.name == field }
  }

  /// The texts of the cells of a row without blanks at their ends, and the names of people with the given name first.
  func texts(of row: CSVTable.Row) -> [String] {
    row.cells.enumerated().map { index, cell in
      let text = cell.text.withoutBlanksAtEnds
      if numbers.contains(index) { return text.withoutEmptyDecimals }
      return turned.contains(index) ? turnedNames(in: text) : text
    }
  }

  /// Each name of a cell, which may hold several, with the given name first.
  private func turnedNames(in text: String) -> String {
    if separator.utf8.contains(UInt8(ascii: ",")) { return TurnedName.text(of: text) }
    return text.parts(around: separator).map { TurnedName.text(of: $0.trimmed) }.joined(separator: separator)
  }

  private func binding(of field: String) -> Binding? { bindings.first { $0.field.name == field } }

  private mutating func bind(_ column: Int, to words: ImportMap.Words) {
    guard let target = target(words) else { return }
    let binding = Binding(column: column, target: target)
    let field = target.field
    let isTaken = bindings.contains { $0.field == field && $0.part == binding.part }
    if isTaken, !field.isList {
      diagnostics.append(Spreadsheet.fieldTwice(words.text, at: words.span))
    } else {
      bindings.append(binding)
    }
  }

  /// The field that a map names, or a part of it after a dot; nil, and a diagnostic, if the kind has none.
  private mutating func target(_ name: ImportMap.Words) -> Target? {
    // A field may have a dot in its name.
    if let field = kind.field(name.text) { return Target(field: field, part: nil) }
    let parts = name.text.parts(separatedBy: ".")
    if let field = kind.field(parts[0]) {
      let type = if case .list(let item, _) = field.type { item.type } else { field.type }
      if parts.count == 2, case .record(let fields) = type,
        let part = fields.first(where: { $0.name == parts[1] })
      {
        return Target(field: field, part: part)
      }
    }
    diagnostics.append(
      Spreadsheet.unknownField(name.text, of: kind.id, among: kind.fields.map(\.name), at: name.span))
    return nil
  }

  private mutating func matchByName(_ column: Int, besides others: [ImportMap.Words?]) {
    let name = Fold.key(header.names[column])
    guard !others.contains(where: { $0.map { Fold.key($0.text) } == name }) else { return }
    let found =
      kind.fields.first { Fold.key($0.name) == name } ?? kind.fields.first { Fold.key($0.label) == name }
    guard let found, binding(of: found.name) == nil else { return }
    bindings.append(Binding(column: column, target: Target(field: found, part: nil)))
  }

  /// What every page needs has to come from somewhere.
  private mutating func checkFields() {
    let start = header.row.cells[0].span
    if title == nil {
      lacksColumns = true
      diagnostics.append(Spreadsheet.missingColumn(for: kind.titleField, kind: kind.id, at: start))
    }
    for field in kind.fields where field.isRequired && field.name != kind.titleField {
      guard binding(of: field.name) == nil, !constants.contains(where: { $0.target.field == field }) else {
        continue
      }
      lacksColumns = true
      diagnostics.append(Spreadsheet.missingColumn(for: field.name, kind: kind.id, at: start))
    }
  }
}

extension Field {
  fileprivate var isList: Bool { if case .list = type { true } else { false } }
}
