internal import Source

/// A text as libyaml read it, together with the bytes it was read from.
struct YAMLScalar {
  let string: String
  let style: YAMLValue.ScalarStyle
  /// The bytes that were typed, with quotes; of a block, without the line of its `|`.
  let range: Range<Int>
  let text: SourceText
  private let places: YAMLPlaces
  private let contentStart: Place

  init(
    _ string: String, style: YAMLValue.ScalarStyle, range: Range<Int>, text: SourceText, places: YAMLPlaces
  ) {
    self.string = style == .doubleQuoted ? string.replacing("\r\n", with: "\n") : string
    self.style = style
    self.text = text
    self.places = places
    switch style {
    case .plain:
      self.range = range
      contentStart = places.place(at: range.lowerBound)
    case .singleQuoted, .doubleQuoted:
      self.range = range
      contentStart = places.place(at: min(range.lowerBound + 1, range.upperBound))
    case .literal, .folded:
      let line = places.place(at: range.lowerBound).line + 1
      let indentation = Self.indentation(of: string, in: text, from: line)
      let first = text.range(ofLine: string.isEmpty ? line - 1 : line)
      let start = string.isEmpty ? first.upperBound : min(first.lowerBound + indentation, first.upperBound)
      let end = text.bytes[range].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? start
      self.range = start..<max(start, end)
      contentStart =
        string.isEmpty ? places.place(at: start) : Place(line: line, column: indentation + 1)
    }
  }

  /// Whether a backslash made a character that nobody means, as in `C:\temp`. `\r\n` is how Windows ends a line.
  var holdsUnwantedEscape: Bool {
    guard style == .doubleQuoted else { return false }
    let isUnwanted = { (byte: UInt8) in "0abtvfreNLP_".utf8.contains(byte) }
    let bytes = text.bytes[range]
    var index = bytes.startIndex
    while let backslash = bytes[index...].firstIndex(of: UInt8(ascii: "\\")), backslash + 1 < bytes.endIndex {
      let isEndOfLine = bytes[(backslash + 1)...].starts(with: #"r\n"#.utf8)
      if isUnwanted(bytes[backslash + 1]), !isEndOfLine { return true }
      index = backslash + 2
    }
    return string.utf8.contains { $0.isControl && !$0.isLineEnd && !$0.isBlank }
  }

  func value(keyEnd: Int?) -> YAMLValue {
    if style == .plain, ["", "~", "null", "Null", "NULL"].contains(string) {
      let end = keyEnd ?? range.lowerBound
      return YAMLValue(.empty, span: places.span(end..<end))
    }
    if style == .plain, let inside = YAMLQuoting.insideCurlyQuotes(text.bytes, range) {
      return YAMLValue(
        .scalar(text.bytes[inside].text, style: .doubleQuoted), span: places.span(range),
        contentStart: places.place(at: inside.lowerBound))
    }
    return YAMLValue(.scalar(string, style: style), span: places.span(range), contentStart: contentStart)
  }

  /// What an author should know about a text that can be read, but perhaps not as it was meant.
  func diagnostics(isValue: Bool) -> [Diagnostic] {
    guard style == .plain else { return [] }
    let diagnostics = [
      CutOffText.find(self, isValue: isValue), CurlyQuotes.find(self), JoinedItem.find(self),
    ]
    return diagnostics.compactMap { $0 }
  }

  func span(_ range: Range<Int>) -> SourceSpan { places.span(range) }

  /// The blanks that YAML took away from the start of each line of a block.
  private static func indentation(of string: String, in text: SourceText, from first: Int) -> Int {
    let kept = string.parts(separatedBy: "\n").lazy.map { $0.utf8.prefix { $0 == 0x20 }.count }
    var line = first
    for (kept, part) in zip(kept, string.parts(separatedBy: "\n")) {
      if kept < part.utf8.count { return max(0, YAMLLine(text, line).indentation - kept) }
      line += 1
    }
    return 0
  }
}
