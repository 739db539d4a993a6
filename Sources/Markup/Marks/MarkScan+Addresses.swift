internal import Source

extension MarkScan {
  /// Reads the address behind the words of a link, from the bracket that closes them on. An address that holds blanks
  /// is none to cmark; a token takes its place.
  mutating func readAddress(at bracket: Int, written: inout Int) -> Int? {
    guard bracket + 2 < line.upperBound, bytes[bracket + 1] == UInt8(ascii: "(") else { return nil }
    let start = bytes[bracket + 2..<line.upperBound].prefix(while: \.isBlank).endIndex
    guard start < line.upperBound else { return nil }
    if bytes[start] == UInt8(ascii: "<") {
      return bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    guard let end = endOfAddress(from: start) else { return nil }
    let (address, hasTitle) = withoutTitle(start..<end)
    if !bytes[address].contains(where: \.isBlank) { return hasTitle ? address.upperBound : end }
    guard isMeantAsAddress(address) else { return nil }
    return write(.address, address, written: &written)
  }

  /// The longest address with blanks that is looked for, in bytes.
  private static let longest = 1_000

  /// The offset of the parenthesis that closes the address.
  private func endOfAddress(from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    var index = start
    let limit = min(line.upperBound, start + Self.longest)
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "("), quote == nil {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { return index }
        depth -= 1
      } else if byte == UInt8(ascii: "\""), index > start, bytes[index - 1].isBlank {
        quote = byte
      } else if byte.isHidden
        || (byte == UInt8(ascii: "]") && index + 1 < limit && bytes[index + 1] == UInt8(ascii: "("))
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The address without the blanks and the title that may follow it.
  private func withoutTitle(_ range: Range<Int>) -> (Range<Int>, hasTitle: Bool) {
    let whole = bytes[range].trimmed
    if let last = whole.last, "\"'".utf8.contains(last),
      let open = whole.dropLast().indices.first(where: {
        bytes[$0] == last && $0 > whole.startIndex && bytes[$0 - 1].isBlank
      })
    {
      let address = bytes[range.lowerBound..<open].trimmed
      return (address.startIndex..<address.endIndex, true)
    }
    return (whole.startIndex..<whole.endIndex, false)
  }

  /// Whether a text with blanks may be an address: code of another program, or else no telephone number or mail address, which never holds them, no size
  /// of a picture, no title alone.
  private func isMeantAsAddress(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    if ForeignAddress(text) != nil { return true }
    let word = text.prefix { !$0.isBlank }
    let rest = text[word.endIndex...].trimmed
    if ["tel:", "mailto:"].contains(where: { word.map(\.lowercased).starts(with: $0.utf8) }) { return false }
    if rest.first == UInt8(ascii: "=") || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")") {
      return false
    }
    return !text.contains { "<>[]{}\"`".utf8.contains($0) }
  }
}
