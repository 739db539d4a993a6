package import Source

/// A blank stands between a colon and its value, and between a hyphen and its item.
package enum MissingSpace: Rule, YAMLMistakeRule {
  package static let id: RuleID = "missing-space"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let line = broken.lineWithoutName, let key = nameBeforeValue(line, in: broken.text)
    else { return nil }
    let value = key.upperBound + 1..<line.value.upperBound
    let insertion = broken.text.span(value.lowerBound..<value.lowerBound)
    let fix = Fix("add a space", edits: [Edit(insertion, " ")], isSafe: true)
    let diagnostic = diagnostic(
      .afterColon(broken.string(key)), at: broken.text.span(key.lowerBound..<value.lowerBound), fixes: [fix])
    return broken.mistake(diagnostic, at: key.lowerBound, key: key, value: value)
  }

  /// The name in a line such as `title:Fractions`, but not in an address such as `https://example.org`.
  private static func nameBeforeValue(_ line: YAMLLine, in text: SourceText) -> Range<Int>? {
    let content = line.itemStart..<line.range.upperBound
    guard line.key == nil, let colon = text.bytes[content].firstIndex(of: UInt8(ascii: ":")),
      YAMLLine.isName(text.bytes[line.itemStart..<colon]), colon + 1 < line.value.upperBound,
      text.bytes[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return line.itemStart..<colon
  }
}

extension Message {
  fileprivate static func afterColon(_ name: String) -> Message { "put a space after '\(name):'" }
}
