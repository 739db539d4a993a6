internal import Source

/// A line of a file as a terminal shows it, cut once for all diagnostics on it.
struct ExcerptLine {
  /// One code point of the line as it is printed.
  struct Cell {
    let text: String
    let width: Int
  }

  let path: String
  let number: Int
  let cells: [Cell]
  /// The columns of the whole line.
  let width: Int

  private static let tabStop = 4

  /// Nil if the file has no such line.
  init?(_ number: Int, of text: SourceText) {
    guard (1...text.lineCount).contains(number) else { return nil }
    var cells: [Cell] = []
    var column = 0
    var previous: Unicode.Scalar?
    for scalar in text.line(number).unicodeScalars {
      let cell: Cell
      if scalar == "\t" {
        let width = Self.tabStop - column % Self.tabStop
        cell = Cell(text: String(repeating: " ", count: width), width: width)
      } else {
        let printed = scalar.printable
        cell = Cell(text: String(printed), width: previous == "\u{200D}" ? 0 : printed.columns)
      }
      cells.append(cell)
      column += cell.width
      previous = scalar
    }
    path = text.path
    self.number = number
    self.cells = cells
    width = column
  }
}
