internal import Source

/// Goes over the tags of a web page, but for what looks like one in scripts and the like.
struct HTMLWalk {
  /// Where the words stand of the tag that was given last, if it begins such an element.
  private(set) var words: Range<Int>?
  private var place = 0
  /// Where one of these has no end, no other of its name has.
  private var raw: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"]

  mutating func next(in page: [UInt8]) -> HTMLTag? {
    words = nil
    guard let tag = HTMLTag.next(from: place, in: page) else { return nil }
    place = tag.range.upperBound
    if raw.contains(tag.name), !tag.isEnd {
      if let end = Self.endOfWords(of: tag, in: page) {
        words = place..<end
        place = end
      } else {
        raw.remove(tag.name)
      }
    }
    return tag
  }

  /// Has a tag that was given come again.
  mutating func goBack(to tag: HTMLTag) { place = tag.range.lowerBound }

  private static func endOfWords(of tag: HTMLTag, in page: [UInt8]) -> Int? {
    var rest = page[tag.range.upperBound...]
    while let found = rest.firstRange(of: Array("</".utf8)) {
      rest = rest[found.upperBound...]
      let name = rest.prefix(tag.name.utf8.count).map(\.lowercased)
      if name.elementsEqual(tag.name.utf8) { return found.lowerBound }
    }
    return nil
  }
}
