package import Source

/// The first row of a table names its columns; a screen reader says the name with each cell.
package enum TableWithoutHeader: Rule {
  package static let id: RuleID = "table-without-header"
  package static let severity = Severity.warning

  /// Whether the lines of a paragraph were meant as a table, and only the line below the first is missing.
  static func isTable(_ lines: [MarkedLine]) -> Bool {
    lines.count > 1
      && lines.allSatisfy { line in
        line.bytes.count > 2 && line.bytes.first == bar && line.bytes.last == bar
      }
  }

  /// Whether the cells of lines are parted by tabs, as tables are that are copied from a document.
  static func isTabbed(_ lines: [MarkedLine]) -> Bool {
    let counts = lines.map { line in line.bytes.count { $0 == UInt8(ascii: "\t") } }
    return lines.count > 1 && counts[0] > 0 && counts.allSatisfy { $0 == counts[0] }
  }

  static func diagnoseTabs(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .tabs, at: span,
      fixes: [Fix("put | between the cells, and a line such as '|---|---|' below the names of the columns")])
  }

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty, at: span, fixes: [Fix("write into the first row what each column holds")])
  }

  static func diagnoseText(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noTable, at: span,
      fixes: [
        Fix("put a line such as '|---|---|' below the row that names the columns, one --- for each column")
      ])
  }

  private static let bar = UInt8(ascii: "|")
}

extension Message {
  fileprivate static var empty: Message {
    "the first row of this table is empty, so its columns have no names"
  }

  fileprivate static var tabs: Message {
    "these lines are meant as a table, but tabs make none"
  }

  fileprivate static var noTable: Message {
    "these lines are meant as a table, but no line parts the names of the columns from the rest"
  }
}
