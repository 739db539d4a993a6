package import Source

/// A colon stands between the name of a value and the value.
package enum MissingColon: Rule, YAMLMistakeRule {
  package static let id: RuleID = "missing-colon"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let line = broken.lineWithoutName, line.hasContent, line.key == nil, !line.isListItem,
      let first = broken.byte(at: line.contentStart), !"[]{}\"'".utf8.contains(first)
    else { return nil }
    let start = broken.text.span(line.range.lowerBound..<line.range.lowerBound)
    let continues = line.range.lowerBound > broken.block.lowerBound
    let fix = Fix("to continue the line above, start this line with two spaces", edits: [Edit(start, "  ")])
    let span = broken.text.span(line.contentStart..<line.value.upperBound)
    let remark = diagnostic(.noColon, at: span, fixes: continues ? [fix] : [])
    return broken.mistake(remark, at: line.contentStart)
  }
}

extension Message {
  fileprivate static var noColon: Message { "this line has no colon; write a name, a colon and the text" }
}
