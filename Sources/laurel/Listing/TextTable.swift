internal import Source

/// A table for people: columns as wide as what is in them, with two spaces between.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows.map { $0.map(\.printable) } }

  /// The lines of the table.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        return isLast
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      }
      return cells.joined(separator: "  ").utf8.reversed().drop { $0 == 0x20 }.reversed().text
    }.joined(separator: "\n")
  }
}
