internal import Knowledge
internal import Source

/// The map of a kind: its pages, and of other kinds the pages that belong to each, as a drawing and as a table.
enum KindMap: PageSource {
  static func address(of kind: Kind) -> String { ContentPath.join(kind.folder, "map.html") }

  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.schema.kinds.filter { !$0.mapColumns.isEmpty }.map { kind in
      let words = drawing.words
      let title = "\(kind.plural): \(words[.map])"
      let head = PageHead(
        title: title, description: words[.mapDescription], language: words.language, feedFolder: kind.folder
      )
      return PageDraft(address(of: kind), template: "map", head: head) { view(of: kind, title: title, $0) }
    }
  }

  private static func view(of kind: Kind, title: String, _ drawing: Drawing) -> TemplateObject {
    let address = address(of: kind)
    let site = drawing.site
    let rows = site.pages(of: kind)
    let columns = kind.mapColumns.compactMap { site.schema.kind($0) }.map { MapColumn($0, rows: rows, site) }
    return TemplateObject([
      .title: .text(title), .summary: .text(drawing.words[.mapDescription]), .label: .text(kind.name),
      .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: drawing.words)),
      .drawing: MapDrawing(kind, rows: rows, columns: columns)?.view(on: address, drawing),
      .columns: .list(columns.map { TemplateObject([.label: .text($0.kind.plural)]) }),
      .rows: .list(
        rows.enumerated().map { number, page in
          var row = drawing.entry(page, on: address, words: drawing.words)
          row[.cells] = .list(columns.map { cell($0, row: number, on: address, drawing) })
          return row
        }),
    ])
  }

  private static func cell(_ column: MapColumn, row: Int, on address: String, _ drawing: Drawing)
    -> TemplateObject
  {
    let entries = column.members[row].map { drawing.entry($0, on: address, words: drawing.words) }
    return TemplateObject([
      .label: .text(column.kind.plural), .kindID: .text(column.kind.id), .entries: .list(entries),
    ])
  }
}
