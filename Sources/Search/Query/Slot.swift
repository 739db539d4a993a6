/// A word as it was typed.
struct TypedWord: Equatable {
  let text: String
  var parts: [String] = []
  /// The words that end with this one, without the signs between them.
  var joined: String?
}

/// What may stand for a word: groups of which a page has to hold all, and how well they fit.
struct Term {
  let groups: [WordGroup]
  let share: Double

  /// The pages that hold words of all groups, each with the least of its levels.
  ///
  /// - Parameter tails: where the tails of groups are read, or nil if they are not.
  func pages(tails: IndexReader?) -> [(page: Int, level: Int)] {
    let known = groups.map { group in group.pages + (tails?.tail(of: group) ?? []) }
    guard known.count > 1 else { return known.first ?? [] }
    var levels: [Int: (count: Int, level: Int)] = [:]
    for (page, level) in known.joined() {
      let known = levels[page] ?? (0, level)
      levels[page] = (known.count + 1, min(known.level, level))
    }
    return levels.filter { $0.value.count == groups.count }.map { ($0.key, $0.value.level) }
  }

  /// The titles and headings with words of all groups.
  var labels: [WordGroup.Label] {
    guard let first = groups.first else { return [] }
    return groups.dropFirst().reduce(first.labels) { labels, group in
      let others = Set(group.labels.map(\.key))
      return labels.filter { others.contains($0.key) }
    }
  }
}

/// What may stand for one word of a question or, of a synonym, for several.
struct Slot {
  var terms: [Term]
  let word: String
  var corrected: String?
  let weight: Double
  /// Whether the word was typed; a synonym was not, nor was one that joins others.
  let isAsked: Bool
}
