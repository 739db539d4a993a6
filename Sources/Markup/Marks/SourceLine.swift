internal import Source

/// A line of Markdown, with what its beginning says of the block that it belongs to.
struct SourceLine {
  /// Without the characters that end it.
  let range: Range<Int>
  /// How many marks of quotations it starts with.
  let depth: Int
  /// The first byte behind these marks and the blanks that follow.
  let content: Int
  /// How many columns of blanks stand before the content, from the last mark of a quotation on.
  let indentation: Int
  /// How many columns from the mark of a list item to the text of the item; 0 if none starts here.
  private(set) var itemWidth = 0
  let isBlank: Bool
  /// Whether it belongs to a block of code or to a comment, in which nothing is a mark.
  var isCode = false
  /// Whether it cannot go on with the paragraph of the line above.
  var startsBlock = true

  /// Reads a line; a byte of 0 stands where something is hidden.
  init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    self.range = range
    var depth = 0
    var column = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      case UInt8(ascii: ">") where column < 4:
        depth += 1
        column = 0
        if index + 1 < range.upperBound, bytes[index + 1].isBlank { index += 1 }
      default:
        (self.depth, content, indentation) = (depth, index, column)
        isBlank = bytes[index] == 0 && bytes[index..<range.upperBound].allSatisfy { $0 == 0 || $0.isBlank }
        itemWidth = isBlank ? 0 : self.itemWidth(in: bytes)
        return
      }
      index += 1
    }
    (self.depth, content, indentation, isBlank) = (depth, range.upperBound, column, true)
  }

  /// Where its content is written.
  var contentRange: Range<Int> { content..<range.upperBound }

  /// The width of the mark of a list item that starts here, with the blanks behind it.
  private func itemWidth(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let line = bytes[contentRange]
    guard let first = line.first else { return 0 }
    var end = content + 1
    if first.isDigit {
      while end < range.upperBound, bytes[end].isDigit { end += 1 }
      guard end - content < 10, end < range.upperBound, ".)".utf8.contains(bytes[end]) else { return 0 }
      end += 1
    } else if !"-+*".utf8.contains(first) || line.isBreak {
      return 0
    }
    guard end < range.upperBound else { return end - content + 1 }
    guard bytes[end].isBlank else { return 0 }
    let blanks = bytes[end..<range.upperBound].prefix { $0 == UInt8(ascii: " ") }.count
    return end - content + ((1...4).contains(blanks) ? blanks : 1)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a line is `* * *`, `---` or the like.
  fileprivate var isBreak: Bool {
    count > 2 && allSatisfy { $0.isBlank || $0 == first } && count(where: { $0 == first }) > 2
  }
}

/// Reads the lines of a text in order, and tells code and comments from all others.
struct SourceLineReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var fence: Fence?
  /// A comment of HTML that began at the start of a line.
  private(set) var isInComment = false
  /// The columns at which the texts of the list items begin that are open.
  private var items: [Int] = []
  private var previous: SourceLine?

  /// A block of code between lines of backquotes or tildes.
  private struct Fence {
    let sign: UInt8
    let count: Int
    let depth: Int
    /// The column of the item that holds it.
    let item: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the text ends in a block that nothing closed.
  var isOpen: Bool { fence != nil || isInComment }

  static func lines(of text: SourceText, in bytes: UnsafeBufferPointer<UInt8>) -> (
    lines: [SourceLine], isOpen: Bool
  ) {
    var reader = SourceLineReader(bytes)
    let lines = (1...text.lineCount).map { reader.read(text.range(ofLine: $0)) }
    return (lines, reader.isOpen)
  }

  mutating func read(_ range: Range<Int>) -> SourceLine {
    var line = SourceLine(range, of: bytes)
    line.isCode = isCode(line)
    line.startsBlock = startsBlock(line)
    if !line.isBlank, !line.isCode { note(line) }
    previous = line
    return line
  }

  private mutating func isCode(_ line: SourceLine) -> Bool {
    if isInComment {
      isInComment = !bytes[line.range].holds("-->")
      return true
    }
    if let fence {
      let isOutside = line.depth < fence.depth || (!line.isBlank && line.indentation < fence.item)
      if !isOutside {
        if closes(line, fence) { self.fence = nil }
        return true
      }
      self.fence = nil
    }
    if line.isBlank { return false }
    if bytes[line.contentRange].starts(with: "<!--") {
      isInComment = !bytes[line.contentRange].holds("-->")
      return isInComment
    }
    let item = openItem(at: line)
    let isAfterText = previous.map { !$0.isBlank && !$0.isCode } ?? false
    if line.indentation - item >= 4, !isAfterText { return true }
    fence = fence(startingAt: line, item: item)
    return fence != nil
  }

  private func startsBlock(_ line: SourceLine) -> Bool {
    guard let previous, !previous.isBlank, !previous.isCode, !line.isBlank, !line.isCode,
      line.depth == previous.depth, line.itemWidth == 0
    else { return true }
    return "#|:".utf8.contains(bytes[line.content])
      || bytes[previous.content] == UInt8(ascii: "#")
  }

  /// Keeps the columns of the list items that are open after a line.
  private mutating func note(_ line: SourceLine) {
    if line.depth != previous?.depth ?? 0 { items = [] }
    let isAfterText = previous.map { !$0.isBlank } ?? false
    if line.itemWidth > 0 || !isAfterText {
      while let last = items.last, last > line.indentation { items.removeLast() }
    }
    if line.itemWidth > 0 {
      items.append(line.indentation + line.itemWidth)
    } else if CalloutLines.startsIndented(line, in: bytes) {
      items.append(line.indentation + 4)
    }
  }

  /// The column of the text of the item that a line belongs to.
  private func openItem(at line: SourceLine) -> Int {
    guard line.depth == previous?.depth ?? 0 else { return 0 }
    return items.last { $0 <= line.indentation } ?? 0
  }

  private func fence(startingAt line: SourceLine, item: Int) -> Fence? {
    var start = line.content
    var item = item
    if line.itemWidth > 0 {
      let mark = bytes[line.contentRange].prefix { !$0.isBlank }.endIndex
      start = bytes[mark..<line.range.upperBound].prefix(while: \.isBlank).endIndex
      item = line.indentation + line.itemWidth
    }
    guard start < line.range.upperBound, "`~".utf8.contains(bytes[start]) else { return nil }
    let sign = bytes[start]
    let run = bytes[start..<line.range.upperBound].prefix { $0 == sign }
    guard run.count >= 3,
      sign != UInt8(ascii: "`") || !bytes[run.endIndex..<line.range.upperBound].contains(sign)
    else { return nil }
    return Fence(sign: sign, count: run.count, depth: line.depth, item: item)
  }

  private func closes(_ line: SourceLine, _ fence: Fence) -> Bool {
    guard line.depth == fence.depth else { return false }
    let run = bytes[line.contentRange].prefix { $0 == fence.sign }
    return run.count >= fence.count
      && bytes[run.endIndex..<line.range.upperBound].allSatisfy { $0.isBlank || $0 == 0 }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a short pattern stands somewhere in these bytes.
  func holds(_ pattern: StaticString) -> Bool {
    indices.contains { self[$0] == pattern.utf8Start.pointee && self[$0...].starts(with: pattern) }
  }
}
