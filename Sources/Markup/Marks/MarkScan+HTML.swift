internal import Source

extension MarkScan {
  /// Reads `<a id="name"></a>` and its like, with words or without.
  mutating func readAnchor(at index: Int, written: inout Int) -> Int? {
    if let end = anchorEnd, end.lowerBound == index {
      anchorEnd = nil
      return write(.anchorEnd, end, written: &written)
    }
    guard anchorEnd == nil,
      let tag = HTMLTag(bytes, at: index, before: min(line.upperBound, index + HTMLTag.longestAnchor)),
      tag.isAnchorOnly, let name = tag.anchor
    else { return nil }
    if tag.isClosed { return write(.anchor(name), index..<tag.end, written: &written) }
    let endTag = Array("</\(tag.name)>".utf8)
    guard let start = bytes[tag.end..<line.upperBound].firstIndex(of: endTag[0]),
      bytes[start..<line.upperBound].prefix(endTag.count).map(\.lowercased) == endTag
    else { return nil }
    let end = start..<start + endTag.count
    if start == tag.end { return write(.anchor(name), index..<end.upperBound, written: &written) }
    if let span = code.first, span.lowerBound < start { return nil }
    anchorEnd = end
    return write(.anchor(name), index..<tag.end, written: &written)
  }

  /// Where a tag of HTML or an address in angle brackets ends, in which nothing is a mark.
  func endOfTag(at index: Int) -> Int? {
    guard index + 1 < line.upperBound, bytes[index + 1].isLetter || "/!?".utf8.contains(bytes[index + 1])
    else {
      return nil
    }
    let end = bytes[index + 1..<line.upperBound].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
  }

  /// Where the address ends of which `://` is a part.
  func endOfWebAddress(at index: Int) -> Int? {
    guard bytes[index..<line.upperBound].starts(with: "://") else { return nil }
    return bytes[index..<line.upperBound].prefix {
      !$0.isBlank && !"<>|)]\"*`\\".utf8.contains($0) && !$0.isHidden
    }
    .endIndex
  }
}
