internal import Foundation

/// Finds pages about the same things.
///
/// A page's features are its tags and the pages that it links to, in its text and in its fields. Two pages score the
/// sum over their shared features of `ln(N / n)`, where N is the number of pages and n the number of pages with the
/// feature: the inverse document frequency of Spärck Jones (1972), so that a rare feature weighs more. Features of more
/// than 256 pages say little and are left out. Pages that are linked already, in either direction, are not repeated.
enum RelatedPages {
  static let limit = 5
  static let commonest = 256

  /// For each page the pages most like it, best first; equal ones in the order of their paths.
  ///
  /// - Parameter old: a site for which they were found before. If its pages have the same features, they are the same.
  static func find(_ pages: [Page], outgoing: [[PageID]], after old: Site? = nil) -> [[PageID]] {
    if let old, outgoing == old.outgoing, pages.elementsEqual(old.pages, by: haveSameTags) {
      return old.related
    }
    var numbers: [Feature: Int] = [:]
    var members: [[Int]] = []
    let features = pages.map { page -> [Int] in
      guard page.isInLists else { return [] }
      let all = Set(page.tags.map { Feature.tag($0.slug) } + outgoing[page.id.index].map(Feature.page))
      return all.map { feature in
        let number = numbers[feature] ?? members.count
        if number == members.count {
          numbers[feature] = number
          members.append([])
        }
        members[number].append(page.id.index)
        return number
      }
    }
    let linked = linked(outgoing)
    let weights = members.map { members in
      // Sums in integers do not depend on the order of the features.
      Int((inverseFrequency(members.count, of: pages.count) * 1_000_000).rounded())
    }
    var scores = Array(repeating: 0, count: pages.count)
    return pages.indices.map { index in
      var scored: [Int] = []
      for feature in features[index] where members[feature].count <= commonest && weights[feature] > 0 {
        for other in members[feature] where other != index {
          if scores[other] == 0 { scored.append(other) }
          scores[other] += weights[feature]
        }
      }
      for other in linked[index] { scores[other.index] = 0 }
      let best = best(of: scored, scores)
      for other in scored { scores[other] = 0 }
      return best
    }
  }

  private static func haveSameTags(_ page: Page, _ other: Page) -> Bool {
    page === other
      || page.isInLists == other.isInLists && page.tags.elementsEqual(other.tags) { $0.slug == $1.slug }
  }

  /// The pages that each page leads to, and those that lead to it.
  private static func linked(_ outgoing: [[PageID]]) -> [[PageID]] {
    var linked = outgoing
    for (index, pages) in outgoing.enumerated() {
      for page in pages { linked[page.index].append(PageID(index)) }
    }
    return linked
  }

  /// The few pages with the highest scores, the best first, equal ones in the order of their paths; none without a score.
  private static func best(of pages: [Int], _ scores: [Int]) -> [PageID] {
    var best: [Int] = []
    for page in pages where scores[page] > 0 {
      let place = best.firstIndex { (scores[$0], -$0) < (scores[page], -page) } ?? best.count
      if place < limit {
        best.insert(page, at: place)
        if best.count > limit { best.removeLast() }
      }
    }
    return best.map(PageID.init)
  }

  private static func inverseFrequency(_ count: Int, of total: Int) -> Double {
    log(Double(total) / Double(count))
  }

  private enum Feature: Hashable {
    case tag(String)
    case page(PageID)
  }
}
