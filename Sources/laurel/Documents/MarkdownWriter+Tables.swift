internal import Source

/// Tables, in each cell of which stands one line.
extension MarkdownWriter {
  /// A table with one row that names the columns; the only cell of a table stands by itself.
  mutating func table(_ table: DocumentTable) -> [String] {
    let rows = ([table.header].compactMap(\.self) + table.rows).filter {
      !$0.allSatisfy { $0.allSatisfy(\.isBlank) }
    }
    guard let first = rows.first else { return [] }
    let width = table.width
    if width == 1 { return lines(of: rows.flatMap { $0.flatMap(\.self) }) }
    let caption = text(of: table.caption)
    let marks = (0..<width).map { column in
      switch table.alignments[safe: column] ?? .none {
      case .none: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    let head = row(first, width: width)
    let body = rows.dropFirst().map { row($0, width: width) }
    return (caption.isEmpty ? [] : [caption, ""]) + [head, "| \(marks.joined(separator: " | ")) |"] + body
  }

  private mutating func row(_ cells: [[DocumentBlock]], width: Int) -> String {
    let texts = cells.map { cell in
      Self.withoutBars(cell.map { inCell($0) }.filter { !$0.isEmpty }.joined(separator: "<br>"))
    }
    return "| \((texts + Array(repeating: "", count: width - cells.count)).joined(separator: " | ")) |"
  }

  /// A passage on one line.
  private mutating func inCell(_ passage: DocumentBlock) -> String {
    switch passage {
    case .paragraph(let phrases): return text(of: phrases, lineEnd: "<br>")
    case .heading(_, let phrases, _): return text(of: [.styled(.bold, phrases)], lineEnd: "<br>")
    case .list(let items, let start):
      return items.enumerated().map { index, item in
        let mark = start.map { "\($0 + index)\\." } ?? "•"
        return "\(mark) \(item.map { inCell($0) }.filter { !$0.isEmpty }.joined(separator: "<br>"))"
      }.joined(separator: "<br>")
    case .quotation(let inner): return inner.map { inCell($0) }.joined(separator: "<br>")
    case .code(let code, _): return Self.code(code.onOneLine)
    case .table(let table):
      return ([table.header].compactMap(\.self) + table.rows).map { row in
        row.map { cell in cell.map { inCell($0) }.joined(separator: " ") }.filter { !$0.isEmpty }
          .joined(separator: " · ")
      }.joined(separator: "<br>")
    case .rule, .place: return ""
    }
  }

  /// A bar would end the cell, also in code.
  private static func withoutBars(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isEscaped = part.last == UInt8(ascii: "\\")
      return index == parts.count - 1 ? part.text : part.text + (isEscaped ? "|" : "\\|")
    }.joined()
  }
}
