internal import Source

/// The look of one line of YAML: its indentation, its name and its value, as offsets in the file.
///
/// It is read without the lines around it, so that it can be looked at when these are broken.
struct YAMLLine {
  /// The line without its end-of-line characters.
  let range: Range<Int>
  /// The first character after the indentation.
  let contentStart: Int
  /// The first character after the `- ` marks of list items.
  let itemStart: Int
  /// The name before the first colon that ends a name, with its quotes.
  let key: Range<Int>?
  /// What follows the name or the marks, without blanks at either end.
  let value: Range<Int>
  let isBlank: Bool
  let isComment: Bool
  let isListItem: Bool
  /// The first tab of the indentation.
  let tab: Int?
  let startsWithColon: Bool
  let looksLikeNameAndValue: Bool

  init(_ text: SourceText, _ line: Int) {
    let bytes = text.bytes
    range = text.range(ofLine: line)
    let contentStart = bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
    self.contentStart = contentStart
    tab = bytes[range.lowerBound..<contentStart].firstIndex(of: UInt8(ascii: "\t"))
    isBlank = contentStart == range.upperBound
    isComment = !isBlank && bytes[contentStart] == UInt8(ascii: "#")
    startsWithColon = !isBlank && Self.isColon(at: contentStart, in: bytes, end: range.upperBound)
    itemStart = Self.afterItemMarks(bytes, contentStart..<range.upperBound)
    isListItem = itemStart > contentStart
    let key = isComment ? nil : Self.key(in: bytes, itemStart..<range.upperBound)
    self.key = key
    let rest = (key.map { $0.upperBound + 1 } ?? itemStart)..<range.upperBound
    let start = bytes[rest].firstIndex { !$0.isBlank } ?? rest.upperBound
    let end = bytes[start..<rest.upperBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    value = start..<end
    looksLikeNameAndValue = key.map { Self.isName(bytes[$0]) } ?? false
  }

  /// The number of characters before the content.
  var indentation: Int { contentStart - range.lowerBound }

  /// Whether these bytes are a word such as `title` or `due_date`, as names of values are.
  static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first.isLetter || first == UInt8(ascii: "_") else { return false }
    return bytes.allSatisfy { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
  }

  private static func afterItemMarks(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == range.upperBound || bytes[start + 1].isBlank
    {
      start += 1
      while start < range.upperBound, bytes[start].isBlank { start += 1 }
    }
    return start
  }

  private static func key(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let first = bytes[range].first else { return nil }
    var index = range.lowerBound
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let quote = YAMLQuoting.closingQuote(in: bytes, range) else { return nil }
      index = quote + 1
      guard index < range.upperBound, bytes[index] == UInt8(ascii: ":") else { return nil }
    }
    while index < range.upperBound {
      if isColon(at: index, in: bytes, end: range.upperBound) {
        return index == range.lowerBound ? nil : range.lowerBound..<index
      }
      if index > range.lowerBound, bytes[index] == UInt8(ascii: "#"), bytes[index - 1].isBlank { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a colon stands here that ends a name: one with a blank or nothing after it.
  static func isColon(at index: Int, in bytes: [UInt8], end: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":") && (index + 1 == end || bytes[index + 1].isBlank)
  }
}
