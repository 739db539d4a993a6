internal import Source

/// A web page without the elements that it hides itself, and with a mark before its title.
///
/// Of most elements, pandoc forgets what they say of themselves.
struct VisibleHTML {
  private(set) var html: [UInt8] = []
  /// How many elements were left out.
  private(set) var hiddenParts = 0

  init(_ page: [UInt8]) {
    html.reserveCapacity(page.count)
    var index = 0
    var place = 0
    var raw = Self.raw
    while let tag = HTMLTag.next(from: place, in: page) {
      place = tag.range.upperBound
      if raw.contains(tag.name), !tag.isEnd {
        if let end = Self.endOfRaw(tag, in: page) { place = end } else { raw.remove(tag.name) }
      } else if tag.isHiding {
        html += page[index..<tag.range.lowerBound]
        hiddenParts += 1
        place = Self.end(of: tag, in: page)
        index = place
      } else if tag.isTitle {
        html += page[index..<tag.range.lowerBound] + HTMLPreparation.titleMark
        index = tag.range.lowerBound
      }
    }
    html += page[index...]
  }

  /// In these, what looks like a tag is none. Where one has no end, no other of its name has.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"]

  private static func endOfRaw(_ tag: HTMLTag, in page: [UInt8]) -> Int? {
    var rest = page[tag.range.upperBound...]
    while let found = rest.firstRange(of: Array("</".utf8)) {
      rest = rest[found.upperBound...]
      let name = rest.prefix(tag.name.utf8.count).map(\.lowercased)
      if name.elementsEqual(tag.name.utf8) { return found.lowerBound }
    }
    return nil
  }

  /// Where an element ends: behind its own end, or before what ends it in silence.
  private static func end(of tag: HTMLTag, in page: [UInt8]) -> Int {
    if tag.isVoid { return tag.range.upperBound }
    let enders = silentEnders[tag.name] ?? []
    let containers = Self.containers[tag.name] ?? [tag.name]
    var depth = 0
    var place = tag.range.upperBound
    while let next = HTMLTag.next(from: place, in: page) {
      place = next.range.upperBound
      if raw.contains(next.name), !next.isEnd {
        place = endOfRaw(next, in: page) ?? place
        continue
      }
      if depth == 0, next.isEnd, next.name == tag.name { return next.range.upperBound }
      if depth == 0, enders.contains(next.name) || (next.isEnd && containers.contains(next.name)) {
        return next.range.lowerBound
      }
      if containers.contains(next.name) { depth += next.isEnd ? -1 : 1 }
    }
    return page.count
  }

  /// What an element of the list stands in: what stands in another one does not end it.
  private static let containers: [String: Set<String>] = [
    "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"], "td": ["table"], "th": ["table"], "tr": ["table"],
    "p": [],
  ]

  /// What ends an element that has no end of its own.
  private static let silentEnders: [String: Set<String>] = [
    "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "td": ["td", "th", "tr", "tbody", "tfoot"],
    "th": ["td", "th", "tr", "tbody", "tfoot"], "tr": ["tr", "tbody", "tfoot"],
    "p": [
      "p", "div", "ul", "ol", "li", "dl", "table", "td", "th", "tr", "blockquote", "pre", "hr", "section",
      "article", "main", "header", "footer", "nav", "aside", "figure", "form", "h1", "h2", "h3", "h4", "h5",
      "h6", "body",
    ],
  ]
}
