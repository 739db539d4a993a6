/// The cells of a spreadsheet that was saved as text, each with its place (RFC 4180).
package struct CSVTable {
  package struct Cell {
    package let text: String
    /// The place of what was typed, with its quotes.
    package let span: SourceSpan
    /// Whether it goes on over lines, and behind the quotation mark that ends it: mostly rows that one mark joins.
    package let isTorn: Bool
  }

  package struct Row {
    /// The number that a spreadsheet shows beside the row.
    package let number: Int
    package let cells: [Cell]
    /// The row as it was typed, without the end of its line.
    package let typed: ArraySlice<UInt8>
  }

  /// All rows that hold anything.
  package let rows: [Row]
  /// The sign between its cells.
  package let separator: UInt8
  /// The place of a quotation mark that is never closed.
  package let unclosedQuote: SourceSpan?

  package init(_ text: SourceText) {
    let note = SeparatorNote(text.bytes)
    separator = note?.separator ?? Self.separator(of: text.bytes)
    var scan = CSVScan(text, separator: separator, from: note?.length ?? 0)
    rows = scan.rows()
    unclosedQuote = scan.unclosedQuote.map { text.span($0..<$0 + 1) }
  }

  /// A table of cells that stand in a file of another sort. The first row names the columns.
  package init(cells: [[(text: String, span: SourceSpan)]]) {
    separator = UInt8(ascii: ",")
    unclosedQuote = nil
    rows = cells.enumerated().map { index, cells in
      Row(
        number: index + 1, cells: cells.map { Cell(text: $0.text, span: $0.span, isTorn: false) },
        typed: Array(cells.map { CSVText.cell($0.text) }.joined(separator: ",").utf8)[...])
    }
  }

  /// The places of the cells that are torn.
  package var torn: [SourceSpan] { rows.flatMap(\.cells).filter(\.isTorn).map(\.span) }

  /// The sign that stands most often in the first line that has one outside quotes: a comma, a semicolon or a tab. A line
  /// without any is a title above the names of the columns.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let signs = Array(",;\t".utf8)
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte.isLineEnd, !isQuoted, !counts.isEmpty { break }
      if !isQuoted, signs.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return signs.reduce(UInt8(ascii: ",")) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }
}

/// The first line `sep=;`, by which some spreadsheets say what stands between the cells. They show no row for it.
private struct SeparatorNote {
  let separator: UInt8
  /// The bytes of the line with its end.
  let length: Int

  init?(_ bytes: [UInt8]) {
    let start = Array("sep=".utf8)
    guard bytes.starts(with: start), bytes.count > start.count else { return nil }
    let ends = bytes[(start.count + 1)...].prefix(2)
    guard let end = ends.first, end.isLineEnd, ",;|:\t".utf8.contains(bytes[start.count]) else { return nil }
    separator = bytes[start.count]
    length = start.count + 1 + (ends.elementsEqual("\r\n".utf8) ? 2 : 1)
  }
}

/// Reads the bytes of a table once, from the first to the last.
private struct CSVScan {
  private let source: SourceText
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var places: PlaceCursor
  private(set) var unclosedQuote: Int?

  init(_ source: SourceText, separator: UInt8, from start: Int) {
    self.source = source
    bytes = source.bytes
    places = PlaceCursor(source)
    self.separator = separator
    index = start
  }

  mutating func rows() -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    var number = 0
    while index < bytes.count {
      number += 1
      let row = row(number)
      if row.cells.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row(_ number: Int) -> CSVTable.Row {
    let start = index
    var cells = [cell()]
    while index < bytes.count, bytes[index] == separator {
      index += 1
      cells.append(cell())
    }
    let row = CSVTable.Row(number: number, cells: cells, typed: bytes[start..<index])
    endLine()
    return row
  }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    index += isPair ? 2 : 1
  }

  /// A cell is quoted if it starts with a quotation mark; what stands behind the closing one belongs to it too.
  private mutating func cell() -> CSVTable.Cell {
    let start = index
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == quote { text = quoted() }
    let closing = index
    while index < bytes.count, bytes[index] != separator, !bytes[index].isLineEnd {
      text.append(bytes[index])
      index += 1
    }
    let span = SourceSpan(path: source.path, start: places.place(at: start), end: places.place(at: index))
    let isTorn = span.end.line > span.start.line && bytes[closing..<index].contains { !$0.isBlank }
    return CSVTable.Cell(text: text.text, span: span, isTorn: isTorn)
  }

  private mutating func quoted() -> [UInt8] {
    let opening = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] != quote {
        text.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == quote {
        text.append(quote)
        index += 1
      } else {
        index += 1
        return text
      }
      index += 1
    }
    unclosedQuote = opening
    return text
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }
}
