package import Source

/// A list in brackets is closed, and commas stand between its items.
package enum Brackets: Rule, YAMLMistakeRule {
  package static let id: RuleID = "brackets"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard broken.problem == .expectedComma, let opening = broken.contextOffset,
      let bracket = broken.byte(at: opening)
    else { return nil }
    let closing = bracket == UInt8(ascii: "[") ? "]" : "}"
    let line = YAMLLine(broken.text, broken.text.line(at: opening))
    let rest = opening..<max(opening + 1, line.value.upperBound)
    let span = broken.text.span(opening..<opening + 1)
    let sign = broken.string(opening..<opening + 1)
    let openings = broken.text.bytes[rest].count { $0 == bracket }
    if broken.text.bytes[rest].count(where: closing.utf8.contains) >= openings {
      let place = broken.text.span(broken.offset..<broken.offset)
      return broken.mistake(diagnostic(.needsCommas(sign, closing), at: place), at: opening)
    }
    let end = broken.text.span(rest.upperBound..<rest.upperBound)
    let fix = Fix("close it at the end of the line", edits: [Edit(end, closing)])
    return broken.mistake(
      diagnostic(.neverClosed(sign, closing), at: span, fixes: [fix]), at: opening)
  }
}

extension Message {
  fileprivate static func neverClosed(_ opening: String, _ closing: String) -> Message {
    "this \(opening) is never closed by a \(closing)"
  }
  fileprivate static func needsCommas(_ opening: String, _ closing: String) -> Message {
    "put commas between the items in \(opening) \(closing), and quotes around an item with a colon"
  }
}
