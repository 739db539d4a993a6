internal import Source

/// Takes out what stands between two `%%`: in Obsidian these are notes that no reader sees.
///
/// What is left of a text has 0 for each hidden byte and is as long as before, so that places stay what they are.
struct HiddenText {
  private(set) var bytes: [UInt8]
  /// Where a note begins that never ends.
  private(set) var unclosed: Int?

  /// Nil if nothing is hidden.
  init?(_ text: SourceText) {
    bytes = text.bytes
    guard bytes.indices.dropLast().contains(where: { bytes[$0] == Self.sign && bytes[$0 + 1] == Self.sign })
    else { return nil }
    var scan = Scan()
    text.bytes.withUnsafeBufferPointer { bytes in
      let lines = SourceLineReader.lines(of: text, in: bytes).lines
      for block in lines.blocks() { scan.read(lines[block], of: bytes) }
    }
    if let open = scan.open {
      unclosed = open
      scan.hidden.append(open..<bytes.count)
    }
    if scan.hidden.isEmpty { return nil }
    for range in scan.hidden {
      for index in range where !bytes[index].isLineEnd { bytes[index] = 0 }
    }
    keepQuotationMarks(of: text, in: scan.hidden)
  }

  private static let sign = UInt8(ascii: "%")

  /// The marks of a quotation go on through a note, or the note would part the quotation.
  private mutating func keepQuotationMarks(of text: SourceText, in hidden: [Range<Int>]) {
    // Finding a line costs its length, so it is done only for notes that go on past it.
    for range in hidden where text.bytes[range].contains(where: \.isLineEnd) {
      let first = text.place(at: range.lowerBound).line
      let last = text.place(at: range.upperBound).line
      for line in first..<last {
        for index in text.range(ofLine: line + 1) {
          guard text.bytes[index].isBlank || text.bytes[index] == UInt8(ascii: ">") else { break }
          bytes[index] = text.bytes[index]
        }
      }
    }
  }

  private struct Scan {
    /// Where the note begins that is being read.
    var open: Int?
    var hidden: [Range<Int>] = []

    mutating func read(_ lines: ArraySlice<SourceLine>, of bytes: UnsafeBufferPointer<UInt8>) {
      var spans = CodeSpans.find(in: lines, of: bytes)[...]
      for line in lines {
        if line.isCode, open == nil { continue }
        var index = line.content
        while index + 1 < line.range.upperBound {
          while let span = spans.first, span.upperBound <= index { spans.removeFirst() }
          if open == nil, let span = spans.first, span.contains(index) {
            index = span.upperBound
            continue
          }
          if open == nil, bytes[index] == UInt8(ascii: "\\") {
            index += 2
            continue
          }
          guard bytes[index] == HiddenText.sign, bytes[index + 1] == HiddenText.sign else {
            index += 1
            continue
          }
          if let start = open {
            hidden.append(start..<index + 2)
            open = nil
          } else if Self.opens(at: index, in: line, of: bytes) {
            open = index
          }
          index += 2
        }
      }
    }

    /// Whether two percent signs start a note: not in `100%% sure`, in `5 %% less`, nor in an address such as `/a%%20b`.
    private static func opens(at index: Int, in line: SourceLine, of bytes: UnsafeBufferPointer<UInt8>)
      -> Bool
    {
      let before = bytes[line.content..<index]
      let next = index + 2 < line.range.upperBound ? bytes[index + 2] : 0x20
      if isAfterNumber(before) {
        // A note that begins right behind a number ends somewhere else.
        return !next.isBlank
          || endsElsewhere(bytes[min(index + 2, line.range.upperBound)..<line.range.upperBound])
      }
      let near = before.suffix(longestWord)
      let word = near[(near.lastIndex { $0.isSpace }.map { $0 + 1 } ?? near.startIndex)...]
      let isAddress = word.contains(UInt8(ascii: "/")) || word.contains(UInt8(ascii: "("))
      let isWeb = word.indices.contains { word[$0...].starts(with: "://") }
      return !isWeb && !(isAddress && next.isDigit)
    }

    private static func isAfterNumber(_ before: some BidirectionalCollection<UInt8>) -> Bool {
      before.last { !$0.isBlank }?.isDigit ?? false
    }

    /// Whether the next two percent signs of a line stand behind something else than a number.
    private static func endsElsewhere(
      _ rest: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
      let near = rest.prefix(longestNote)
      let sign = near.indices.dropLast().first {
        near[$0] == HiddenText.sign && near[$0 + 1] == HiddenText.sign
      }
      return sign.map { !isAfterNumber(rest[rest.startIndex..<$0]) } ?? false
    }

    /// How far ahead the end of a note is looked for that may be none.
    private static let longestNote = 1_000

    /// How far back the beginning of an address is looked for.
    private static let longestWord = 200
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
