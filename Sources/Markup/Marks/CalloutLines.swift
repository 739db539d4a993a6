internal import Source

/// Writes boxes of other programs as GitHub writes them, as quotations, line by line: `:::note` … `:::`, and `!!! note`
/// with a text that is indented.
struct CalloutLines {
  /// What of a line cmark reads: first a beginning of our own, then what was typed.
  struct Line {
    var start: [UInt8] = []
    /// The box that begins with this line.
    var callout: CalloutStart?
    /// What follows, where it was typed.
    var rest: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [SourceLine]
  /// The line that ends the box of `:::` that starts at a line.
  private var ends: [Int: Int] = [:]
  private var open: [Box] = []

  private enum Extent {
    /// To a line of colons.
    case to(line: Int)
    /// As long as the lines are indented.
    case indented
  }

  private struct Box {
    let extent: Extent
    let depth: Int
    let indentation: Int
  }

  /// More boxes in one another are left as they were typed.
  private static let deepest = 12

  /// The lines that are not written as they were typed, by their numbers from 0.
  static func rewritten(_ lines: [SourceLine], of bytes: UnsafeBufferPointer<UInt8>) -> [Int: Line] {
    guard lines.contains(where: { !$0.isBlank && !$0.isCode && startsBox($0, in: bytes) }) else { return [:] }
    var scan = CalloutLines(bytes: bytes, lines: lines)
    scan.matchColons()
    var rewritten: [Int: Line] = [:]
    for number in lines.indices {
      if let line = scan.read(number) { rewritten[number] = line }
    }
    return rewritten
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, lines: [SourceLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Whether a line is the first of a box whose text is indented.
  static func startsIndented(_ line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.contentRange.count > 4 else { return false }
    let sign = bytes[line.content]
    guard sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") else { return false }
    return bytes[line.content + 1] == sign && bytes[line.content + 2] == sign
      && CalloutStart(indented: bytes, in: line.contentRange) != nil
  }

  private static func startsBox(_ line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    colons(of: line, in: bytes) > 0 || startsIndented(line, in: bytes)
  }

  /// How many colons a line starts with, if they are enough for a box.
  private static func colons(of line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard line.contentRange.count > 2, bytes[line.content] == UInt8(ascii: ":") else { return 0 }
    let count = bytes[line.contentRange].prefix { $0 == UInt8(ascii: ":") }.count
    return count > 2 ? count : 0
  }

  /// Finds for each first line of a box its last; what has none stays as it was typed.
  private mutating func matchColons() {
    var starts: [Int] = []
    for (number, line) in lines.enumerated() where !line.isCode {
      while let last = starts.last, line.depth < lines[last].depth { starts.removeLast() }
      let colons = Self.colons(of: line, in: bytes)
      guard colons > 0 else { continue }
      let isEnd = bytes[line.content + colons..<line.range.upperBound].allSatisfy {
        $0.isBlank || $0.isHidden
      }
      if !isEnd {
        starts.append(number)
      } else if let start = starts.popLast(), lines[start].depth == line.depth {
        ends[start] = number
      }
    }
  }

  /// Nil for a line that stays as it is.
  private mutating func read(_ number: Int) -> Line? {
    let line = lines[number]
    closeBoxes(before: number)
    var cursor = Cursor(line)
    for box in open {
      cursor.copyMarks(depth: box.depth, in: bytes)
      cursor.copyBlanks(to: box.indentation, in: bytes)
      if case .indented = box.extent {
        if line.isBlank, !continues(box, after: number) { continue }
        cursor.pass(to: box.indentation + 4, in: bytes)
      }
      cursor.start += Self.mark
    }
    if case .to(let end)? = open.last?.extent, end == number {
      open.removeLast()
      cursor.start.removeLast(Self.mark.count)
      return Line(start: cursor.start, rest: line.range.upperBound..<line.range.upperBound)
    }
    if let (start, box) = callout(at: number) {
      open.append(box)
      cursor.copyMarks(depth: box.depth, in: bytes)
      cursor.copyBlanks(to: box.indentation, in: bytes)
      return Line(start: cursor.start + Self.mark, callout: start, rest: start.title)
    }
    if open.isEmpty { return nil }
    if !line.isCode { cursor.copyBlanks(to: .max, in: bytes) }
    return Line(start: cursor.start, rest: cursor.index..<line.range.upperBound)
  }

  private static let mark = Array("> ".utf8)

  /// Goes over the marks and blanks at the start of a line, and keeps what of them cmark shall read.
  private struct Cursor {
    var start: [UInt8] = []
    private(set) var index: Int
    private let content: Int
    private var depth = 0
    private var column = 0

    init(_ line: SourceLine) {
      index = line.range.lowerBound
      content = line.content
    }

    mutating func copyMarks(depth wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) {
      guard depth < wanted else { return }
      while depth < wanted, index < content {
        if bytes[index] == UInt8(ascii: ">") { depth += 1 }
        start.append(bytes[index])
        index += 1
      }
      if index < content, bytes[index].isBlank {
        start.append(UInt8(ascii: " "))
        index += 1
      }
      column = 0
    }

    /// Copies blanks, a tab as spaces: what we put before it would make it narrower.
    mutating func copyBlanks(to wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) {
      let before = column
      pass(to: wanted, in: bytes)
      start += [UInt8](repeating: UInt8(ascii: " "), count: max(0, column - before))
    }

    /// Passes over blanks up to a column, or to the content.
    mutating func pass(to wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) {
      while column < wanted, index < content, bytes[index].isBlank {
        column += bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        index += 1
      }
    }
  }

  /// Ends the boxes that a line is no longer in.
  private mutating func closeBoxes(before number: Int) {
    let line = lines[number]
    if line.isBlank { return }
    if let first = open.firstIndex(where: { !holds(line, in: $0) }) { open.removeSubrange(first...) }
  }

  private func holds(_ line: SourceLine, in box: Box) -> Bool {
    switch box.extent {
    case .to: true
    case .indented: line.depth == box.depth && line.indentation >= box.indentation + 4
    }
  }

  /// Whether the text of a box goes on behind a blank line.
  private func continues(_ box: Box, after number: Int) -> Bool {
    lines[number...].first { !$0.isBlank }.map { holds($0, in: box) } ?? false
  }

  private func callout(at number: Int) -> (start: CalloutStart, box: Box)? {
    let line = lines[number]
    guard !line.isBlank, !line.isCode, line.items.isEmpty, open.count < Self.deepest else { return nil }
    let extent: Extent
    let start: CalloutStart?
    if Self.colons(of: line, in: bytes) > 0 {
      guard let end = ends[number] else { return nil }
      extent = .to(line: end)
      start = CalloutStart(fenced: bytes, in: line.contentRange)
    } else if Self.startsIndented(line, in: bytes) {
      extent = .indented
      start = CalloutStart(indented: bytes, in: line.contentRange)
    } else {
      return nil
    }
    let box = Box(extent: extent, depth: line.depth, indentation: line.indentation)
    if case .indented = extent, !continues(box, after: number + 1) { return nil }
    return start.map { ($0, box) }
  }
}
