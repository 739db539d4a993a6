package import Source

/// Word processors turn quotes into curly ones, which do not hold a text together.
package enum CurlyQuotes: Rule, YAMLMistakeRule {
  package static let id: RuleID = "curly-quotes"
  package static let severity = Severity.warning

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    let value = broken.line.value
    guard let inside = YAMLQuoting.insideCurlyQuotes(broken.text.bytes, value) else { return nil }
    let diagnostic = diagnose(broken.text.span(value), inside: broken.string(inside)).with(severity: .error)
    return broken.mistake(diagnostic, at: broken.offset, value: inside)
  }

  /// Tells curly quotes around a text that can be read all the same.
  static func find(_ scalar: YAMLScalar) -> Diagnostic? {
    guard let inside = YAMLQuoting.insideCurlyQuotes(scalar.text.bytes, scalar.range) else { return nil }
    return diagnose(scalar.span(scalar.range), inside: scalar.text.bytes[inside].text)
  }

  private static func diagnose(_ span: SourceSpan, inside: String) -> Diagnostic {
    let edits = inside.utf8.contains(where: \.isLineEnd) ? [] : [Edit(span, YAMLText.plainlyQuoted(inside))]
    return diagnostic(
      .curly, at: span, fixes: [Fix("use straight quotes", edits: edits, isSafe: !edits.isEmpty)])
  }
}

extension Message {
  fileprivate static var curly: Message { "this text is in curly quotes; use straight ones" }
}
