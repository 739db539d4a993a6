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
  func view(on address: String, _ drawing: Drawing) -> TemplateValue? {
    let views = entries.enumerated().map { number, entry in
      let curves = entry.rows.map { curve(entry: number, row: $0) }
      return drawing.mapEntry(
        entry.page, on: address, before: isBeforeRows ? [] : curves, after: isBeforeRows ? curves : [])
    }
    return drawing.mapList(of: columns.map(\.kind), views)
  }

  private func curve(entry: Int, row: Int) -> Curve {
    let own = Curve.End(row: entry, of: entries.count)
    let other = Curve.End(row: row, of: rowCount)
    return isBeforeRows ? Curve(from: own, to: other) : Curve(from: other, to: own)
  }
}

extension Drawing {
  /// A page in a drawn map, with its lines to what stands before and after it. The table below has the whole title.
  func mapEntry(_ page: Page, on address: String, before: [Curve], after: [Curve]) -> TemplateObject {
    var entry = entry(page, on: address, words: words)
    entry[.title] = .text(page.title.shortened(to: 80))
    entry[.curveBefore] = before.path
    entry[.curveAfter] = after.path
    return entry
  }

  /// A list of a drawn map under the names of its kinds; nothing if it is empty.
  func mapList(of kinds: [Kind], _ entries: [TemplateObject]) -> TemplateValue? {
    guard case .object(var list)? = TemplateValue.group(entries) else { return nil }
    list[.label] = .text(kinds.map(\.plural).joined(separator: ", "))
    if kinds.count == 1 {
      list[.kindID] = .text(kinds[0].id)
      list[.icon] = icon(of: kinds[0])
    }
    return .object(list)
  }
}
