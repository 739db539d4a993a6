internal import Source

/// The beginning or the end of an element in a web page, as it was typed.
struct HTMLTag {
  /// In small letters.
  let name: String
  let isEnd: Bool
  /// All of it.
  let range: Range<Int>
  let attributes: [(name: String, value: String)]

  /// The next tag from a place on. What stands in a comment is none.
  static func next(from start: Int, in html: [UInt8]) -> HTMLTag? {
    var index = start
    while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      if html[open...].starts(with: "<!--".utf8) {
        guard let end = html[(open + 4)...].firstRange(of: Array("-->".utf8)) else { return nil }
        index = end.upperBound
      } else {
        index = open + 1
        if let tag = HTMLTag(from: &index, in: html) {
          // Where a tag has no end, nothing behind it is one.
          return tag.range.upperBound > html.count ? nil : tag
        }
      }
    }
    return nil
  }

  /// Nil for a sign that begins no tag, and for a tag in which a quotation mark is never closed.
  ///
  /// - Parameter index: the place behind the sign; then that from which to look for the next one.
  private init?(from index: inout Int, in html: [UInt8]) {
    let start = index - 1
    isEnd = index < html.count && html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let letters = html[index...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard letters.first?.isLetter == true else {
      index = start + 1
      return nil
    }
    name = letters.map(\.lowercased).text
    index = letters.endIndex
    var attributes: [(name: String, value: String)] = []
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let key = html[index...].prefix { !$0.isSpace && !"=/>".utf8.contains($0) }
      guard !key.isEmpty else {
        index += 1
        continue
      }
      index = Self.behindBlanks(key.endIndex, in: html)
      var value: ArraySlice<UInt8> = []
      if index < html.count, html[index] == UInt8(ascii: "=") {
        index = Self.behindBlanks(index + 1, in: html)
        let quote = index < html.count ? html[index] : 0
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = html[(index + 1)...].prefix { $0 != quote }
          guard value.endIndex < html.count else {
            // A tag that begins before this mark comes to it, too.
            index += 1
            return nil
          }
          index = value.endIndex + 1
        } else {
          value = html[index...].prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
          index = value.endIndex
        }
      }
      attributes.append((key.map(\.lowercased).text, value.text))
    }
    range = start..<index + 1
    self.attributes = attributes
  }

  private static func behindBlanks(_ start: Int, in html: [UInt8]) -> Int {
    html[start...].firstIndex { !$0.isSpace } ?? html.count
  }

  func value(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// Whether nothing can stand in the element.
  var isVoid: Bool { Self.voids.contains(name) }

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Whether it tells of the page, and stands on none.
  var isOfHead: Bool { Self.partsOfHead.contains(name) }

  private static let partsOfHead: Set<String> = ["head", "title", "style", "script", "meta", "link", "base"]

  /// Elements of which browsers show nothing, or only to those who use neither scripts nor a mouse.
  private static let unseen: Set<String> = ["template", "datalist", "noframes"]

  /// Whether a browser shows nothing of the element, unless a script lets it.
  var isHiding: Bool {
    if isEnd || isOfHead { return false }
    if Self.unseen.contains(name) || value("popover") != nil { return true }
    if name == "dialog", value("open") == nil { return true }
    if let hidden = value("hidden"), hidden != "until-found" { return true }
    return value("style").map(PandocAttributes.hides) ?? false
  }

  /// Whether it begins the paragraph that Word, or Google, marks as the title of the document.
  var isTitle: Bool {
    guard name == "p", !isEnd, let classes = value("class")?.utf8.split(whereSeparator: \.isSpace) else {
      return false
    }
    let isOfGoogle = value("id")?.startsWithBytes(of: "h.") ?? false
    return classes.contains { $0.elementsEqual("MsoTitle".utf8) }
      || isOfGoogle && classes.contains { $0.elementsEqual("title".utf8) }
  }
}
