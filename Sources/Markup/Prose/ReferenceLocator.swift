internal import CMarkGFM
internal import Source

/// Finds where in the source a link's destination is written.
///
/// cmark tells where a block stands, and only roughly where an inline stands; so the destination itself is
/// looked for in the block's lines, in the order in which the walk meets the links.
struct ReferenceLocator {
  private let text: SourceText
  private let origin: TextOrigin
  private var block = 0..<0
  private var cursor = 0
  /// How often nothing may be found in a block before the search is given up: keeps the cost linear.
  private var patience = 0

  init(text: SourceText, origin: TextOrigin) {
    self.text = text
    self.origin = origin
  }

  mutating func enterBlock(_ node: Node) {
    let start = text.range(ofLine: node.startLine).lowerBound
    block = start..<max(start, text.range(ofLine: node.endLine).upperBound)
    cursor = start
    patience = 64
  }

  /// Where the destination of a link or an image is written; for one that is defined elsewhere, where it is used.
  mutating func destination(of node: Node) -> SourceSpan {
    let url = Array(node.url)
    for opening in ["(", "<", "( ", ""] where patience > 0 && !url.isEmpty {
      if let offset = find(Array(opening.utf8) + url, from: cursor) {
        let start = offset + opening.utf8.count
        cursor = start + url.count
        return origin.span(of: start..<cursor, in: text)
      }
    }
    patience -= 1
    return span(of: node)
  }

  /// Where a wikilink with this content is written; nil if a backslash keeps it from being one.
  mutating func wikilink(_ content: some Collection<UInt8>) -> SourceSpan? {
    let wanted = content.lettersAndDigits
    var start = cursor
    while patience > 0, let open = find([UInt8(ascii: "["), UInt8(ascii: "[")], from: start) {
      guard let close = find([UInt8(ascii: "]"), UInt8(ascii: "]")], from: open + 2) else { break }
      start = open + 1
      let isEscaped = open > 0 && text.bytes[open - 1] == UInt8(ascii: "\\")
      if isEscaped || text.bytes[open + 2..<close].lettersAndDigits != wanted {
        patience -= 1
        continue
      }
      cursor = close + 2
      return origin.span(of: open + 2..<close, in: text)
    }
    return nil
  }

  /// Where a node starts.
  func span(of node: Node) -> SourceSpan {
    let line = text.range(ofLine: node.startLine)
    let offset = min(line.upperBound, line.lowerBound + max(0, node.startColumn - 1))
    return origin.span(of: offset..<offset, in: text)
  }

  /// A line without the white space at its ends.
  func span(ofLine line: Int) -> SourceSpan {
    let trimmed = text.bytes[text.range(ofLine: line)].trimmed
    return origin.span(of: trimmed.startIndex..<trimmed.endIndex, in: text)
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    let start = max(start, block.lowerBound)
    guard let first = pattern.first, start + pattern.count <= block.upperBound else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      for offset in start...(block.upperBound - pattern.count) where bytes[offset] == first {
        if bytes[offset..<offset + pattern.count].elementsEqual(pattern) { return offset }
      }
      return nil
    }
  }
}

extension Collection<UInt8> {
  /// What is left when punctuation, which Markdown may have changed, is left out.
  fileprivate var lettersAndDigits: [UInt8] { filter { $0.isLetter || $0.isDigit } }
}
