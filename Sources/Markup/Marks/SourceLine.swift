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
  /// The columns at which the texts of the list items and footnotes begin that start here.
  private(set) var items: [Int] = []
  /// Where its text begins, behind the marks of list items and of quotations in them.
  private(set) var text: Int
  let isBlank: Bool
  /// Whether it belongs to a block of code, in which nothing is a mark.
  var isCode = false
  /// Whether it begins with a comment of HTML, to which all of it belongs.
  fileprivate(set) var isComment = false
  /// Whether it cannot go on with the paragraph of the line above.
  var startsBlock = true

  /// Reads a line, some of which may be hidden.
  init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    self.range = range
    var depth = 0
    var columns = Columns()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">"), columns.count < 4 {
        depth += 1
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
        columns.startAnew(behind: next)
        if next.isBlank { index += 1 }
      } else if byte.isBlank {
        columns.add(byte)
      } else if byte != HiddenText.sign {
        break
      }
      index += 1
    }
    (self.depth, content, text, indentation) = (depth, index, index, columns.count)
    isBlank = index == range.upperBound
    self.columns = columns
  }

  /// Where its content is written.
  var contentRange: Range<Int> { content..<range.upperBound }

  /// How many columns of blanks stand behind so many marks of quotations.
  fileprivate func indentation(behind depth: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if depth >= self.depth { return indentation }
    let marks = bytes[range.lowerBound..<content].indices.filter { bytes[$0] == UInt8(ascii: ">") }
    let start = depth > 0 ? marks[depth - 1] + 1 : range.lowerBound
    return bytes[start..<marks[depth]].reduce(into: depth > 0 ? -1 : 0) {
      $0 += $1 == UInt8(ascii: "\t") ? 4 : 1
    }
  }

  /// The columns before the content.
  private let columns: Columns

  /// Reads the marks of the list items and footnotes that begin here.
  ///
  /// - Parameter column: where the text of the item begins to which the line belongs.
  fileprivate mutating func readItems(in bytes: UnsafeBufferPointer<UInt8>, from column: Int) {
    var columns = columns
    var base = column
    var isInFootnote = false
    var index = content
    for _ in 0..<SourceLimits.containers where index < range.upperBound {
      let rest = bytes[index..<range.upperBound]
      let isQuote = rest.first == UInt8(ascii: ">") && index > content
      let mark = isQuote ? index + 1 : rest.endOfItemMark
      let label = mark == nil ? rest.endOfFootnoteLabel : nil
      guard let end = mark ?? label else { break }
      if label != nil {
        isInFootnote = true
        base += 4
        columns = Columns(count: base)
      } else {
        columns.add(end - index)
      }
      let start = columns.count
      index = end
      while index < range.upperBound, bytes[index].isBlank || bytes[index] == HiddenText.sign {
        columns.add(bytes[index])
        index += 1
      }
      if mark != nil, !isQuote {
        let blanks = columns.count - start
        // What is set in so far is code.
        if blanks > 4 { text = range.upperBound }
        base = start + ((1...4).contains(blanks) && index < range.upperBound ? blanks : 1)
      }
      if !isQuote { items.append(base) }
      if text == range.upperBound { break }
      if !isInFootnote { text = index }
    }
  }
}

/// How many columns stand before something; a tab goes on to the next of every fourth.
private struct Columns {
  private(set) var count = 0
  /// Where they are counted from, in the whole line.
  private var start = 0

  init(count: Int = 0) { self.count = count }

  mutating func add(_ columns: Int) { count += columns }

  mutating func add(_ blank: UInt8) {
    if blank == UInt8(ascii: " ") { count += 1 }
    if blank == UInt8(ascii: "\t") { count += 4 - (start + count) % 4 }
  }

