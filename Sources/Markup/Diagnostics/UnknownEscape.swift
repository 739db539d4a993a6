package import Source

/// Between double quotes a backslash starts a code, as in `\n`; between single quotes it is a backslash.
package enum UnknownEscape: Rule, YAMLMistakeRule {
  package static let id: RuleID = "unknown-escape"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard broken.problem == .badEscape else { return nil }
    let opening = broken.contextOffset ?? broken.offset
    let line = YAMLLine(broken.text, broken.text.line(at: opening))
    guard broken.byte(at: opening) == UInt8(ascii: "\""),
      let closing = YAMLQuoting.closingQuote(in: broken.text.bytes, opening..<line.range.upperBound)
    else {
      return broken.mistake(diagnostic(.backslash, at: broken.text.span(opening..<opening)), at: opening)
    }
    let inside = opening + 1..<closing
    let whole = broken.text.span(opening..<closing + 1)
    let fix = Fix("use single quotes", edits: [Edit(whole, YAMLText.plainlyQuoted(broken.string(inside)))])
    let value = opening == line.value.lowerBound ? inside : nil
    return broken.mistake(diagnostic(.backslash, at: whole, fixes: [fix]), at: opening, value: value)
  }
}

extension Message {
  fileprivate static var backslash: Message {
    "a backslash has a meaning between double quotes; use single quotes"
  }
}
