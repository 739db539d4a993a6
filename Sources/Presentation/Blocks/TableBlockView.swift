internal import Knowledge

/// The block `table`: what a spreadsheet holds.
struct TableBlockView: TemplateView {
  static let use = TemplateUse("block-table", TableBlockView.self, isNeeded: false)

  private let table: DataTable
  private let pen: Pen

  init(_ table: DataTable, _ pen: Pen) {
    self.table = table
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "The block `table`.",
    [
      .text(.caption) { $0.table.caption },
      .list(.columns) { view in
        view.table.columns.map { DataCellView(text: $0.name, isNumber: $0.isOfNumbers) }
      },
      .list(.rows) { view in view.table.rows.map { DataRowView(cells: $0, columns: view.table.columns) } },
      .text(.url) { $0.table.isWhole ? $0.pen.url(to: $0.table.file.address) : nil },
      .text(.note) { $0.pen.sort(of: $0.table.file) },
      .html(.lang) { $0.pen.words.attributes(of: $0.pen.words.pageLanguage) },
    ])
}

/// A row of a spreadsheet; its first cell says what it is about.
struct DataRowView: TemplateView {
  let cells: [String]
  let columns: [DataTable.Column]

  static let contract = TemplateContract<Self>(
    "A row of a spreadsheet.",
    [
      .text(.label) { $0.cells.first },
      .list(.cells) { row in
        zip(row.cells, row.columns).dropFirst().map { DataCellView(text: $0, isNumber: $1.isOfNumbers) }
      },
    ])
}

/// A cell of a spreadsheet, or the name of a column.
struct DataCellView: TemplateView {
  let text: String
  let isNumber: Bool

  static let contract = TemplateContract<Self>(
    "A cell of a spreadsheet.",
    [
      .text(.text) { $0.text },
      .flag(.isNumber) { $0.isNumber },
    ])
}
