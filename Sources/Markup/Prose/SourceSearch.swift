internal import Source

/// A search for links in a stretch of Markdown.
struct SourceSearch {
  let bytes: [UInt8]
  /// Where a find may start.
  let range: Range<Int>
  /// Where every find ends.
  let end: Int

  /// The same search, started later.
  func from(_ start: Int) -> SourceSearch {
    SourceSearch(bytes: bytes, range: min(start, range.upperBound)..<range.upperBound, end: end)
  }

  func first(of pattern: [UInt8]) -> Range<Int>? {
    firstStart { has(pattern, at: $0) }.map { $0..<$0 + pattern.count }
  }

  /// Whether a range is the text of an inline link: between `[` and `](`.
  func isLabel(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "[")
      && isBetweenTextAndAddress(range.upperBound)
  }

  /// The offset of the next `](`.
  var nextBetweenTextAndAddress: Int? { firstStart(where: isBetweenTextAndAddress) }

  /// This address, if it stands after the `](` at an offset.
  func address(_ url: [UInt8], afterTextAt start: Int) -> Range<Int>? {
    var address = start + 2
    while address < end, bytes[address].isSpace { address += 1 }
    if address < end, bytes[address] == UInt8(ascii: "<") { address += 1 }
    return endOfAddress(url, at: address).map { address..<$0 }
  }

  /// A `[text][label]`, `[text][]` or `[text]` whose text starts with these words.
  func label(startingWith words: [UInt8]) -> Range<Int>? {
    guard let start = first(of: [UInt8(ascii: "[")] + words)?.lowerBound else { return nil }
    guard let close = closingBracket(from: start) else { return nil }
    guard has([UInt8(ascii: "[")], at: close) else { return start..<close }
    return start..<(closingBracket(from: close) ?? close)
  }

  private func firstStart(where isFind: (Int) -> Bool) -> Int? { range.first(where: isFind) }

  private func has(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= end else { return false }
    return pattern.indices.allSatisfy { bytes[offset + $0] == pattern[$0] }
  }

  /// Whether `](` stands here.
  private func isBetweenTextAndAddress(_ offset: Int) -> Bool {
    offset + 1 < end && bytes[offset] == UInt8(ascii: "]") && bytes[offset + 1] == UInt8(ascii: "(")
      && !isAfterBackslash(offset)
  }

  private func isAfterBackslash(_ offset: Int) -> Bool {
    bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// The end of an address that reads as `url` once backslashes and `&amp;` are taken away.
  private func endOfAddress(_ url: [UInt8], at start: Int) -> Int? {
    var offset = start
    for byte in url {
      if offset < end, bytes[offset] == UInt8(ascii: "\\"), byte != UInt8(ascii: "\\") { offset += 1 }
      guard offset < end, bytes[offset] == byte else { return nil }
      offset += byte == UInt8(ascii: "&") && has(Array("&amp;".utf8), at: offset) ? 5 : 1
    }
    guard offset < end else { return nil }
    let next = bytes[offset]
    return next.isSpace || next == UInt8(ascii: ")") || next == UInt8(ascii: ">") ? offset : nil
  }

  /// The offset after the bracket that closes the one at an offset.
  private func closingBracket(from start: Int) -> Int? {
    var open = 0
    for offset in start..<max(start, min(end, start + range.count)) {
      if isAfterBackslash(offset) { continue }
      if bytes[offset] == UInt8(ascii: "[") { open += 1 }
      if bytes[offset] == UInt8(ascii: "]") { open -= 1 }
      if open == 0 { return offset + 1 }
    }
    return nil
  }
}
