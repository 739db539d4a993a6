/// Which counts of people in the groups of a table are not shown, since a few would name themselves.
///
/// Hidden are counts from 1 up to the bound, and those that leave so few out: of 50 people, 49 say as much as 1. Whoever
/// knows the total could work out a hidden count from the others. So more are hidden, the smallest first, until each of
/// the hidden ones could be as many numbers as a small count can be; and if there is nothing left to hide, the total.
struct SmallNumbers {
  /// What is counted in a group.
  struct Group {
    let count: Int
    /// Of how many, if that is known.
    let whole: Int?
  }

  /// The places of the groups whose counts are hidden.
  let hidden: Set<Int>
  let hidesTotal: Bool

  /// - Parameters:
  ///   - bound: the smallest count that is shown.
  ///   - others: the places of groups that are hidden in any case.
  init(in groups: [Group], below bound: Int, hiding others: Set<Int> = []) {
    var hidden = others.union(
      groups.indices.filter { place in
        let group = groups[place]
        let rest = group.whole.map { $0 - group.count } ?? 0
        return 0 < group.count && (group.count < bound || (0 < rest && rest < bound))
      })
    var shown = groups.indices.filter { groups[$0].count > 0 && !hidden.contains($0) }
      .sorted { (groups[$0].count, $0) < (groups[$1].count, $1) }[...]
    func isSafe() -> Bool {
      let sum = hidden.reduce(0) { $0 + groups[$1].count }
      return hidden.isEmpty || (hidden.count > 1 && sum - hidden.count >= bound - 2)
    }
    while !isSafe(), let next = shown.popFirst() { hidden.insert(next) }
    self.hidden = hidden
    hidesTotal = !isSafe()
  }
}
