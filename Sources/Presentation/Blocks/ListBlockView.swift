internal import Knowledge
internal import Source

/// The block `list`: pages of the site as rows, as cards or in a table.
struct ListBlockView: TemplateView {
  static let use = TemplateUse("block-list", ListBlockView.self, isNeeded: false)

  private let list: PageList
  private let rows: [RowView]
  private let pen: Pen

  init(_ list: PageList, _ pen: Pen) {
    self.list = list
    self.pen = pen
    rows = pen.site.pages(in: list).map { RowView($0, pen, saysKind: list.kind == nil) }
  }

  static let contract = TemplateContract<Self>(
    "The block `list`.",
    [
      .flag(.isEmpty) { $0.rows.isEmpty },
      .group(.rows) { $0.rows(as: .rows) },
      .group(.people) { PersonView.all(in: $0.rows(as: .cards), of: $0.list.kind) },
      .group(.cards) { $0.list.kind?.recognition == nil ? $0.rows(as: .cards) : [] },
      .text(.kind) { $0.list.kind?.name },
      .group(.columns) { $0.columns },
      .group(.listing) { $0.cells },
      .html(.lang) { $0.pen.words.attributes(of: $0.pen.words.pageLanguage) },
      .view(.all) { $0.all },
    ])

  private func rows(as look: PageList.Look) -> [RowView] { list.look == look ? rows : [] }

  /// The fields that stand in a table beside the title: those that any of the pages says.
  private var fields: [String] {
    (list.kind?.listFields ?? ["date"]).filter { name in
      rows.contains { $0.entry.page?.fields[name] != nil }
    }
  }

  /// The names of the columns beside the first.
  private var columns: [LabelView] {
    rows(as: .table).isEmpty
      ? []
      : fields.map { name in
        list.kind?.field(name).map { LabelView(of: $0, pen) }
          ?? LabelView(pen.words[.published], in: pen.words.language, pen)
      }
  }

  private var cells: [TableRowView] {
    let fields = fields
    return rows(as: .table).map { row in TableRowView(row: row, fields: fields) }
  }

  /// The way to all pages of the kind, if some are not here.
  private var all: AllView? {
    guard let kind = list.kind, rows.count < pen.site.count(of: list),
      let folder = pen.site.folder(kind.folder)
    else { return nil }
    return AllView(folder: folder, pen: pen)
  }
}

/// A page in a table, with a cell for each column beside its title.
struct TableRowView: TemplateView {
  let row: RowView
  let fields: [String]

  static let contract = TemplateContract<Self>(
    "A page in a table.",
    [
      .all { $0.row },
      .list(.cells) { $0.cells },
    ])

  private var cells: [TableCellView] {
    fields.map { name in
      let pen = row.entry.pen
      return TableCellView(
        fact: row.entry.page.flatMap { page in
          page.fields[name].flatMap { FactView(name, $0, of: page, isSaid: false, isHidden: false, pen) }
        })
    }
  }
}

/// A cell of a table; empty for a page that does not say the field.
struct TableCellView: TemplateView {
  let fact: FactView?

  static let contract = TemplateContract<Self>("A cell of a table.", [.all { $0.fact }])
}
