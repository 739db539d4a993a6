package import Source

/// Names that belong together start in the same column.
package enum Indentation: Rule, YAMLMistakeRule {
  package static let id: RuleID = "indentation"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let key = broken.line.key else { return nil }
    let name = YAMLQuoting.unquoted(broken.text.bytes[key])
    let span = broken.text.span(key)
    if broken.problem == .expectedKey, broken.offset <= key.lowerBound {
      let fix = Fix("take spaces away from the start of the line, or add some")
      return broken.mistake(diagnostic(.notInColumn(name), at: span, fixes: [fix]), at: key.lowerBound)
    }
    guard broken.stoppedAtColonOfName, let above = broken.line(above: broken.line), let sibling = above.key,
      above.indentation < broken.line.indentation
    else { return nil }
    let column = sibling.lowerBound - above.range.lowerBound
    let margin = broken.text.span(broken.line.range.lowerBound..<broken.line.contentStart)
    let edit = Edit(margin, String(repeating: " ", count: column))
    let other = YAMLQuoting.unquoted(broken.text.bytes[sibling])
    let diagnostic = diagnostic(
      .tooFarRight(name, other), at: span, fixes: [Fix("start both in the same column", edits: [edit])])
    return broken.mistake(diagnostic, at: key.lowerBound)
  }
}

extension Message {
  fileprivate static func notInColumn(_ name: String) -> Message {
    "'\(name)' does not start in the same column as the names above it"
  }
  fileprivate static func tooFarRight(_ name: String, _ other: String) -> Message {
    "'\(name)' starts further right than '\(other)'; start both in the same column"
  }
}
