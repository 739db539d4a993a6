internal import Knowledge
internal import Source

/// The map of a kind as a drawing: its pages as a list, what belongs to them on either side, and lines between.
///
/// Each line is drawn with both of its ends: with the page beside, where it always shows, and with the row, where it
/// shows as long as the row is pointed at. So a style sheet alone can bring out the lines of any entry.
struct MapDrawing: TemplateView {
  /// With more entries in a list no eye can follow the lines. The table is there for any number.
  static let limit = 40

  private let kind: Kind
  private let rows: [Page]
  private let before: MapSide
  private let after: MapSide
  private let pen: Pen

  /// Nothing if there is too much to draw, or no line at all.
  ///
  /// - Parameter columns: stand in turns on the one side and on the other; one alone stands after the rows.
  init?(_ kind: Kind, rows: [Page], columns: [MapColumn], _ pen: Pen) {
    let isBefore = { (number: Int) in number.isMultiple(of: 2) && columns.count > 1 }
    let sides = [true, false].map { side in
      columns.indices.filter { isBefore($0) == side }.map { columns[$0] }
    }
    let entries = sides.map { $0.flatMap(\.entries) }
    let counts = [rows.count] + entries.map(\.count)
    if counts.contains(where: { $0 > Self.limit }) || entries.allSatisfy(\.isEmpty) { return nil }

    let order = UntangledLists(rowCount: rows.count, ties: entries.map { $0.map(\.rows) })
    func side(_ number: Int) -> MapSide {
      let ordered = order.sides[number].map { entries[number][$0] }.map { page, old in
        (page: page, rows: order.rows.indices.filter { old.contains(order.rows[$0]) })
      }
      return MapSide(
        columns: sides[number], entries: ordered, rowCount: rows.count, isBeforeRows: number == 0)
    }
    self.kind = kind
    self.pen = pen
    self.rows = order.rows.map { rows[$0] }
    before = side(0)
    after = side(1)
  }

  static let contract = TemplateContract<Self>(
    "A drawn map.",
    [
      .view(.before) { $0.before.view($0.pen) },
      .view(.rows) { view in MapListView(of: [view.kind], view.entries, view.pen) },
      .view(.after) { $0.after.view($0.pen) },
    ])

  private var entries: [DrawnEntryView] {
    rows.enumerated().map { row, page in
      DrawnEntryView(
        on: pen, page, before: before.curves(ofRow: row), after: after.curves(ofRow: row))
    }
  }
}

/// A list of a drawn map under the names of its kinds.
struct MapListView: TemplateView {
  let kinds: [Kind]
  let entries: [DrawnEntryView]
  let pen: Pen

  /// Nil for no entries.
  init?(of kinds: [Kind], _ entries: [DrawnEntryView], _ pen: Pen) {
    if entries.isEmpty { return nil }
    self.kinds = kinds
    self.entries = entries
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A list of a drawn map.",
    [
      .list(.entries) { $0.entries },
      .text(.label) { $0.kinds.map(\.plural).joined(separator: ", ") },
      .text(.kindID) { $0.kinds.count == 1 ? $0.kinds[0].id : nil },
      .text(.icon) { $0.kinds.count == 1 ? $0.pen.drawing.icon(of: $0.kinds[0]) : nil },
    ])
}

extension DrawnEntryView {
  /// A page in a drawn map, with its lines to what stands before and after it. The table below has the whole title.
  convenience init(on pen: Pen, _ page: Page, before: [Curve], after: [Curve]) {
    self.init(
      entry: EntryView(page: page, pen: pen), title: page.title.shortened(to: 80), before: before.path,
      after: after.path)
  }
}
