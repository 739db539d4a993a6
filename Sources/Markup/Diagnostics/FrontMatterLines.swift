package import Source

/// The values of a page stand between two lines of three hyphens; anything else in their place makes text of them.
package enum FrontMatterLines: Rule {
  package static let id: RuleID = "front-matter-lines"
  package static let severity = Severity.error

  /// Tells the lines that stand where three hyphens belong.
  static func diagnose(instead lines: [Int], of text: SourceText) -> Diagnostic {
    let spans = lines.map { text.span(text.range(ofLine: $0)) }
    let fix = Fix(.writeHyphens(lines), edits: spans.map { Edit($0, "---") })
    return diagnostic(.other(text.line(lines[0]).trimmed), at: spans[0], fixes: [fix])
  }

  /// Tells the lines of an example around the values.
  static func diagnoseSurplus(_ lines: [Int], of text: SourceText) -> Diagnostic {
    let edits = lines.map { Edit(text.span(text.lineStart($0)..<text.lineStart($0 + 1)), "") }
    return diagnostic(
      .surplus(text.line(lines[0]).trimmed), at: text.span(text.range(ofLine: lines[0])),
      fixes: [Fix(.delete(lines), edits: edits)])
  }

  /// Tells a line of text above the values, and moves it below them.
  static func diagnoseText(_ line: Int, above opening: Int, _ closing: Int, of text: SourceText) -> Diagnostic
  {
    let range = text.range(ofLine: line)
    let below = text.lineStart(closing + 1)
    let edits = [
      Edit(text.span(range.lowerBound..<text.lineStart(opening)), ""),
      Edit(text.span(below..<below), text.line(line) + "\n"),
    ]
    return diagnostic(
      .surplus(text.line(line).trimmed), at: text.span(range),
      fixes: [Fix("move this line below the values", edits: edits)])
  }

  /// Tells values around which nothing stands.
  static func diagnoseMissing(around lines: Range<Int>, of text: SourceText) -> Diagnostic {
    let ends = [text.lineStart(lines.lowerBound), text.lineStart(lines.upperBound)]
    let isLineStart = ends[1] > 0 && text.bytes[ends[1] - 1].isLineEnd
    let edits = zip(ends, ["---\n", isLineStart ? "---\n" : "\n---\n"]).map { Edit(text.span($0..<$0), $1) }
    return diagnostic(
      .missing, at: text.span(text.range(ofLine: lines.lowerBound)),
      fixes: [Fix("add a line '---' above the values and one below them", edits: edits)])
  }

  /// Tells a second block of values. Where no name is in both, they are one block without the lines between them.
  static func diagnoseSecond(
    _ second: FrontMatter.Block, below first: FrontMatter.Block, _ values: YAMLMapping, _ more: YAMLMapping,
    of text: SourceText
  ) -> Diagnostic {
    let names = Set(values.entries.map(\.key))
    let twice = more.entries.map(\.key).filter(names.contains)
    let opening = text.line(at: second.range.lowerBound) - 1
    let between = first.range.upperBound..<second.range.lowerBound
    let joining = Fix(
      "delete the lines between the two", edits: [Edit(text.span(between), "")],
      isSafe: twice.isEmpty && first.notation == .yaml)
    let choosing = Fix("keep one of the two, and say \(Message.list(twice.map { "'\($0)'" })) once")
    return diagnostic(
      .second, at: text.span(text.range(ofLine: opening)), fixes: [twice.isEmpty ? joining : choosing])
  }

  /// Tells a value that hides a page, but stands where no values are read.
  static func diagnoseStray(_ typed: String, at span: SourceSpan) -> Diagnostic {
    let fix = Fix(
      "write 'draft: true', or 'draft: false' to show the page, between two lines '---' at the top of the file"
    )
    return diagnostic(.stray(typed), at: span, fixes: [fix])
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
  fileprivate static func writeHyphens(_ lines: [Int]) -> Message {
    lines.count == 1
      ? "write three hyphens, ---, in line \(lines[0])"
      : "write three hyphens, ---, in line \(lines[0]) and in line \(lines[1])"
  }

  fileprivate static func delete(_ lines: [Int]) -> Message {
    lines.count == 1 ? "delete line \(lines[0])" : "delete line \(lines[0]) and line \(lines[1])"
  }

  fileprivate static func other(_ typed: String) -> Message {
    "'\(typed)' stands where three hyphens part the values of the page from its text"
  }

  fileprivate static func surplus(_ typed: String) -> Message {
    "'\(typed)' stands above the values of the page, which have to come first"
  }

  fileprivate static func stray(_ typed: String) -> Message {
    "'\(typed)' does not stand where a page has its values, so the page is left out"
  }

  fileprivate static var second: Message {
    "a second set of values starts here; a page has one"
  }

  fileprivate static var missing: Message { "the line '---' is missing above the values of the page" }
}
