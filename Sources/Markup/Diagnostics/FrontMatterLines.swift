package import Source

/// The values of a page stand between two lines of three hyphens; anything else in their place makes text of them.
package enum FrontMatterLines: Rule {
  package static let id: RuleID = "front-matter-lines"
  package static let severity = Severity.error

  /// Tells the lines that stand where three hyphens belong.
  static func diagnose(instead lines: [Int], of text: SourceText) -> Diagnostic {
    let spans = lines.map { text.span(text.range(ofLine: $0)) }
    let places = lines.map { "line \($0)" }.joined(separator: " and in ")
    let fix = Fix("write three hyphens, ---, in \(places)", edits: spans.map { Edit($0, "---") })
    return diagnostic(.other(text.line(lines[0]).trimmed), at: spans[0], fixes: [fix])
  }

  /// Tells a line above the values.
  static func diagnoseSurplus(_ line: Int, of text: SourceText) -> Diagnostic {
    let range = text.range(ofLine: line)
    let edit = Edit(text.span(range.lowerBound..<text.lineStart(line + 1)), "")
    return diagnostic(
      .surplus(text.line(line).trimmed), at: text.span(range), fixes: [Fix("delete this line", edits: [edit])]
    )
  }

  /// Tells values above which nothing stands.
  static func diagnoseMissing(above line: Int, of text: SourceText) -> Diagnostic {
    let range = text.range(ofLine: line)
    let edit = Edit(text.span(range.lowerBound..<range.lowerBound), "---\n")
    return diagnostic(
      .missing, at: text.span(range), fixes: [Fix("add a line '---' above this one", edits: [edit])])
  }
}

extension Message {
  fileprivate static func other(_ typed: String) -> Message {
    "'\(typed)' stands where three hyphens part the values of the page from its text"
  }

  fileprivate static func surplus(_ typed: String) -> Message {
    "'\(typed)' stands above the values of the page, which have to come first"
  }

  fileprivate static var missing: Message { "the line '---' is missing above the values of the page" }
}