  /// Counts from behind the mark of a quotation on, to which the first column of blanks belongs.
  mutating func startAnew(behind next: UInt8) {
    start += count + 1
    count = 0
    guard next.isBlank else { return }
    add(next)
    start += 1
    count -= 1
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Where the mark of a list item ends with which these bytes start; nil if there is none.
  fileprivate var endOfItemMark: Int? {
    guard let first else { return nil }
    var end = startIndex + 1
    if first.isDigit {
      while end < endIndex, self[end].isDigit { end += 1 }
      guard end - startIndex < 10, end < endIndex, ".)".utf8.contains(self[end]) else { return nil }
      end += 1
    } else if !"-+*".utf8.contains(first) || isBreak {
      return nil
    }
    return end == endIndex || self[end].isBlank ? end : nil
  }

  /// Where `[^name]:` ends with which these bytes start.
  fileprivate var endOfFootnoteLabel: Int? {
    guard starts(with: "[^"), let close = firstIndex(of: UInt8(ascii: "]")), close > startIndex + 2,
      self[(close + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    return close + 2
  }

  /// Whether a line is `* * *`, `---` or the like.
  private var isBreak: Bool {
    count > 2 && allSatisfy { $0.isBlank || $0 == first } && count(where: { $0 == first }) > 2
  }
}

/// Reads the lines of a text in order, and tells code from all others. Notes are hidden by then.
struct SourceLineReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var fence: Fence?
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

  /// Whether the text ends in a block of code that nothing closed.
  var isOpen: Bool { fence != nil }

  static func lines(of text: SourceText, in bytes: UnsafeBufferPointer<UInt8>) -> (
    lines: [SourceLine], isOpen: Bool
  ) {
    var reader = SourceLineReader(bytes)
    let lines = (1...text.lineCount).map { reader.read(text.range(ofLine: $0)) }
    return (lines, reader.isOpen)
  }

  mutating func read(_ range: Range<Int>) -> SourceLine {
    var line = SourceLine(range, of: bytes)
    let item = openItem(at: line)
    line.readItems(in: bytes, from: item)
    line.isComment = !line.isBlank && bytes[line.content] == HiddenText.comment && line.indentation - item < 4
    let wasInFence = fence != nil
    line.isCode = isCode(line, in: item)
    line.startsBlock = startsBlock(line, in: item)
    if !line.isBlank, !line.isCode || fence != nil && !wasInFence { note(line) }
    previous = line
    return line
  }

  /// Whether a line may go on with the text of the one above.
  private var isAfterText: Bool { previous.map { !$0.isBlank && !$0.isCode && !$0.isComment } ?? false }

  private mutating func isCode(_ line: SourceLine, in item: Int) -> Bool {
    if let fence {
      let isOutside =
        line.depth < fence.depth
        || !line.isBlank && line.indentation(behind: fence.depth, in: bytes) < fence.item
      if !isOutside {
        if closes(line, fence) { self.fence = nil }
        return true
      }
      self.fence = nil
    }
    if line.isBlank { return false }
    if line.indentation - item >= 4, !isAfterText { return true }
    fence = line.indentation - item < 4 ? fence(startingAt: line, item: item) : nil
    return fence != nil
  }

  /// Whether a line is `---`, `===`, `***` or the like, which ends a paragraph.
  private func isRule(_ line: SourceLine) -> Bool {
    let first = bytes[line.content]
    return "-=*_".utf8.contains(first) && bytes[line.contentRange].allSatisfy { $0 == first || $0.isBlank }
  }

  /// Whether a block of HTML may begin here.
  private func startsHTML(_ line: SourceLine) -> Bool {
    guard line.contentRange.count > 1, bytes[line.content] == UInt8(ascii: "<") else { return false }
    let next = bytes[line.content + 1]
    return next.isLetter || "/!?".utf8.contains(next)
  }

  private func startsBlock(_ line: SourceLine, in item: Int) -> Bool {
    guard let previous, !previous.isBlank, !previous.isCode, !line.isBlank, !line.isCode,
      line.depth == previous.depth, line.items.isEmpty, !previous.isComment, !line.isComment,
      !isRule(previous),
      line.indentation - item > 3 || !isRule(line) && !startsHTML(line)
    else { return true }
    return "#|:".utf8.contains(bytes[line.content])
      || bytes[previous.content] == UInt8(ascii: "#")
  }

  /// Keeps the columns of the list items that are open after a line.
  private mutating func note(_ line: SourceLine) {
    if line.depth != previous?.depth ?? 0 { items = [] }
    if !line.items.isEmpty || !isAfterText {
      while let last = items.last, last > line.indentation { items.removeLast() }
    }
    items += line.items
    if line.items.isEmpty, CalloutLines.startsIndented(line, in: bytes) { items.append(line.indentation + 4) }
  }

  /// The column of the text of the item that a line belongs to.
  private func openItem(at line: SourceLine) -> Int {
    guard line.depth == previous?.depth ?? 0 else { return 0 }
    return items.last { $0 <= line.indentation } ?? 0
  }

  private func fence(startingAt line: SourceLine, item: Int) -> Fence? {
    let start = line.text
    guard start < line.range.upperBound, "`~".utf8.contains(bytes[start]) else { return nil }
    let sign = bytes[start]
    let run = bytes[start..<line.range.upperBound].prefix { $0 == sign }
    guard run.count >= 3,
      sign != UInt8(ascii: "`") || !bytes[run.endIndex..<line.range.upperBound].contains(sign)
    else { return nil }
    return Fence(sign: sign, count: run.count, depth: line.depth, item: line.items.last ?? item)
  }

  private func closes(_ line: SourceLine, _ fence: Fence) -> Bool {
    guard line.depth == fence.depth else { return false }
    let run = bytes[line.contentRange].prefix { $0 == fence.sign }
    return run.count >= fence.count
      && bytes[run.endIndex..<line.range.upperBound].allSatisfy { $0.isBlank || $0.isHidden }
  }
}

extension [SourceLine] {
  /// The numbers of the lines of each block, in order.
  func blocks() -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in indices where index > 0 && self[index].startsBlock {
      blocks.append(start..<index)
      start = index
    }
    if start < count { blocks.append(start..<count) }
    return blocks
  }
}
