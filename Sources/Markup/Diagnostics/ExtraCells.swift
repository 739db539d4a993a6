package import Source

/// A row with more cells than the table has columns: a bar in the text ends a cell.
package enum ExtraCells: Rule {
  package static let id: RuleID = "extra-cells"
  package static let severity = Severity.warning

  static func diagnose(cells: Int, columns: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .tooMany(cells, columns), at: span,
      fixes: [Fix("write \\| for a bar that is part of the text, or name one more column in the first row")])
  }
}

extension Message {
  fileprivate static func tooMany(_ cells: Int, _ columns: Int) -> Message {
    "this row has \(cells) cells, and the table has \(columns) columns; the last cell holds the rest"
  }
}
