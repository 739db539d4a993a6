/// The first few of many things of several sorts, so chosen that every sort is there before one is there twice.
package struct FairChoice: Hashable, Sendable {
  /// The places of the chosen things, those of a sort together.
  package let chosen: [Int]
  /// The places of all others, in the same order.
  package let rest: [Int]

  /// Chooses from things in the order of their importance; where there is room for some sorts only, the lower ones.
  package init(of sorts: [Int], limit: Int) {
    var counts: [Int: Int] = [:]
    let turns = sorts.map { sort in
      counts[sort, default: 0] += 1
      return counts[sort, default: 0]
    }
    let byTurn = sorts.indices.sorted { (turns[$0], sorts[$0]) < (turns[$1], sorts[$1]) }
    let bySort = sorts.indices.sorted { (sorts[$0], turns[$0]) < (sorts[$1], turns[$1]) }
    let first = Set(byTurn.prefix(limit))
    chosen = bySort.filter(first.contains)
    rest = bySort.filter { !first.contains($0) }
  }
}
