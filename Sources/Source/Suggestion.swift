/// Finds what an author probably meant.
package enum Suggestion {
  /// The candidate nearest to `word`, or nil if none is near: at most a third of the letters may differ.
  ///
  /// Of candidates at the same distance the first in byte order is taken.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(Fold.key(word).unicodeScalars)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(Fold.key(candidate).unicodeScalars)
      let limit = max(1, max(folded.count, other.count) / 3)
      guard abs(folded.count - other.count) <= limit else { continue }
      let distance = damerauLevenshtein(folded, other)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, 0) < (distance, 0) { continue }
      if let known = best, known.distance == distance, !String.byBytes(candidate, known.candidate) {
        continue
      }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words
  /// (optimal string alignment: Damerau 1964, Levenshtein 1966).
  package static func damerauLevenshtein<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, beforePrevious[column - 2] + 1)
        }
        current[column] = value
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
