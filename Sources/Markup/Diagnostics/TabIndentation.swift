package import Source

/// Lines are indented with spaces, because a tab is as wide as each editor likes.
package enum TabIndentation: Rule, YAMLMistakeRule {
  package static let id: RuleID = "tab-indentation"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let tab = broken.line.tab else { return nil }
    let indentation = broken.line.range.lowerBound..<broken.line.contentStart
    let spaces = broken.text.bytes[indentation].map { $0 == UInt8(ascii: "\t") ? "  " : " " }.joined()
    let edit = Edit(broken.text.span(indentation), spaces)
    let span = broken.text.span(tab..<tab + 1)
    let fix = Fix("use two spaces instead", edits: [edit])
    let diagnostic = diagnostic(.beginsWithTab(line: span.start.line), at: span, fixes: [fix])
    return broken.mistake(diagnostic, at: broken.line.contentStart)
  }
}

extension Message {
  fileprivate static func beginsWithTab(line: Int) -> Message { "line \(line) begins with a tab; use spaces" }
}
