internal import Knowledge
internal import Markup
internal import Source

/// The page that a row of a table describes, and from which cell each of its fields comes.
struct RowPage {
  let row: CSVTable.Row
  let page: PageInput
  /// The name of its file without folder and extension; empty if the row gives none.
  let fileName: String
  /// By what the row is known again.
  let key: String
  private let sources: [PageText.Part: SourceSpan]
  private let columns: [PageText.Part: Int]

  init(_ row: CSVTable.Row, plan: ImportPlan) {
    self.row = row
    let cells = row.cells.map(\.text)
    let start = row.cells[0].span
    var values: [String: FieldInput] = [:]
    var sources: [PageText.Part: SourceSpan] = [:]
    var columns: [PageText.Part: Int] = [:]
    func came(_ part: PageText.Part, from column: Int?) {
      sources[part] = column.flatMap { $0 < row.cells.count ? row.cells[$0].span : nil } ?? start
      columns[part] = column
    }
    for constant in plan.constants {
      let name = constant.target.field.name
      values[name] = constant.target.joined(constant.value, to: values[name])
      sources[.field(name)] = constant.span
    }
    for binding in plan.bindings {
      let cell = binding.column < cells.count ? cells[binding.column] : ""
      let isNeeded = binding.field.isRequired && values[binding.field.name] == nil
      guard isNeeded || !cell.trimmed.isEmpty else { continue }
      let value = Self.value(of: cell, as: (binding.part ?? binding.field).type, plan)
      values[binding.field.name] = binding.target.joined(value, to: values[binding.field.name])
      came(.field(binding.field.name), from: binding.column)
    }
    let title = plan.title?.text(for: cells) ?? ""
    values[plan.kind.titleField] = .text(title)
    came(.field(plan.kind.titleField), from: plan.title?.columns.first)
    let body = plan.text.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    came(.body, from: plan.text)
    fileName = Slug.pageName(plan.file?.text(for: cells) ?? title)
    key = plan.key?.text(for: cells) ?? fileName
    page = PageInput(kind: plan.kind, values: values, body: Self.lines(of: body).joined(separator: "\n"))
    self.sources = sources
    self.columns = columns
  }

  /// A diagnostic on the page as a diagnostic on the cell that it comes from.
  func diagnostic(_ diagnostic: Diagnostic, in text: PageText, shift: Int) -> Diagnostic {
    let part = text.part(atLine: diagnostic.span.start.line - shift)
    let span = part.flatMap { sources[$0] } ?? row.cells[0].span
    let column = part.flatMap { columns[$0] }.map(Self.letters) ?? ""
    let place: Message = column.isEmpty ? "in row \(row.number)" : "in cell \(column)\(row.number)"
    // A constant is wrong for all rows alike, and told once.
    let notes = span.path == row.cells[0].span.path ? [Note(place)] : []
    return Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, message: diagnostic.message, span: span,
      notes: notes + diagnostic.notes, fixes: diagnostic.fixes.map { Fix($0.message) })
  }

  private static func value(of cell: String, as type: FieldType, _ plan: ImportPlan) -> FieldInput {
    switch type {
    case .list(let item, _):
      let lines = lines(of: cell).flatMap { Self.split($0, at: plan.separator) }
      return .list(lines.map(\.trimmed).filter { !$0.isEmpty }.map { value(of: $0, as: item.type, plan) })
    case .scalar(let type):
      switch type.control {
      case .day: return .text(plan.dates.normalized(cell))
      case .lines: return .text(lines(of: cell).joined(separator: "\n"))
      case .line, .longLine, .yesOrNo, .choice, .tag, .page, .picture: return .text(oneText(of: cell))
      }
    case .record: return .text(oneText(of: cell))
    }
  }

  private static func oneText(of cell: String) -> String {
    lines(of: cell).map(\.trimmed).joined(separator: "\n").trimmed
  }

  /// The lines of a cell, whatever ends them: spreadsheets use a vertical tab too.
  private static func lines(of cell: String) -> [String] {
    let text = SourceText(path: "", bytes: cell.utf8.map { $0 == 0x0B ? UInt8(ascii: "\n") : $0 })
    return (1...text.lineCount).map(text.line)
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    guard !separator.isEmpty else { return [text] }
    var parts: [String] = []
    var rest = Array(text.utf8)[...]
    while let range = rest.firstRange(of: Array(separator.utf8)) {
      parts.append(rest[..<range.lowerBound].text)
      rest = rest[range.upperBound...]
    }
    return parts + [rest.text]
  }

  /// The letters above a column of a spreadsheet: A to Z, then AA.
  private static func letters(of column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}

extension ImportPlan.Target {
  /// The value of a field with what is added to it here.
  fileprivate func joined(_ value: FieldInput, to other: FieldInput?) -> FieldInput {
    guard let part else {
      if case .list(let items) = value, case .list(let others)? = other { return .list(others + items) }
      return value
    }
    let isList = if case .list = field.type { true } else { false }
    let record: FieldInput? = if case .list(let items)? = other { items.first } else { other }
    let parts: [FieldInput.Part] = if case .record(let parts)? = record { parts } else { [] }
    let others = parts.filter { $0.name != part.name }
    let joined = FieldInput.record(others + [FieldInput.Part(part.name, value)])
    return isList ? .list([joined]) : joined
  }
}
