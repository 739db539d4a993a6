package import Source

/// Whatever follows a blank and a number sign is a comment, and so vanishes from the text before it.
package enum CutOffText: Rule {
  package static let id: RuleID = "cut-off-text"
  package static let severity = Severity.warning

  /// Tells a text that is cut off; an empty one only if the number sign looks like a part of it: `#1`.
  static func find(_ scalar: YAMLScalar, isValue: Bool) -> Diagnostic? {
    let text = scalar.text
    let end = text.range(ofLine: text.line(at: scalar.range.upperBound)).upperBound
    let rest = scalar.range.upperBound..<end
    guard let sign = text.bytes[rest].firstIndex(where: { !$0.isBlank }),
      text.bytes[sign] == UInt8(ascii: "#"),
      !scalar.range.isEmpty || startsText(after: sign, in: text.bytes[rest], isValue: isValue)
    else { return nil }
    let start = scalar.range.isEmpty ? sign : scalar.range.lowerBound
    let last = text.bytes[rest].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? end
    let fixes = [quoting(scalar, start..<last)].compactMap { $0 }
    return diagnostic(.leftOut, at: scalar.span(sign..<last), fixes: fixes)
  }

  private static func startsText(after sign: Int, in line: ArraySlice<UInt8>, isValue: Bool) -> Bool {
    isValue && sign + 1 < line.endIndex && !line[sign + 1].isBlank
  }

  private static func quoting(_ scalar: YAMLScalar, _ whole: Range<Int>) -> Fix? {
    let bytes = scalar.text.bytes[whole]
    guard !bytes.contains(where: \.isLineEnd) else { return nil }
    return Fix(
      "put the whole text in quotes", edits: [Edit(scalar.span(whole), YAMLText.plainlyQuoted(bytes.text))])
  }
}

extension Message {
  fileprivate static var leftOut: Message {
    "everything after ' #' is left out; put the text in quotes to keep it"
  }
}
