internal import Source

extension MarkScan {
  mutating func readOpening(at index: Int, written: inout Int) -> Int? {
    var open = index
    let isEmbed = bytes[index] == UInt8(ascii: "!")
    if isEmbed { open += 1 }
    guard open < line.upperBound, bytes[open] == UInt8(ascii: "[") else { return nil }
    if definitions.isText(at: open) { return write(.text, open..<open + 1, written: &written) }
    if open + 1 < line.upperBound, bytes[open + 1] == UInt8(ascii: "[") {
      if let end = readWikilink(at: open, from: index, isEmbed: isEmbed, written: &written) { return end }
    } else if !isEmbed, open + 1 < line.upperBound, bytes[open + 1] == UInt8(ascii: "^") {
      readFootnote(at: open, written: &written)
    }
    brackets += 1
    return open + 1
  }

  private mutating func readWikilink(at open: Int, from start: Int, isEmbed: Bool, written: inout Int) -> Int?
  {
    let first = open + 2
    guard first < line.upperBound, bytes[first] != UInt8(ascii: "["), bytes[first] != UInt8(ascii: "^"),
      words == nil, let close = endOfWikilink(from: first)
    else { return nil }
    let inside = first..<close
    if isContents(inside) { return nil }
    if bytes[inside].trimmed.isEmpty || notes.definesLink(bytes[inside]) { return nil }
    if let span = code.first, inside.contains(span.lowerBound), span.upperBound > close { return nil }
    let after = close + 2
    if after < line.upperBound {
      let isReference =
        bytes[after] == UInt8(ascii: "[")
        && !(after + 1 < line.upperBound && bytes[after + 1] == UInt8(ascii: "["))
      if bytes[after] == UInt8(ascii: "(") || isReference { return nil }
    }
    let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|"))
    let wikilink = Wikilink(isEmbed: isEmbed, inside: inside, bar: bar, of: bytes)
    if wikilink.target.utf8.isEmpty { return nil }
    guard !isEmbed, let bar, wikilink.label != nil || wikilink.width != nil || wikilink.badWidth != nil else {
      return write(.wikilink(wikilink), start..<after, written: &written)
    }
    let label = bytes[bar + 1..<close].trimmed
    copy(written..<start)
    append(.wikilinkStart(wikilink), start..<label.startIndex)
    written = label.startIndex
    words = (label.endIndex, after)
    return label.startIndex
  }

  /// Whether this is `[[toc]]` or `[[_TOC_]]` alone on its line, of which other programs make a table of contents. The words are looked at
  /// first: a line may hold very many links.
  private func isContents(_ inside: Range<Int>) -> Bool {
    inside.count <= 5 && ["toc", "_toc_"].contains(bytes[inside].map(\.lowercased).text)
      && bytes[line.lowerBound..<inside.lowerBound - 2].allSatisfy(\.isBlank)
      && bytes[inside.upperBound + 2..<line.upperBound].allSatisfy(\.isBlank)
  }

  /// The offset of the `]]` that ends a link by name: the next one, if no other begins before it.
  private func endOfWikilink(from start: Int) -> Int? {
    var index = start
    var brackets = 0
    while index + 1 < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "[") where bytes[index + 1] == UInt8(ascii: "["): return nil
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]") where brackets > 0: brackets -= 1
      case UInt8(ascii: "]") where bytes[index + 1] == UInt8(ascii: "]"): return index
      case let byte where byte.isHidden: return nil
      default: break
      }
      index += 1
    }
    return nil
  }
}
