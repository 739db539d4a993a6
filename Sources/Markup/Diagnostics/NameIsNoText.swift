package import Source

/// What stands before a colon is a name, never a list or nothing.
package enum NameIsNoText: Rule, YAMLMistakeRule {
  package static let id: RuleID = "name-is-no-text"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    if broken.problem == .merge {
      let diagnostic = diagnostic(.merges, at: broken.text.span(broken.offset..<broken.offset + 2))
      return broken.mistake(diagnostic, at: broken.offset)
    }
    guard broken.problem == .nameIsNoText || broken.line.startsWithColon else { return nil }
    let diagnostic = diagnostic(.needsName, at: broken.text.span(broken.offset..<broken.offset))
    return broken.mistake(diagnostic, at: broken.offset)
  }
}

extension Message {
  fileprivate static var merges: Message {
    "'<<' brings no values in here; write each name with its value on a line of its own"
  }

  fileprivate static var needsName: Message { "a name such as 'title' must stand before the colon" }
}
