internal import Source

/// The pages that the lists in texts show, worked out once for all that look at them.
struct PageLists: Sendable {
  private struct Found {
    let shown: [PageID]
    /// How many there are, with those that are not shown.
    let count: Int
  }

  /// By the places of the lists.
  private let found: [SourceSpan: Found]
  /// The pages that each page lists, by its number.
  private let members: [Int: [PageID]]

  /// - Parameter asOf: the day by which events are upcoming or past.
  init(_ pages: [Page], in arrangement: Arrangement, language: String, asOf: CalendarDate) {
    let lists = pages.flatMap { page in
      page.body.blocks.compactMap { block -> (page: Page, list: PageList)? in
        if case .list(let list)? = block { (page, list) } else { nil }
      }
    }
    let isSorted = lists.contains { !$0.list.order.isEmpty }
    let order = isSorted ? PageOrder(pages, language: language) : nil
    var found: [SourceSpan: Found] = [:]
    var members: [Int: [PageID]] = [:]
    for (page, list) in lists {
      let all = arrangement.pages(of: list, on: page, among: pages, asOf: asOf)
      let sorted = order.flatMap { list.order.isEmpty ? nil : $0.sorted(all, by: list.order) } ?? all
      let shown = Array(sorted.prefix(list.limit))
      found[list.span] = Found(shown: shown, count: all.count)
      members[page.id.index, default: []] += shown
    }
    self.found = found
    self.members = members
  }

  func shown(in list: PageList) -> [PageID] { found[list.span]?.shown ?? [] }

  func count(of list: PageList) -> Int { found[list.span]?.count ?? 0 }

  /// The pages that the lists on a page show.
  func members(on page: PageID) -> [PageID] { members[page.index] ?? [] }
}

extension Arrangement {
  /// All pages that a list is about, in the order of lists. As in all lists, readers are not offered what visitors do not
  /// look for, unless they read such a page already; and the page itself is none of them.
  fileprivate func pages(
    of list: PageList, on page: Page, among pages: [Page], asOf: CalendarDate
  ) -> [PageID] {
    let all = list.kind.map { listing.pages(ofKind: $0.id) } ?? listing.pages[...]
    let tags = list.tags.map(\.slug)
    return all.filter { id in
      let other = pages[id.index]
      return id != page.id
        && list.folder.map(other.folders.contains) ?? true
        && tags.allSatisfy { slug in other.tags.contains { $0.slug == slug } }
        && list.conditions.allSatisfy { $0.holds(for: other) }
        && list.time?.holds(for: other, on: asOf) ?? true
        && (isListed(other.address) || !isListed(page.address))
    }
  }

  private func isListed(_ address: String) -> Bool {
    names.folder(ContentPath.folder(of: address)).map { folders[$0].isListed } ?? true
  }
}
