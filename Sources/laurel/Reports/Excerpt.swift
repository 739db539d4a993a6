internal import Source

/// The line of a file that a diagnostic is about, and a marker to print below it.
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
  /// Characters that take no column are many where somebody wants to fill a report with them.
  private static let mostCells = 2 * window

  /// Nil if the line is empty.
  init?(of span: SourceSpan, in line: ExcerptLine) {
    let cells = line.cells
    guard !cells.isEmpty else { return nil }
    let start = min(max(span.start.column - 1, 0), cells.count)
    let endsHere = span.end.line == span.start.line
    let end = endsHere ? min(max(span.end.column - 1, start), cells.count) : cells.count
    let shown =
      line.width <= Self.window && cells.count <= Self.mostCells
      ? cells.indices : Self.shown(cells, around: start)
    let before = shown.lowerBound > 0 ? "…" : ""
    let after = shown.upperBound < cells.count ? "…" : ""
    self.line = before + cells[shown].map(\.text).joined() + after
    let blanks = before.unicodeScalars.count + Self.width(cells[shown.lowerBound..<start])
    indent = String(repeating: " ", count: blanks)
    let marked = Self.width(cells[start..<max(start, min(end, shown.upperBound))])
    marker = String(repeating: "^", count: max(1, marked))
  }

  private static func width(_ cells: ArraySlice<ExcerptLine.Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// The part of a long line that is shown: a third of the window before `start`, the rest after it.
  private static func shown(_ cells: [ExcerptLine.Cell], around start: Int) -> Range<Int> {
    var shown = start..<start
    var room = window / 3
    func growLeft() {
      while let cell = cells[..<shown.lowerBound].last, cell.width <= room, shown.count < mostCells {
        room -= cell.width
        shown = shown.lowerBound - 1..<shown.upperBound
      }
    }
    growLeft()
    room += window - window / 3
    while let cell = cells[shown.upperBound...].first, cell.width <= room, shown.count < mostCells {
      room -= cell.width
      shown = shown.lowerBound..<shown.upperBound + 1
    }
    growLeft()
    return shown
  }
}
