internal import Source

/// A web page without the elements that it hides itself, and with a mark before its title.
///
/// Of most elements, pandoc forgets what they say of themselves.
struct VisibleHTML {
  private(set) var html: [UInt8] = []
  /// How many elements were left out.
  private(set) var hiddenParts = 0

  /// The selectors of rules that hide parts of it, and could not be followed.
  private(set) var unfollowedRules: [String] = []

  init(_ page: [UInt8]) {
    html.reserveCapacity(page.count)
    var rules = HidingRules(of: page)
    unfollowedRules = rules.unfollowed
    var index = 0
    var walk = HTMLWalk()
    while let tag = walk.next(in: page) {
      let isHiddenByRule = !tag.isHiding && rules.hide(tag)
      if tag.isHiding || isHiddenByRule && !HidingRules.isWhole(tag.name) {
        html += page[index..<tag.range.lowerBound]
        hiddenParts += 1
        index = Self.end(of: tag, in: page, &walk)
      } else if isHiddenByRule {
        unfollowedRules.append(tag.name)
      } else if tag.isTitle {
        html += page[index..<tag.range.lowerBound] + HTMLPreparation.titleMark
        index = tag.range.lowerBound
      }
    }
    html += page[index...]
  }

  /// Where an element ends: behind its own end, or before what ends it in silence. The walk goes on there.
  private static func end(of tag: HTMLTag, in page: [UInt8], _ walk: inout HTMLWalk) -> Int {
    if tag.isVoid { return tag.range.upperBound }
    let enders = silentEnders[tag.name] ?? []
    let containers = Self.containers[tag.name] ?? [tag.name]
    var depth = 0
    while let next = walk.next(in: page) {
      if depth == 0, next.isEnd, next.name == tag.name { return next.range.upperBound }
      if depth == 0, enders.contains(next.name) || (next.isEnd && containers.contains(next.name)) {
        walk.goBack(to: next)
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
