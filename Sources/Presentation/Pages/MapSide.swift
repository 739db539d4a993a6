internal import Knowledge

/// What stands on one side of the rows of a drawn map, and the lines to them.
struct MapSide {
  /// A page and the rows that it belongs to.
  typealias Entry = (page: Page, rows: [Int])

  let columns: [MapColumn]
  let entries: [Entry]
  let rowCount: Int
  let isBeforeRows: Bool

  /// The lines of a row to this side.
  func curves(ofRow row: Int) -> [Curve] {
    entries.indices.filter { entries[$0].rows.contains(row) }.map { curve(entry: $0, row: row) }
  }

  /// The list of this side; nothing if it is empty.
  func view(_ pen: Pen) -> MapListView? {
    let entries = entries.enumerated().map { number, entry in
      let curves = entry.rows.map { curve(entry: number, row: $0) }
      return DrawnEntryView(
        on: pen, entry.page, before: isBeforeRows ? [] : curves, after: isBeforeRows ? curves : [])
    }
    return MapListView(of: columns.map(\.kind), entries, pen)
  }

  private func curve(entry: Int, row: Int) -> Curve {
    let own = Curve.End(row: entry, of: entries.count)
    let other = Curve.End(row: row, of: rowCount)
    return isBeforeRows ? Curve(from: own, to: other) : Curve(from: other, to: own)
  }
}
