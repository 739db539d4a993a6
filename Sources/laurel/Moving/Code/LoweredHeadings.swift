internal import Markup
internal import Source

/// The headings of a page that become one level deeper, since the title is the only top heading here.
struct LoweredHeadings {
  /// Where the number signs of each heading start, by their lines in the file.
  private let columns: [Int: Int]

  init(_ document: Document) {
    let headings = document.prose.outline
    let tops = headings.filter { $0.level == 1 }
    // A heading that is underlined has no deeper one that is written so.
    guard !tops.isEmpty, tops.allSatisfy({ $0.marks != nil }) else {
      columns = [:]
      return
    }
    let places = headings.filter { $0.level < 6 }.compactMap { $0.marks?.start }
    columns = Dictionary(places.map { ($0.line, $0.column) }, uniquingKeysWith: { first, _ in first })
  }

  /// A line of the file with one more number sign, if it is one of these headings; nil if it is none.
  func lowered(_ line: String, at number: Int) -> String? {
    guard let column = columns[number] else { return nil }
    let bytes = Array(line.utf8)
    guard bytes.count >= column, bytes[column - 1] == UInt8(ascii: "#") else { return nil }
    return (bytes[..<(column - 1)] + [UInt8(ascii: "#")] + bytes[(column - 1)...]).text
  }
}
