internal import Source

/// The cells of a spreadsheet that was saved as text, each with its place (RFC 4180).
struct CSVTable {
  struct Cell {
    let text: String
    /// The place of what was typed, with its quotes.
    let span: SourceSpan
  }

  struct Row {
    /// The number that a spreadsheet shows beside the row.
    let number: Int
    let cells: [Cell]
  }

  /// All rows that hold anything, the names of the columns first.
  let rows: [Row]
  /// The place of a quotation mark that is never closed.
  let unclosedQuote: SourceSpan?
  /// The cells that go on over lines, and behind the quotation mark that ends them: mostly rows that one mark joins.
  let torn: [SourceSpan]

  init(_ text: SourceText) {
    var scan = CSVScan(text, separator: Self.separator(of: text.bytes))
    rows = scan.rows()
    unclosedQuote = scan.unclosedQuote.map { text.span($0..<$0 + 1) }
    torn = scan.torn
  }

  /// The sign that stands most often in the first line outside quotes: a comma, a semicolon or a tab.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte.isLineEnd, !isQuoted, !counts.isEmpty { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let signs = ",;\t".utf8
    return signs.reduce(UInt8(ascii: ",")) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
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
  private(set) var torn: [SourceSpan] = []

  init(_ source: SourceText, separator: UInt8) {
    self.source = source
    bytes = source.bytes
    places = PlaceCursor(source)
    self.separator = separator
  }

  mutating func rows() -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    var number = 0
    while index < bytes.count {
      number += 1
      let cells = row()
      if cells.contains(where: { !$0.text.isEmpty }) {
        rows.append(CSVTable.Row(number: number, cells: cells))
      }
    }
    return rows
  }

  private mutating func row() -> [CSVTable.Cell] {
    var cells = [cell()]
    while index < bytes.count, bytes[index] == separator {
      index += 1
      cells.append(cell())
    }
    endLine()
    return cells
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
    if isTorn { torn.append(span) }
    return CSVTable.Cell(text: text.text, span: span)
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
