package import Source

/// A quotation or a list in brackets is the whole value: no text follows it.
package enum TextAfterQuote: Rule, YAMLMistakeRule {
  package static let id: RuleID = "text-after-quote"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    let value = broken.line.value
    guard [.expectedKey, .unexpectedColon, .expectedItem].contains(broken.problem),
      let closing = closing(of: value, in: broken.text.bytes), closing < broken.offset,
      closing + 1 < value.upperBound
    else { return nil }
    let whole = replacement(for: value, broken)
    let edit = Edit(broken.text.span(value), whole)
    let diagnostic = diagnostic(
      .textFollows(broken.string(closing..<closing + 1)),
      at: broken.text.span(closing + 1..<value.upperBound),
      fixes: [Fix("write \(whole)", edits: [edit])])
    return broken.mistake(diagnostic, at: value.lowerBound, value: value)
  }

  private static func closing(of value: Range<Int>, in bytes: [UInt8]) -> Int? {
    switch bytes[value].first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): YAMLQuoting.closingQuote(in: bytes, value)
    case UInt8(ascii: "["): bytes[value].firstIndex(of: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): bytes[value].firstIndex(of: UInt8(ascii: "}"))
    default: nil
    }
  }

  /// A text such as `'It's late'` is already meant to be in quotes: only these are changed.
  private static func replacement(for value: Range<Int>, _ broken: BrokenYAML) -> String {
    let bytes = broken.text.bytes[value]
    guard let first = bytes.first, YAMLQuoting.isQuote(first), first == bytes.last else {
      return YAMLText.plainlyQuoted(bytes.text)
    }
    return YAMLText.plainlyQuoted(bytes.dropFirst().dropLast().text)
  }
}

extension Message {
  fileprivate static func textFollows(_ mark: String) -> Message {
    "more text follows after the closing \(mark); put the whole text in quotes"
  }
}
