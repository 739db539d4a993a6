internal import Knowledge
internal import Markup
internal import Source

/// The page that a row of a table describes, and from which cell each of its fields comes.
struct RowPage {
  let row: CSVTable.Row
  /// The texts of its cells as they are read.
  let cells: [String]
  let page: PageInput
  /// The name of its file without folder and extension; empty if the row gives none.
  let fileName: String
  /// By what the row is known again.
  let key: String
  /// The columns that hide the page, though nothing else is made from them.
  let hidingColumns: [Int]
  /// What the plan itself has to say of its cells.
  private(set) var remarks: [CellRemark] = []
  private let sources: [PageText.Part: SourceSpan]
  private let columns: [PageText.Part: Int]
  /// The columns with a day that can be read in several ways.
  private let doubtfulDays: Set<Int>

  init(_ row: CSVTable.Row, plan: ImportPlan) {
    self.row = row
    let cells = plan.texts(of: row)
    self.cells = cells
    let start = row.cells[0].span
    var values: [String: FieldInput] = [:]
    var sources: [PageText.Part: SourceSpan] = [:]
    var columns: [PageText.Part: Int] = [:]
    var doubtfulDays: Set<Int> = []
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
      let typed = binding.column < cells.count ? cells[binding.column] : ""
      let cell = plan.isState(typed, in: binding.column) ? "" : typed
      let isNeeded = binding.field.isRequired && values[binding.field.name] == nil
      guard isNeeded || !cell.isEmpty else { continue }
      let type = (binding.part ?? binding.field).type
      let value = Self.value(of: cell, as: type, plan)
      if type.isDay, plan.dates == nil, DateNotation.readings(of: cell).count > 1 {
        doubtfulDays.insert(binding.column)
      }
      values[binding.field.name] = binding.target.joined(value, to: values[binding.field.name])
      came(.field(binding.field.name), from: binding.column)
    }
    // Whether the page is asked for a field depends on all other cells.
    for binding in plan.bindings where binding.field.isNeeded && values[binding.field.name] == nil {
      guard plan.kind.asks(for: binding.field, given: values) else { continue }
      values[binding.field.name] = binding.target.joined(
        Self.value(of: "", as: (binding.part ?? binding.field).type, plan), to: nil)
      came(.field(binding.field.name), from: binding.column)
    }
    let state = RowState(cells, of: plan)
    for value in state.values {
      values[value.field] = .text(value.text)
      came(.field(value.field), from: value.column)
    }
    let title = plan.title?.text(for: cells) ?? ""
    values[plan.kind.titleField] = .text(title)
    came(.field(plan.kind.titleField), from: plan.title?.columns.first)
    let body = plan.text.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    came(.body, from: plan.text)
    fileName = Slug.pageName(plan.file?.text(for: cells) ?? title)
    key = plan.key?.text(for: cells) ?? fileName
    page = PageInput(kind: plan.kind, values: values, body: Self.lines(of: body).joined(separator: "\n"))
    hidingColumns = state.values.map(\.column)
    self.sources = sources
    self.columns = columns
    self.doubtfulDays = doubtfulDays
    for value in state.values {
      remarks.append(
        CellRemark(
          diagnostic: Spreadsheet.hidingCell(
            "\(value.field): \(value.text)", in: plan.header.names[value.column],
            at: row.cells[value.column].span),
          row: row.number, column: value.column))
    }
    if let denied = plan.deniedName(in: cells) {
      let span = denied.column < row.cells.count ? row.cells[denied.column].span : start
      remarks.append(
        CellRemark(
          diagnostic: Spreadsheet.deniedName(denied.constant, at: span), row: row.number,
          column: denied.column))
    }
  }

  /// A diagnostic on the page as one on the cell that it comes from.
  func remark(_ diagnostic: Diagnostic, in text: PageText, shift: Int) -> CellRemark {
    let part = text.part(atLine: diagnostic.span.start.line - shift)
    let span = part.flatMap { sources[$0] } ?? row.cells[0].span
    let column = part.flatMap { columns[$0] }
    let isOfTable = span.path == row.cells[0].span.path
    if diagnostic.rule == WrongType.id, let column, doubtfulDays.contains(column) {
      let doubt = Spreadsheet.doubtfulDay(at: span).with(severity: diagnostic.severity)
      return CellRemark(diagnostic: doubt, row: row.number, column: column)
    }
    let told = Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, message: diagnostic.message, span: span,
      notes: diagnostic.notes, fixes: diagnostic.fixes.map { Fix($0.message) })
    return CellRemark(diagnostic: told, row: isOfTable ? row.number : nil, column: column)
  }

  private static func value(of cell: String, as type: FieldType, _ plan: ImportPlan) -> FieldInput {
    switch type {
    case .list(let item, _):
      let lines = lines(of: cell).flatMap { $0.parts(around: plan.separator) }
      return .list(lines.map(\.trimmed).filter { !$0.isEmpty }.map { value(of: $0, as: item.type, plan) })
    case .scalar(let type):
      switch type.control {
      case .day: return .text(day(cell, plan))
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

  /// A day as front matter wants it; anything else as it is, for the check to judge.
  private static func day(_ cell: String, _ plan: ImportPlan) -> String {
    if let day = Timestamp(cell)?.day { return "\(day)" }
    let readings = DateNotation.readings(of: cell, in: plan.dates)
    guard let day = readings.first, readings.count == 1 || plan.dates != nil else { return oneText(of: cell) }
    return "\(day)"
  }
}

extension FieldType {
  var isDay: Bool { if case .day? = item.scalar?.control { true } else { false } }
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
