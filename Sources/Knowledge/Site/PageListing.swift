internal import Source

/// The pages of a site in the order of lists: by their kinds in the order of the schema, those of a kind in its own
/// order, events as they are to come, those without a kind by their titles. Pages that stand for a folder are in no list.
struct PageListing: Sendable {
  let pages: [PageID]
  /// Where the pages of each kind stand among all, by the identifier of the kind.
  private let kinds: [String: Range<Int>]
  /// Where each page stands among all; the pages that are in no list come after all others.
  private let places: [Int]

  /// - Parameter day: the day on which events are to come or over.
  init(_ all: [Page], schema: Schema, order: PageOrder, on day: CalendarDate) {
    var members: [String?: [PageID]] = [:]
    for page in all where page.isInLists { members[page.kind?.id, default: []].append(page.id) }
    var pages: [PageID] = []
    var kinds: [String: Range<Int>] = [:]
    for kind in schema.kinds {
      let start = pages.count
      let sorted = order.sorted(members[kind.id] ?? [], by: kind.order)
      pages += kind.event == nil ? sorted : Event.inOrder(sorted.map { all[$0.index] }, on: day)
      kinds[kind.id] = start..<pages.count
    }
    pages += order.sorted(members[nil] ?? [], by: [])
    var places = Array(repeating: pages.count, count: all.count)
    for (place, page) in pages.enumerated() { places[page.index] = place }
    self.pages = pages
    self.kinds = kinds
    self.places = places
  }

  func pages(ofKind id: String) -> ArraySlice<PageID> { pages[kinds[id] ?? 0..<0] }

  /// Where a page stands among those of its kind; nil for one of no kind and one that is in no list.
  func place(inKindOf page: Page) -> Int? {
    guard page.isInLists, let range = page.kind.flatMap({ kinds[$0.id] }) else { return nil }
    return places[page.id.index] - range.lowerBound
  }

  /// The pages before and after a page of a kind.
  func adjacentPages(to page: Page) -> (previous: PageID?, next: PageID?) {
    guard page.isInLists, let range = page.kind.flatMap({ kinds[$0.id] }) else { return (nil, nil) }
    let place = places[page.id.index]
    return (
      place > range.lowerBound ? pages[place - 1] : nil,
      place + 1 < range.upperBound ? pages[place + 1] : nil
    )
  }

  /// Where a page stands among pages in the order of lists; nil if it is not among them.
  func place(of page: PageID, among some: [PageID]) -> Int? {
    var (low, high) = (0, some.count)
    while low < high {
      let middle = (low + high) / 2
      if (places[some[middle].index], some[middle]) < (places[page.index], page) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < some.count && some[low] == page ? low : nil
  }

  /// Some pages in the order of lists.
  func sorted(_ some: some Sequence<PageID>) -> [PageID] {
    some.sorted { (places[$0.index], $0) < (places[$1.index], $1) }
  }
}
