internal import Source

/// The line of a file that a remark is about, and a marker to print below it.
///
/// Columns are counted as a terminal shows them: a tab fills up to the next stop, some characters take
/// two columns and some none.
struct Excerpt: Equatable {
  let line: String
  /// The blanks before the marker.
  let indent: String
  /// One or more `^`.
  let marker: String

  private static let window = 100
  private static let tabStop = 4

  /// Fails if the file has no such line, or the line is empty.
  init?(of span: SourceSpan, in text: SourceText) {
    guard (1...text.lineCount).contains(span.start.line) else { return nil }
    let cells = Self.cells(of: text.line(span.start.line))
    guard !cells.isEmpty else { return nil }
    let start = min(max(span.start.column - 1, 0), cells.count)
    let endsHere = span.end.line == span.start.line
    let end = endsHere ? min(max(span.end.column - 1, start), cells.count) : cells.count
    let shown = Self.shown(cells, around: start)
    let before = shown.lowerBound > 0 ? "…" : ""
    let after = shown.upperBound < cells.count ? "…" : ""
    line = before + cells[shown].map(\.text).joined() + after
    let blanks = before.unicodeScalars.count + Self.width(cells[shown.lowerBound..<start])
    indent = String(repeating: " ", count: blanks)
    let marked = Self.width(cells[start..<max(start, min(end, shown.upperBound))])
    marker = String(repeating: "^", count: max(1, marked))
  }

  /// One code point of the line as it is printed.
  private struct Cell {
    let text: String
    let width: Int
  }

  private static func cells(of line: String) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var previous: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      let cell: Cell
      if scalar == "\t" {
        let width = tabStop - column % tabStop
        cell = Cell(text: String(repeating: " ", count: width), width: width)
      } else {
        let printed = scalar.printable
        cell = Cell(text: String(printed), width: previous == "\u{200D}" ? 0 : printed.columns)
      }
      cells.append(cell)
      column += cell.width
      previous = scalar
    }
    return cells
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// The part of a long line that is shown: a third of the window before `start`, the rest after it.
  private static func shown(_ cells: [Cell], around start: Int) -> Range<Int> {
    if width(cells[...]) <= window { return cells.indices }
    var shown = start..<start
    var room = window / 3
    func growLeft() {
      while let cell = cells[..<shown.lowerBound].last, cell.width <= room {
        room -= cell.width
        shown = shown.lowerBound - 1..<shown.upperBound
      }
    }
    growLeft()
    room += window - window / 3
    while let cell = cells[shown.upperBound...].first, cell.width <= room {
      room -= cell.width
      shown = shown.lowerBound..<shown.upperBound + 1
    }
    growLeft()
    return shown
  }
}
