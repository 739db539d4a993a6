package import Source

/// A block of values is made of lines with a name, a colon and a value.
package enum NotValues: Rule, YAMLMistakeRule {
  package static let id: RuleID = "not-values"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard broken.problem == .rootIsNoMapping else { return nil }
    return YAMLMistake(diagnostic: diagnostic(.noNames, at: broken.text.span(broken.line.range)))
  }
}

extension Message {
  fileprivate static var noNames: Message { "names are missing here; write lines such as 'title: My page'" }
}
