internal import Knowledge
internal import Source

/// The map of a kind: a table of its pages and of the pages of other kinds that belong to each.
///
/// A page belongs to a row if either links to the other.
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
    let columns = kind.mapColumns.compactMap({ site.schema.kind($0) })
    let rows = PageOrder.sorted(site.pages(of: kind), by: kind.order).map { page in
      var row = drawing.entry(page, on: address, words: drawing.words)
      row[.cells] = .list(
        columns.map { column in
          TemplateObject([
            .label: .text(column.plural),
            .entries: .list(
              members(of: column, for: page, site).map {
                drawing.entry($0, on: address, words: drawing.words)
              }),
          ])
        })
      return row
    }
    return TemplateObject([
      .title: .text(title), .summary: .text(drawing.words[.mapDescription]), .label: .text(kind.name),
      .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: drawing.words)),
      .columns: .list(columns.map { TemplateObject([.label: .text($0.plural)]) }), .rows: .list(rows),
    ])
  }

  private static func members(of column: Kind, for page: Page, _ site: Site) -> [Page] {
    let linked = site.outgoing[page.id.index] + site.backlinks[page.id.index].map(\.from)
    let members = Set(linked).map { site[$0] }.filter { $0.kind?.id == column.id && !$0.isFolderIndex }
    return PageOrder.sorted(members, by: column.order)
  }
}
