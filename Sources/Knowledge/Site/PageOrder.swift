internal import Source

/// The orders in which the pages of a site are listed. Equal pages stand in the order of their titles, then of their paths.
package struct PageOrder {
  private let pages: [Page]
  /// Where each page stands in the order of titles.
  private let titlePlaces: [Int]

  /// Takes the pages of a site in the order of their paths.
  package init(_ pages: [Page]) {
    self.pages = pages
    let titles = pages.map { Fold.key($0.title) }
    var places = Array(repeating: 0, count: pages.count)
    let byTitle = pages.indices.sorted { left, right in
      titles[left] == titles[right] ? left < right : String.byBytes(titles[left], titles[right])
    }
    for (place, index) in byTitle.enumerated() { places[index] = place }
    titlePlaces = places
  }

  /// Pages by the keys of their kind; those that lack a field come last.
  package func sorted(_ ids: some Sequence<PageID>, by keys: [SortKey]) -> [PageID] {
    let values = ids.map { id in
      (id: id, title: titlePlaces[id.index], keys: keys.map { rank(pages[id.index], $0.field) })
    }
    return values.sorted { left, right in
      for (index, key) in keys.enumerated() {
        switch (left.keys[index], right.keys[index]) {
        case (nil, nil): continue
        case (_?, nil): return true
        case (nil, _?): return false
        case (let one?, let other?):
          if one != other { return (one < other) != key.isDescending }
        }
      }
      return left.title < right.title
    }.map(\.id)
  }

  /// Pages by their day of publication, the newest first.
  package func newest(_ ids: some Sequence<PageID>) -> [PageID] { sorted(ids, by: [SortKey("-date")]) }

  /// What a value is sorted by: a number, or a text.
  private struct Rank: Comparable {
    var number = 0.0
    var text = ""

    static func < (left: Rank, right: Rank) -> Bool {
      left.number != right.number ? left.number < right.number : String.byBytes(left.text, right.text)
    }
  }

  private func rank(_ page: Page, _ field: String) -> Rank? {
    switch page.fields[field] {
    case .text(let text): Rank(text: Fold.key(text))
    case .number(let number, _): Rank(number: number)
    case .date(let date): Rank(text: date.description)
    case .flag(let flag): Rank(number: flag ? 1 : 0)
    case .choice(let choice): Rank(text: Fold.key(choice.label))
    case .prose, .url, .email, .image, .tag, .link, .list, .record, nil: nil
    }
  }
}
