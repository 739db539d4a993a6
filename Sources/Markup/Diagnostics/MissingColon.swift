package import Source

/// A colon stands between the name of a value and the value.
package enum MissingColon: Rule, YAMLMistakeRule {
  package static let id: RuleID = "missing-colon"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let line = broken.lineWithoutName, line.hasContent, !line.isListItem,
      let first = broken.byte(at: line.contentStart)
    else { return nil }
    if broken.problem == .expectedColon, "[{\"'".utf8.contains(first) {
      let span = broken.text.span(line.contentStart..<line.value.upperBound)
      return broken.mistake(
        diagnostic(.nameless(broken.string(line.contentStart..<line.contentStart + 1)), at: span),
        at: line.contentStart)
    }
    guard line.key == nil, !"[]{}\"'".utf8.contains(first) else { return nil }
    let span = broken.text.span(line.contentStart..<line.value.upperBound)
    let above = broken.line(above: line)
    let indenting = Edit(broken.text.span(line.range.lowerBound..<line.range.lowerBound), "  ")
    if let key = above?.key, let value = above?.value, "|>".utf8.contains(broken.text.bytes[value].first ?? 0)
    {
      let fix = Fix("start each line of the text with two spaces", edits: [indenting])
      let diagnostic = diagnostic(.belongs(broken.string(key)), at: span, fixes: [fix])
      return broken.mistake(diagnostic, at: line.contentStart, key: key)
    }
    let name = name(of: line, broken)
    let naming = name.map { name in
      let gap = broken.text.span(name.upperBound..<name.upperBound)
      let rest = broken.string(name.upperBound..<line.value.upperBound)
      return Fix("write '\(broken.string(name)):\(rest)'", edits: [Edit(gap, ":")])
    }
    let continuing = above.map { _ in
      Fix("to continue the line above, start this line with two spaces", edits: [indenting])
    }
    let diagnostic = diagnostic(.noColon, at: span, fixes: [naming, continuing].compactMap { $0 })
    return broken.mistake(diagnostic, at: line.contentStart, key: name)
  }

  /// The first word of a line, if it may be the name of a value: small letters with more words behind it.
  private static func name(of line: YAMLLine, _ broken: BrokenYAML) -> Range<Int>? {
    let words = broken.text.bytes[line.contentStart..<line.value.upperBound]
    let first = words.prefix { !$0.isBlank }
    guard first.endIndex < words.endIndex, YAMLLine.isName(first), !first.contains(where: \.isUppercaseLetter)
    else { return nil }
    return first.startIndex..<first.endIndex
  }
}

extension Message {
  fileprivate static func belongs(_ name: String) -> Message {
    "this line is meant as text of '\(name)', but does not start further right than the name"
  }

  fileprivate static func nameless(_ sign: String) -> Message {
    "no name can start with \(sign); write lines such as 'draft: true'"
  }

  fileprivate static var noColon: Message { "this line has no colon; write a name, a colon and the text" }
}
