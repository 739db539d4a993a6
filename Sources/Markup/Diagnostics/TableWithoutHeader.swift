package import Source

/// The first row of a table names its columns; a screen reader says the name with each cell.
package enum TableWithoutHeader: Rule {
  package static let id: RuleID = "table-without-header"
  package static let severity = Severity.warning

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty, at: span, fixes: [Fix("write into the first row what each column holds")])
  }

  /// Lines that were meant as a table.
  static func diagnose(_ slip: TypedTable.Slip, at span: SourceSpan, edits: [Edit], isSafe: Bool)
    -> Diagnostic
  {
    diagnostic(
      slip.message, at: span, fixes: [Fix(slip.advice, edits: edits, isSafe: isSafe && !edits.isEmpty)])
  }
}

extension TypedTable.Slip {
  fileprivate var message: Message {
    switch self {
    case .noLine:
      "these lines are meant as a table, but no line parts the names of the columns from the rest"
    case .otherCount(let names, let parts):
      "this is no table: the row above this line has \(Message.cells(names)), and the line has \(Message.parts(parts))"
    case .otherSigns:
      "this is no table, because the line below the names of the columns is not made of hyphens"
    case .noNames: "this is no table, because no names of columns stand above the line of hyphens"
    case .drawn: "these lines are meant as a table, but plus signs make none"
    case .list: "this is no table, because a hyphen with a blank behind it begins a list"
    case .tabs: "these lines are meant as a table, but tabs make none"
    }
  }

  fileprivate var advice: Message {
    switch self {
    case .noLine:
      "put a line such as '|---|---|' below the row that names the columns, one --- for each column"
    case .otherCount(let names, _): "write '|\(String(repeating: "---|", count: min(names, 12)))'"
    case .otherSigns, .list: "write one --- for each column, such as '|---|---|'"
    case .noNames: "put a row above it that says what each column holds"
    case .drawn:
      "leave the lines of plus signs out, and put a line such as '|---|---|' below the row that names the columns"
    case .tabs: "put | between the cells, and a line such as '|---|---|' below the names of the columns"
    }
  }
}

extension Message {
  fileprivate static func cells(_ count: Int) -> Message { count == 1 ? "1 cell" : "\(count) cells" }

  fileprivate static func parts(_ count: Int) -> Message { count == 1 ? "1 part" : "\(count) parts" }

  fileprivate static var empty: Message {
    "the first row of this table is empty, so its columns have no names"
  }
}
