internal import CMarkGFM
internal import Source

/// Finds where in the source a link's destination is written.
///
/// cmark tells where a block stands, and only roughly where an inline stands; so the destination itself is
/// looked for in the block's lines. Links are asked for in the order of their ends, which is the order of
/// their destinations, so the search only ever goes forward, and never far: its cost is linear.
struct ReferenceLocator {
  /// How far past the last find the next one is looked for.
  private static let reach = 4_096

  private let text: SourceText
  /// The same bytes without notes, which may look like links.
  private let shown: [UInt8]
  private let origin: TextOrigin
  private var places: PlaceCursor
  private var block = 0..<0
  private var cursor = 0
  /// No `](` stands between the cursor and this offset.
  private var nextAddress = 0
  /// The start of the block that was entered last.
  private(set) var blockStart: SourceSpan

  init(text: SourceText, shown: [UInt8], origin: TextOrigin) {
    self.text = text
    self.shown = shown
    self.origin = origin
    places = PlaceCursor(text)
    blockStart = .startOf(text.path)
  }

  /// Starts a block of inline text. cmark gives no lines for a paragraph that it cut off the top of a table,
  /// and the paragraph's first line for that table's header.
  mutating func enterBlock(_ node: Node) {
    let placed = node.startLine > 0 ? node : node.next ?? node
    let last = node.kind == .tableHeader ? node.parent ?? node : placed
    let start = text.range(ofLine: placed.startLine).lowerBound
    if start != block.lowerBound {
      cursor = start
      nextAddress = start
    }
    block = start..<max(start, text.range(ofLine: last.endLine).upperBound)
    let place = Place(line: placed.startLine, column: 1)
    blockStart = origin.span(from: place, to: place, path: text.path)
  }

  /// Where code or HTML is written, which may look like a link but is none.
  @discardableResult
  mutating func literal(of node: Node) -> SourceSpan { place(of: Array(node.literal), in: node) }

  /// Where some bytes of a node are written.
  mutating func place(of bytes: [UInt8], in node: Node) -> SourceSpan {
    search(from: node).first(of: bytes).map { move(to: $0) } ?? span(of: node)
  }

  /// Where some bytes of a node stand in the source, from which on the next are looked for.
  mutating func range(of bytes: [UInt8], in node: Node) -> Range<Int>? {
    let found = search(from: node).first(of: bytes)
    if let found { cursor = found.upperBound }
    return found
  }

  /// Where a line of the source ends, if it ends with some bytes.
  func end(ofLine number: Int, endingWith bytes: ArraySlice<UInt8>) -> Int? {
    guard number <= text.lineCount else { return nil }
    let line = text.range(ofLine: number)
    return shown[line].suffix(bytes.count).elementsEqual(bytes) ? line.upperBound : nil
  }

  /// Where a destination is written, or else where it is used, and how it is typed there.
  struct Find {
    let span: SourceSpan
    /// Nil if the destination does not stand in the span as it is: if it is defined elsewhere, or holds escapes.
    let typed: String?
    /// Whether the address stands alone, without words of its own.
    var isBare = false
  }

  /// Finds the destination of a link or an image. Call it when the link ends.
  mutating func destination(of node: Node) -> Find {
    let search = search(from: node)
    let url = Array(node.url)
    if let bare = node.autolinkText, let found = search.first(of: bare), !search.isLabel(found) {
      return Find(span: move(to: found), typed: typed(found, as: url), isBare: true)
    }
    if let found = address(url, from: search) {
      return Find(span: move(to: found), typed: typed(found, as: url))
    }
    let label = search.label(startingWith: node.firstWords)
    return Find(span: label.map { move(to: $0) } ?? span(of: node), typed: nil)
  }

  /// A range of the text as a find, from which on the next is looked for.
  mutating func find(_ range: Range<Int>) -> Find { Find(span: move(to: range), typed: typed(range)) }

  /// The same for a range in which there is more to be looked for.
  mutating func find(around range: Range<Int>) -> Find {
    let found = find(range)
    cursor = range.lowerBound
    return found
  }

