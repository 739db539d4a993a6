internal import Source

/// The links between the pages of a site, seen from both ends.
struct LinkGraph {
  private(set) var backlinks: [[Backlink]]
  private(set) var outgoing: [[PageID]]
  /// For each page, those that name it in a field.
  private(set) var namedBy: [[PageID]]

  /// - Parameter lists: what the lists in texts show, to which readers get from there as by any link.
  init(_ pages: [Page], _ lists: PageLists) {
    backlinks = Array(repeating: [], count: pages.count)
    outgoing = []
    namedBy = Array(repeating: [], count: pages.count)
    for page in pages {
      for mention in page.mentions { backlinks[mention.to.index].append(mention.backlink) }
      var linked = page.mentions.map(\.to)
      var known = Set(linked)
      for other in lists.members(on: page.id) where known.insert(other).inserted {
        backlinks[other.index].append(Backlink(from: page.id, sentence: nil, field: nil))
        linked.append(other)
      }
      outgoing.append(linked)
      for named in page.named { namedBy[named.index].append(page.id) }
    }
  }
}
