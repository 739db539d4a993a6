internal import Knowledge
internal import Markup
internal import Source

/// The map of a kind: a table of its pages, and of other kinds the pages that belong to each.
///
/// The address of the map with the anchor of a row shows that row alone. So a style sheet draws its lines, and no page
/// holds a drawing of all rows, which no eye could follow.
enum KindMap: PageSource {
  static let use = TemplateUse("map", MapView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .map(let kind) = page.subject else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[.mapDescription],
        language: words.language, feedFolder: kind.folder)
      return PagePlan(page.address, template: use, head: head) { MapView(of: kind, head: head, $0) }
    }
  }
}

/// The map of a kind.
struct MapView: TemplateView {
  let kind: Kind
  let head: PageHead
  let rows: [Page]
  let columns: [MapColumn]
  let pen: Pen

  init(of kind: Kind, head: PageHead, _ pen: Pen) {
    let rows = pen.site.pages(of: kind)
    self.kind = kind
    self.head = head
    self.rows = rows
    self.pen = pen
    columns = kind.mapColumns.compactMap { pen.site.schema.kind($0) }
      .map { MapColumn($0, rows: rows, pen.site) }
  }

  static let contract = TemplateContract<Self>(
    "The map of a kind.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .text(.label) { $0.kind.name },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .flag(.isEmpty) { $0.rows.isEmpty },
      .list(.columns) { view in view.columns.map { MapColumnView(label: $0.kind.plural) } },
      .list(.rows) { view in
        view.rows.enumerated().map { number, page in
          MapRowView(
            page: page,
            cells: view.columns.map { MapCellView(kind: $0.kind, pages: $0.members[number], pen: view.pen) },
            pen: view.pen)
        }
      },
    ])
}

/// The head of a column of a map's table.
struct MapColumnView: TemplateView {
  let label: String

  static let contract = TemplateContract<Self>(
    "A column of a map.",
    [
      .text(.label) { $0.label }
    ])
}

/// A row of a map's table.
struct MapRowView: TemplateView {
  let page: Page
  let cells: [MapCellView]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A row of a map.",
    [
      .all { EntryView(page: $0.page, pen: $0.pen) },
      .text(.anchor) { $0.anchor },
      .list(.cells) { $0.cells },
    ])

  /// What the row is called in addresses: the way to its page from the folder of the kind, without any character that would
  /// be written in another way there.
  private var anchor: String {
    let path = ContentPath.relative(from: page.kind?.folder ?? "", to: page.address)
    return "row.\(URLBytes.encode(ContentPath.withoutExtension(path).utf8).replacing("%", with: ":"))"
  }
}

/// The pages of one kind that belong to a row of a map.
struct MapCellView: TemplateView {
  let kind: Kind
  let pages: [Page]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The pages of a kind that belong to a row.",
    [
      .text(.label) { $0.kind.plural },
      .text(.kindID) { $0.kind.id },
      .list(.entries) { view in view.pages.map { EntryView(page: $0, pen: view.pen) } },
    ])
}
