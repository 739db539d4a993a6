internal import Knowledge

/// The map of a kind as a drawing: its pages as a list, what belongs to them on either side, and lines between.
///
/// Each line is drawn with both of its ends: with the page beside, where it always shows, and with the row, where it
/// shows as long as the row is pointed at. So a style sheet alone can bring out the lines of any entry.
struct MapDrawing {
  /// With more entries in a list no eye can follow the lines. The table is there for any number.
  static let most = 40

  private let kind: Kind
  private let rows: [Page]
  private let before: MapSide
  private let after: MapSide

  /// Nothing if there is too much to draw, or no line at all.
  ///
  /// - Parameter columns: stand in turns on the one side and on the other; one alone stands after the rows.
  init?(_ kind: Kind, rows: [Page], columns: [MapColumn]) {
    let isBefore = { (number: Int) in number.isMultiple(of: 2) && columns.count > 1 }
    let sides = [true, false].map { side in
      columns.indices.filter { isBefore($0) == side }.map { columns[$0] }
    }
    let entries = sides.map { $0.flatMap(\.entries) }
    let counts = [rows.count] + entries.map(\.count)
    if counts.contains(where: { $0 > Self.most }) || entries.allSatisfy(\.isEmpty) { return nil }

    let order = UntangledLists(rowCount: rows.count, ties: entries.map { $0.map(\.rows) })
    func side(_ number: Int) -> MapSide {
      let ordered = order.sides[number].map { entries[number][$0] }.map { page, old in
        (page: page, rows: order.rows.indices.filter { old.contains(order.rows[$0]) })
      }
      return MapSide(
        columns: sides[number], entries: ordered, rowCount: rows.count, isBeforeRows: number == 0)
    }
    self.kind = kind
    self.rows = order.rows.map { rows[$0] }
    before = side(0)
    after = side(1)
  }

  func view(on address: String, _ drawing: Drawing) -> TemplateValue {
    let middle = rows.enumerated().map { row, page in
      drawing.mapEntry(
        page, on: address, before: before.curves(ofRow: row), after: after.curves(ofRow: row))
    }
    return .object(
      TemplateObject([
        .before: before.view(on: address, drawing), .rows: drawing.mapList(of: [kind], middle),
        .after: after.view(on: address, drawing),
      ]))
  }
}
