internal import Source

/// Finds Markdown in a block of HTML, where it is no Markdown: readers see `**` and `![words](address)` as letters.
package enum MarksInHTML {
  /// The first link, picture, link by name or bold words in a text that is shown as it is typed.
  package static func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "*") })
    {
      if let end = text[start] == UInt8(ascii: "[") ? endOfLink(text[start...]) : endOfBold(text[start...]) {
        let isPicture = start > text.startIndex && text[start - 1] == UInt8(ascii: "!")
        return (isPicture ? start - 1 : start)..<end
      }
      index = start + text[start...].prefix { $0 == text[start] }.count
    }
    return nil
  }

  /// `[words](address)` and `[[name]]`.
  private static func endOfLink(_ text: ArraySlice<UInt8>) -> Int? {
    let reach = text.prefix(longest)
    let isNamed = text.starts(with: "[[".utf8)
    guard let found = reach.firstRange(of: Array((isNamed ? "]]" : "](").utf8)),
      isPlain(text[..<found.lowerBound])
    else { return nil }
    if isNamed { return found.lowerBound > text.startIndex + 2 ? found.upperBound : nil }
    guard let end = reach[found.upperBound...].firstIndex(of: UInt8(ascii: ")")), end > found.upperBound,
      isPlain(text[found.upperBound..<end])
    else { return nil }
    return end + 1
  }

  private static func endOfBold(_ text: ArraySlice<UInt8>) -> Int? {
    let marks = Array("**".utf8)
    guard text.starts(with: marks), let next = text.dropFirst(2).first, !next.isSpace,
      next != UInt8(ascii: "*"), let found = text.dropFirst(3).prefix(longest).firstRange(of: marks),
      !text[found.lowerBound - 1].isSpace, isPlain(text[..<found.lowerBound])
    else { return nil }
    return found.upperBound
  }

  /// Whether text goes over no line and holds no tag.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    !text.contains { $0.isLineEnd || $0 == UInt8(ascii: "<") }
  }

  private static let longest = 1_000
}
