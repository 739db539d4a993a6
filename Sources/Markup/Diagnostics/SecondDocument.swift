package import Source

/// A file of settings holds one set of values.
package enum SecondDocument: Rule, YAMLMistakeRule {
  package static let id: RuleID = "second-document"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard broken.problem == .secondDocument else { return nil }
    return YAMLMistake(diagnostic: diagnostic(.startsHere, at: broken.text.span(broken.line.range)))
  }
}

extension Message {
  fileprivate static var startsHere: Message {
    "a second set of values starts here; a file holds one, so delete this line"
  }
}
