internal import Source

/// The links between the pages of a site, seen from both ends.
struct LinkGraph {
  private(set) var backlinks: [[Backlink]]
  private(set) var outgoing: [[PageID]]
  /// For each page, those that name it in a field.
  private(set) var namedBy: [[PageID]]

  init(_ pages: [Page]) {
    backlinks = Array(repeating: [], count: pages.count)
    outgoing = pages.map { $0.mentions.map(\.to) }
    namedBy = Array(repeating: [], count: pages.count)
    for page in pages {
      for mention in page.mentions { backlinks[mention.to.index].append(mention.backlink) }
      for named in page.named { namedBy[named.index].append(page.id) }
    }
  }
}
