internal import Source

/// The HTML of one node of cmark as it was typed, and where it stands in the source.
struct TypedHTML {
  /// A line of it: where it begins, and where in the source, if it stands there as it is.
  struct Line {
    let start: Int
    let source: Int?
  }

  let bytes: [UInt8]
  let node: Node
  /// Whether it is a block of its own, and no part of a line of words.
  let isBlock: Bool
  private let lines: [Line]

  init(_ bytes: [UInt8], of node: Node, isBlock: Bool, lines: [Line]) {
    self.bytes = bytes
    self.node = node
    self.isBlock = isBlock
    self.lines = lines
  }

  /// Where a range of it stands in the source, without the line end behind it; nil if it does not stand there as it is.
  func source(of range: Range<Int>) -> Range<Int>? {
    let endsLine = bytes[range].last == UInt8(ascii: "\n")
    let end = endsLine ? range.upperBound - 1 : range.upperBound
    let (first, last) = (lines[line(at: range.lowerBound)], lines[line(at: end)])
    guard let lowerLine = first.source, let upperLine = last.source else { return nil }
    let (lower, upper) = (lowerLine + range.lowerBound - first.start, upperLine + end - last.start)
    return lower <= upper ? lower..<upper : nil
  }

  /// The number of the line in which an offset lies, from 0.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension ReferenceLocator {
  /// A part of a line of words.
  mutating func inlineHTML(_ node: Node) -> TypedHTML {
    let bytes = Array(node.literal)
    let source = range(of: bytes, in: node)?.lowerBound
    return TypedHTML(bytes, of: node, isBlock: false, lines: [TypedHTML.Line(start: 0, source: source)])
  }

  /// A block, each line beside that of the source, before which the marks of quotations and lists may stand.
  func htmlBlock(_ node: Node) -> TypedHTML {
    let bytes = Array(node.literal)
    var lines: [TypedHTML.Line] = []
    var start = 0
    repeat {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let source = self.end(ofLine: node.startLine + lines.count, endingWith: bytes[start..<end])
      lines.append(TypedHTML.Line(start: start, source: source.map { $0 - (end - start) }))
      start = end + 1
    } while start < bytes.count
    return TypedHTML(bytes, of: node, isBlock: true, lines: lines)
  }

  /// Where a range of HTML stands, or else its line.
  mutating func find(_ range: Range<Int>, in html: TypedHTML) -> Find {
    if let source = html.source(of: range) { return find(source) }
    let span =
      html.isBlock ? span(ofLine: html.node.startLine + html.line(at: range.lowerBound)) : span(of: html.node)
    return Find(span: span, typed: nil)
  }
}
