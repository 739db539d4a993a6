internal import Source

/// A text that is made from the cells of a row: words, and the names of columns in braces.
struct RowPattern {
  private enum Piece {
    case words(String)
    case column(Int)
  }

  private let pieces: [Piece]

  init(column: Int) { pieces = [.column(column)] }

  /// The columns that it names, in their order.
  var columns: [Int] {
    pieces.compactMap { if case .column(let number) = $0 { number } else { nil } }
  }

  /// Reads `{Name} in {Year}`, or the name of one column. `column` finds a column by its name.
  init(_ text: String, column: (String) -> Int?) {
    var pieces: [Piece] = []
    if text.utf8.contains(UInt8(ascii: "{")) {
      for (index, part) in text.parts(separatedBy: "{").enumerated() {
        let halves = part.parts(separatedBy: "}")
        if index > 0, let number = column(halves[0].trimmed) { pieces.append(.column(number)) }
        pieces.append(.words(index > 0 ? halves.dropFirst().joined(separator: "}") : part))
      }
    } else if let number = column(text) {
      pieces = [.column(number)]
    }
    self.pieces = pieces
  }

  /// The text for a row, on one line.
  func text(for cells: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .column(let number): number < cells.count ? cells[number].onOneLine : ""
      }
    }.joined().onOneLine
  }
}
