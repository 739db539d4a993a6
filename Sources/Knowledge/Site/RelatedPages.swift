internal import Foundation

/// Finds pages about the same things.
///
/// A page's features are its tags and the pages that it links to, in its text and in its fields. Two pages score the
/// sum over their shared features of `ln(N / n)`, where N is the number of pages and n the number of pages with the
/// feature: the inverse document frequency of Spärck Jones (1972), so that a rare feature weighs more. Features of more
/// than 256 pages say little and are left out. Pages that are linked already, in either direction, are not repeated.
enum RelatedPages {
  static let most = 5
  static let commonest = 256

  /// For each page the pages most like it, best first; equal ones in the order of their paths.
  static func find(_ pages: [Page], outgoing: [[PageID]]) -> [[PageID]] {
    var numbers: [Feature: Int] = [:]
    var members: [[Int]] = []
    let features = pages.map { page -> [Int] in
      guard !page.isFolderIndex else { return [] }
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
    let links = outgoing.map(Set.init)
    return pages.indices.map { index in
      var scores: [Int: Double] = [:]
      for feature in features[index] where members[feature].count <= commonest {
        // Sums in integers do not depend on the order of the features.
        let weight = (inverseFrequency(members[feature].count, of: pages.count) * 1_000_000).rounded()
        for other in members[feature] where other != index { scores[other, default: 0] += weight }
      }
      let unlinked = scores.filter { other, score in
        score > 0 && !links[index].contains(PageID(other)) && !links[other].contains(PageID(index))
      }
      return unlinked.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .prefix(most).map { PageID($0.key) }
    }
  }

  private static func inverseFrequency(_ count: Int, of total: Int) -> Double {
    log(Double(total) / Double(count))
  }

  private enum Feature: Hashable {
    case tag(String)
    case page(PageID)
  }
}
