package import Source

/// A text with a colon and a blank in it looks like a name with a value, and so needs quotes.
package enum UnquotedColon: Rule, YAMLMistakeRule {
  package static let id: RuleID = "unquoted-colon"
  package static let severity = Severity.error
  package static let yieldsTo = ValueFault.all

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    let line = broken.line
    guard broken.problem == .unexpectedColon, let key = line.key, broken.offset >= line.value.lowerBound,
      broken.offset < line.value.upperBound
    else { return nil }
    let fix = broken.quoting(line.value, "put the text in quotes", isSafe: true)
    let name = YAMLQuoting.unquoted(broken.text.bytes[key])
    let corrected = fix.edits.map { "\(name): \($0.replacement)" }.joined()
    let diagnostic = diagnostic(
      .holdsColon(name), at: broken.text.span(broken.offset..<broken.offset + 1),
      notes: [Note("write: \(corrected)")], fixes: [fix])
    return broken.mistake(diagnostic, at: key.lowerBound, value: line.value)
  }
}

extension Message {
  fileprivate static func holdsColon(_ name: String) -> Message {
    "put the \(name) in quotes, because it holds a colon"
  }
}
