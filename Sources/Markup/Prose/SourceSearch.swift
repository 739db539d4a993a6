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

  /// The content of the next `[[content]]`, and whether backslashes make it plain text.
  func wikilink(_ content: some Collection<UInt8>) -> (range: Range<Int>, isEscaped: Bool)? {
    let wanted = content.lettersAndDigits
    var found: (range: Range<Int>, isEscaped: Bool)?
    _ = firstStart { start in
      guard let open = pair(UInt8(ascii: "["), at: start), !has([UInt8(ascii: "[")], at: open.upperBound)
      else { return false }
      let limit = max(open.upperBound, min(end, open.upperBound + 4 * content.count + 64))
      let closes = (open.upperBound..<limit).lazy.compactMap { pair(UInt8(ascii: "]"), at: $0) }
      guard let close = closes.first else { return false }
      let inside = bytes[open.upperBound..<close.lowerBound]
      // An entity has letters that its character has not.
      guard inside.lettersAndDigits == wanted || inside.contains(UInt8(ascii: "&")) else { return false }
      let isEscaped = isAfterBackslash(start) || isAfterBackslash(close.lowerBound)
      found = (open.upperBound..<close.lowerBound, isEscaped || open.count > 2 || close.count > 2)
      return true
    }
    return found
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

  /// Two brackets, perhaps with a backslash between.
  private func pair(_ bracket: UInt8, at offset: Int) -> Range<Int>? {
    guard offset + 1 < end, bytes[offset] == bracket else { return nil }
    if bytes[offset + 1] == bracket { return offset..<offset + 2 }
    let isEscaped = bytes[offset + 1] == UInt8(ascii: "\\")
    return isEscaped && offset + 2 < end && bytes[offset + 2] == bracket ? offset..<offset + 3 : nil
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

extension Collection<UInt8> {
  /// What is left when punctuation, which Markdown may have changed, is left out.
  fileprivate var lettersAndDigits: [UInt8] { filter { $0.isLetter || $0.isDigit } }
}
