internal import Source

/// The orders in which the pages of a site are listed. Equal pages stand in the order of their titles, then of their paths.
package struct PageOrder {
  package let titles: TitleOrder
  private let pages: [Page]
  private let language: String
  /// Where each page stands in the order of titles.
  private let titlePlaces: [Int]

  /// Takes the pages of a site in the order of their paths.
  ///
  /// - Parameter language: that of the site.
  package init(_ pages: [Page], language: String) {
    titles = TitleOrder(language: language)
    self.pages = pages
    self.language = language
    var places = Array(repeating: 0, count: pages.count)
    let byTitle = pages.indices.sorted { left, right in
      (pages[left].titleKey, left) < (pages[right].titleKey, right)
    }
    for (place, index) in byTitle.enumerated() { places[index] = place }
    titlePlaces = places
  }

  /// What a label in the language of the site is sorted by.
  func key(_ label: String) -> TitleKey { titles.key(label, in: language) }

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

  /// The paths of folders by their names.
  func sorted(names paths: [String]) -> [String] {
    paths.map { (key: key(ContentPath.name(of: $0)), path: $0) }.sorted { $0.key < $1.key }.map(\.path)
  }

  /// Pages by their day of publication, the newest first.
  package func newest(_ ids: some Sequence<PageID>) -> [PageID] { sorted(ids, by: [SortKey("-date")]) }

  /// What a value is sorted by: a number, or a text.
  private enum Rank: Comparable {
    case number(Double)
    case text(TitleKey)
  }

  private func rank(_ page: Page, _ field: String) -> Rank? {
    switch page.fields[field] {
    case .text(let text): .text(titles.key(text, in: page.language))
    case .number(let number, _): .number(number)
    case .date(let date): .number(Double((date.year * 100 + date.month) * 100 + date.day))
    case .time(let time): .number(Double(time.hour * 60 + time.minute))
    case .flag(let flag): .number(flag ? 1 : 0)
    case .choice(let choice): .text(key(choice.label))
    case .prose, .url, .email, .image, .tag, .link, .list, .record, nil: nil
    }
  }
}
