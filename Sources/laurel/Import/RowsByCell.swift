internal import Source

/// The rows of a table by the texts of their cells, whatever their case and accents.
struct RowsByCell {
  private struct Key: Hashable {
    let column: Int
    let text: String
  }

  private var rows: [Key: [RowPage]] = [:]

  init(_ all: [RowPage], columns: Set<Int>) {
    for row in all {
      for column in columns where column < row.cells.count {
        rows[Key(column: column, text: Fold.key(row.cells[column])), default: []].append(row)
      }
    }
  }

  /// What is said of a cell, of each cell of its column with the same text.
  func everywhere(_ remark: CellRemark, in row: RowPage) -> [CellRemark] {
    guard let column = remark.column, column < row.cells.count,
      let alike = rows[Key(column: column, text: Fold.key(row.cells[column]))]
    else { return [remark] }
    let said = remark.diagnostic
    return alike.map { row in
      // Where else it stands, the cells say.
      let diagnostic = Diagnostic(
        rule: said.rule, severity: said.severity, message: said.message, span: row.row.cells[column].span,
        fixes: said.fixes)
      return CellRemark(diagnostic: diagnostic, row: row.row.number, column: column)
    }
  }
}
