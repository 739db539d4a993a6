package import Source

/// A block has to be one that Laurel knows, in a place where blocks may stand.
package enum UnusableBlock: Rule {
  package static let id: RuleID = "unusable-block"
  package static let severity = Severity.error

  static func diagnoseTooMany(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .tooMany(TypedBlock.most), at: span, fixes: [Fix("divide the page into several, and link them")])
  }

  static func diagnosePlace(at span: SourceSpan) -> Diagnostic {
    diagnostic(.inField, at: span, fixes: [Fix("put it into the text below the values")])
  }

  /// Tells a block that shows less than it finds.
  package static func diagnose(showing most: Int, of count: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.cut(most, count), at: span, fixes: [Fix("divide them among several folders and blocks")])
      .with(severity: .warning)
  }

  /// Tells a table that shows less than its file holds.
  package static func diagnose(
    rows: Int, columns: Int, ofAtMost mostRows: Int, _ mostColumns: Int, at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      .cut(rows: rows, columns: columns, mostRows, mostColumns), at: span,
      fixes: [Fix("show a part of it, and link to the file for the rest")]
    ).with(severity: .warning)
  }

  /// Tells a table that is too large to be shown.
  package static func diagnoseSize(of path: String, atMost bytes: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.large(path, bytes / 1_024), at: span, fixes: [Fix("link to it instead")])
  }

  /// Tells a table in which a quotation mark is never closed, so that a cell goes on to its end.
  package static func diagnoseQuote(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .openQuote(path), at: span, fixes: [Fix("save the table as CSV again, or close the quotation mark")])
  }

  /// Tells a table that has nothing to show.
  package static func diagnoseEmpty(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noRows(path), at: span,
      fixes: [Fix("save the table as CSV again, with the names of its columns in the first row")])
  }

  /// Tells the address of a film whose file is shown.
  package static func diagnoseSecondFilm(at span: SourceSpan) -> Diagnostic {
    diagnostic(.secondFilm, at: span, fixes: [Fix("take 'url' or 'file' away")]).with(severity: .warning)
  }

  /// Tells a name that no block has.
  package static func diagnose(_ name: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let offered = Note("the blocks are \(known.joined(separator: ", "))")
    let nearest = name.isEmpty ? nil : Suggestion.nearest(to: name, among: known)
    return diagnostic(
      name.isEmpty ? .nameless : .unknown(name), at: span, notes: [offered],
      fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(span, $0)])] } ?? [])
  }
}

extension Message {
  fileprivate static func tooMany(_ most: Int) -> Message {
    "a text holds at most \(most) blocks, and this is one more, so it is shown as code"
  }

  fileprivate static var inField: Message {
    "a block stands in the text of a page, and not in one of its values, so it is shown as code"
  }

  fileprivate static func cut(_ most: Int, _ count: Int) -> Message {
    "there are \(count) of them, and a block shows at most \(most)"
  }

  fileprivate static func cut(rows: Int, columns: Int, _ mostRows: Int, _ mostColumns: Int) -> Message {
    "this table has \(rows) rows and \(columns) columns, and a block shows at most \(mostRows) and \(mostColumns)"
  }

  fileprivate static func large(_ path: String, _ kilobytes: Int) -> Message {
    "the table '\(path)' is larger than \(kilobytes) KB, so no page shows it"
  }

  fileprivate static func openQuote(_ path: String) -> Message {
    "a quotation mark in the table '\(path)' is never closed, so its cell goes on to the end"
  }

  fileprivate static func noRows(_ path: String) -> Message {
    "the table '\(path)' has no row below the names of its columns"
  }

  fileprivate static var secondFilm: Message { "the film in 'file' is shown, and this address is not" }

  fileprivate static var nameless: Message { "this block does not say what it is" }

  fileprivate static func unknown(_ name: String) -> Message { "there is no block '\(name)'" }
}
