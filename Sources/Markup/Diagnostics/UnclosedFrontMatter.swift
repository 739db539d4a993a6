package import Source

/// Front matter ends with a line of three hyphens; without it the page would be read as values.
package enum UnclosedFrontMatter: Rule {
  package static let id: RuleID = "unclosed-front-matter"
  package static let severity = Severity.error

  /// Tells the line that opens a block; `end` is where its lines seem to end.
  static func diagnose(_ text: SourceText, opening: Int, end: Int) -> Diagnostic {
    let isLineStart = end == 0 || text.bytes[end - 1].isLineEnd
    let line = text.content(ofLine: opening)
    // The name of a notation may stand behind the marks; JSON has a brace.
    let marks = line.first == UInt8(ascii: "{") ? "}" : line.prefix { $0 == line.first }.text
    let edit = Edit(text.span(end..<end), isLineStart ? "\(marks)\n" : "\n\(marks)\n")
    return diagnostic(
      .neverClosed(by: marks), at: text.span(text.range(ofLine: opening)),
      fixes: [Fix("add a line '\(marks)' below the last value", edits: [edit])])
  }
}

extension Message {
  fileprivate static func neverClosed(by marks: String) -> Message {
    "the values that start here are not closed by a line '\(marks)'"
  }
}
