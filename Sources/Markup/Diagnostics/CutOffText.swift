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
      scalar.range.isEmpty
        ? startsText(after: sign, in: text.bytes[rest], isValue: isValue) : !isComplete(scalar.string)
    else { return nil }
    if scalar.range.isEmpty, let words = words(text.bytes[sign..<rest.upperBound]) {
      let whole = scalar.span(sign..<sign + text.bytes[sign..<rest.upperBound].trimmed.count)
      let list = YAMLText.flow(words)
      return diagnostic(.noList(words), at: whole, fixes: [Fix("write \(list)", edits: [Edit(whole, list)])])
    }
    let start = scalar.range.isEmpty ? sign : scalar.range.lowerBound
    let last = text.bytes[rest].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? end
    let fixes = [quoting(scalar, start..<last)].compactMap { $0 }
    return diagnostic(.leftOut, at: scalar.span(sign..<last), fixes: fixes)
  }

  /// Whether a value is whole as it stands, so that what follows is a comment: a day, a number, true or false, a word for
  /// a page that is hidden.
  private static func isComplete(_ value: String) -> Bool {
    Timestamp(value) != nil || HiddenStage.isNothingElse(value)
      || ["true", "false", "yes", "no", "on", "off"].contains(Fold.key(value))
      || value.utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) }
  }

  /// Words that each start with a number sign, as tags do in other programs.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [String]? {
    let words = bytes.trimmed.split { $0.isBlank || $0 == UInt8(ascii: ",") }
    guard words.count > 1, words.allSatisfy({ $0.first == UInt8(ascii: "#") && $0.count > 1 }) else {
      return nil
    }
    return words.map { $0.dropFirst().text }
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

  fileprivate static func noList(_ words: [String]) -> Message {
    "everything after # is left out; write the words without it: \(YAMLText.flow(words))"
  }
}
