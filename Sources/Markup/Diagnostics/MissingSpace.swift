package import Source

/// A blank stands between a colon and its value, and between a hyphen and its item.
package enum MissingSpace: Rule, YAMLMistakeRule {
  package static let id: RuleID = "missing-space"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let line = broken.lineWithoutName, let key = nameBeforeValue(line, in: broken.text)
    else { return nil }
    let value = key.upperBound + 1..<line.value.upperBound
    let name = broken.string(key)
    let hardSpace = broken.text.bytes[value].starts(with: "\u{A0}") ? "\u{A0}".utf8.count : 0
    let gap = value.lowerBound..<value.lowerBound + hardSpace
    let fix = Fix(
      hardSpace > 0 ? "put a plain space in its place" : "add a space",
      edits: [Edit(broken.text.span(gap), " ")], isSafe: true)
    let diagnostic = diagnostic(
      hardSpace > 0 ? .hardSpace(name) : .afterColon(name),
      at: broken.text.span(key.lowerBound..<gap.upperBound), fixes: [fix])
    return broken.mistake(
      diagnostic, at: key.lowerBound, key: key, value: gap.upperBound..<value.upperBound)
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
  fileprivate static func hardSpace(_ name: String) -> Message {
    "the space after '\(name):' is a hard one, which does not count here"
  }

  fileprivate static func afterColon(_ name: String) -> Message { "put a space after '\(name):'" }
}
