/// An order of lists that stand side by side, so that few of the lines between their entries cross.
///
/// The entries of each list in turn are put in the order of the mean place of what they are tied to, the barycenter of
/// Sugiyama, Tagawa and Toda (1981).
package struct UntangledLists {
  private static let rounds = 8

  /// The numbers of the rows in their new order.
  package private(set) var rows: [Int]
  /// For each list beside the rows, the numbers of its entries in their new order.
  package private(set) var sides: [[Int]]

  /// - Parameter ties: for each list beside the rows, the rows that each entry is tied to.
  package init(rowCount: Int, ties: [[[Int]]]) {
    rows = Array(0..<rowCount)
    sides = ties.map { Array($0.indices) }
    for round in 1...Self.rounds {
      let places = Self.places(rows)
      for (side, entries) in ties.enumerated() {
        sides[side] = Self.order(entries.map { $0.map { places[$0] } })
      }
      if round < Self.rounds { rows = Self.order(tied(rowCount, ties)) }
    }
  }

  /// For each row the places of all entries that are tied to it.
  private func tied(_ rowCount: Int, _ ties: [[[Int]]]) -> [[Int]] {
    var tied: [[Int]] = Array(repeating: [], count: rowCount)
    for (entries, order) in zip(ties, sides) {
      for (rows, place) in zip(entries, Self.places(order)) {
        for row in rows { tied[row].append(place) }
      }
    }
    return tied
  }

  /// Where each number stands in an order, in thousandths of the height that all lists fill.
  private static func places(_ order: [Int]) -> [Int] {
    var places = order
    for (row, number) in order.enumerated() { places[number] = Curve.End(row: row, of: order.count).middle }
    return places
  }

  /// The numbers of lists of places in the order of their means; those without any last.
  private static func order(_ places: [[Int]]) -> [Int] {
    let sums = places.map { $0.reduce(0, +) }
    return places.indices.sorted { left, right in
      if places[left].isEmpty != places[right].isEmpty { return places[right].isEmpty }
      // Means are compared without dividing, as quotients are not exact.
      let one = sums[left] * places[right].count
      let other = sums[right] * places[left].count
      return one != other ? one < other : left < right
    }
  }
}
