internal import Source

/// Orders in which pages are listed. Pages that are equal stand in the order of their titles, then of their paths.
package enum PageOrder {
  /// Pages by the keys of their kind; those that lack a field come last.
  package static func sorted(_ pages: [Page], by keys: [SortKey]) -> [Page] {
    let values = pages.map { page in
      (page: page, title: Fold.key(page.title), keys: keys.map { rank(page, $0.field) })
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
      return isBefore((left.title, left.page.path), (right.title, right.page.path))
    }.map(\.page)
  }

  /// Pages by their day of publication, the newest first.
  package static func newest(_ pages: [Page]) -> [Page] {
    sorted(pages, by: [SortKey("-date")])
  }

  private static func isBefore(_ left: (String, String), _ right: (String, String)) -> Bool {
    left.0 == right.0 ? String.byBytes(left.1, right.1) : String.byBytes(left.0, right.0)
  }

  /// What a value is sorted by: a number, or a text.
  private struct Rank: Comparable {
    var number = 0.0
    var text = ""

    static func < (left: Rank, right: Rank) -> Bool {
      left.number != right.number ? left.number < right.number : String.byBytes(left.text, right.text)
    }
  }

  private static func rank(_ page: Page, _ field: String) -> Rank? {
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
