internal import Source

/// A tag that is used, and the pages that have it, by their titles.
package struct TaggedPages: Sendable {
  package let tag: Tag
  package let pages: [PageID]

  /// All tags of a site, by their labels.
  static func all(_ pages: [Page], order: PageOrder) -> [TaggedPages] {
    var tags: [(key: TitleKey, tag: Tag)] = []
    var members: [[PageID]] = []
    var numbers: [String: Int] = [:]
    for page in pages {
      for tag in page.tags {
        if let number = numbers[tag.slug] {
          members[number].append(page.id)
        } else {
          numbers[tag.slug] = tags.count
          tags.append((order.key(tag.label), tag))
          members.append([page.id])
        }
      }
    }
    return tags.indices.sorted { (tags[$0].key, tags[$0].tag.slug) < (tags[$1].key, tags[$1].tag.slug) }
      .map { TaggedPages(tag: tags[$0].tag, pages: order.sorted(members[$0], by: [])) }
  }
}
