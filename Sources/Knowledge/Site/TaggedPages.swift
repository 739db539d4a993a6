internal import Source

/// A tag that is used, and the pages that have it, by their titles.
package struct TaggedPages: Sendable {
  package let tag: Tag
  package let pages: [PageID]

  /// All tags of a site, by their labels.
  static func all(_ pages: [Page], order: PageOrder) -> [TaggedPages] {
    var tags: [(key: String, tag: Tag)] = []
    var members: [[PageID]] = []
    var numbers: [String: Int] = [:]
    for page in pages {
      for tag in page.tags {
        if let number = numbers[tag.slug] {
          members[number].append(page.id)
        } else {
          numbers[tag.slug] = tags.count
          tags.append((Fold.key(tag.label) + "/" + tag.slug, tag))
          members.append([page.id])
        }
      }
    }
    return tags.indices.sorted { String.byBytes(tags[$0].key, tags[$1].key) }
      .map { TaggedPages(tag: tags[$0].tag, pages: order.sorted(members[$0], by: [])) }
  }
}