  /// What stands in a range, if it can be found in the file and is the same as some bytes.
  private func typed(_ range: Range<Int>, as bytes: [UInt8]? = nil) -> String? {
    if case .span = origin { return nil }
    if let bytes, !text.bytes[range].elementsEqual(bytes) { return nil }
    return text.bytes[range].text
  }

  /// Where a node starts, as far as cmark tells.
  mutating func span(of node: Node) -> SourceSpan {
    let line = text.range(ofLine: node.startLine)
    let start = min(line.upperBound, line.lowerBound + max(0, node.startColumn - 1))
    let place = places.place(at: max(cursor, start))
    return origin.span(from: place, to: place, path: text.path)
  }

  /// The bytes of a line without the white space at its ends.
  func line(_ number: Int) -> ArraySlice<UInt8> { shown[text.range(ofLine: number)].trimmed }

  /// A line without the white space at its ends.
  func span(ofLine line: Int) -> SourceSpan {
    origin.span(of: text.trimmedRange(ofLine: line), in: text)
  }

  /// The path of the file.
  var path: String { text.path }

  /// The bytes of a line with all white space.
  func wholeLine(_ number: Int) -> ArraySlice<UInt8> { shown[text.range(ofLine: number)] }

  /// A range of the bytes of lines.
  func span(of range: Range<Int>) -> SourceSpan { origin.span(of: range, in: text) }

  /// Whether each letter has its own place in the file, so that it can be edited.
  var isExact: Bool { origin.isExact }

  /// Where the `#` signs of a heading are written.
  func marks(ofHeading node: Node) -> SourceSpan? {
    let line = text.range(ofLine: node.startLine)
    let start = min(line.upperBound, line.lowerBound + max(0, node.startColumn - 1))
    let marks = text.bytes[start..<line.upperBound].prefix { $0 == UInt8(ascii: "#") }
    return marks.isEmpty || !isExact ? nil : span(of: marks.startIndex..<marks.endIndex)
  }

  /// The address of the link that ends here, if it stands after the next `](`; a further one is another link's.
  private mutating func address(_ url: [UInt8], from search: SourceSearch) -> Range<Int>? {
    let unread = search.from(max(nextAddress, search.range.lowerBound))
    let found = unread.nextBetweenTextAndAddress
    nextAddress = found ?? unread.range.upperBound
    return found.flatMap { search.address(url, afterTextAt: $0) }
  }

  private mutating func move(to range: Range<Int>) -> SourceSpan {
    cursor = range.upperBound
    let start = places.place(at: range.lowerBound)
    return origin.span(from: start, to: places.place(at: range.upperBound), path: text.path)
  }

  /// What lies ahead. The line that cmark gives for an inline is never past the true one.
  private func search(from node: Node? = nil) -> SourceSearch {
    let line = node.map { $0.startLine > 0 ? text.range(ofLine: $0.startLine).lowerBound : 0 } ?? 0
    let start = min(max(cursor, line), block.upperBound)
    let end = block.upperBound
    return SourceSearch(bytes: shown, range: start..<min(start + Self.reach, end), end: end)
  }
}

extension Node {
  /// The text of a link that shows its own address: an autolink, or one that looks like it.
  fileprivate var autolinkText: [UInt8]? {
    guard kind == .link, let child = firstChild, child.next == nil, child.kind == .text else { return nil }
    let shown = Array(child.literal)
    let added = url.count - shown.count
    guard [0, "http://".utf8.count, "mailto:".utf8.count].contains(added), title.isEmpty else { return nil }
    return url.suffix(shown.count).elementsEqual(shown) && !shown.isEmpty ? shown : nil
  }

  /// The beginning of a link's text as far as it stands in the source as it is.
  fileprivate var firstWords: [UInt8] {
    guard let child = firstChild, child.kind == .text else { return [] }
    return Array(child.literal.prefix { $0.isLetter || $0.isDigit || $0.isBlank })
  }
}

extension SourceText {
  /// The range of a line without the white space at its ends.
  func trimmedRange(ofLine line: Int) -> Range<Int> {
    let trimmed = bytes[range(ofLine: line)].trimmed
    return trimmed.startIndex..<trimmed.endIndex
  }
}
