/// The pages before and after each page of a kind, in the order of the kind.
package struct KindSequences: Sendable {
  private let neighbours: [PageID: (previous: PageID?, next: PageID?)]

  package init(_ site: Site) {
    var neighbours: [PageID: (previous: PageID?, next: PageID?)] = [:]
    for kind in site.schema.kinds {
      let pages = PageOrder.sorted(site.pages(of: kind), by: kind.order).map(\.id)
      for (index, page) in pages.enumerated() {
        neighbours[page] = (
          index > 0 ? pages[index - 1] : nil, index + 1 < pages.count ? pages[index + 1] : nil
        )
      }
    }
    self.neighbours = neighbours
  }

  package func previous(to page: PageID) -> PageID? { neighbours[page]?.previous }

  package func next(to page: PageID) -> PageID? { neighbours[page]?.next }
}
