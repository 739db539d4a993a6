internal import Source

/// Writes the text that cmark reads: what was typed, with tokens in place of the marks that cmark does not know.
///
/// It goes over each line once, and looks no further back or ahead than the line.
struct MarkScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let notes: FootnoteNames
  let definitions: LinkDefinitions
  /// Whether some bytes are hidden.
  private let hidesText: Bool
  private(set) var output: [UInt8] = []
  private(set) var marks: [PlacedMark] = []
  /// The names of footnotes in the order in which they are written.
  var uses: [FootnoteNames.Use] = []
  var seenNotes: Set<String> = []

  /// All code between backquotes, in order.
  private(set) var allCode: [Range<Int>] = []
  /// The code of the block that is not behind us.
  private(set) var code: ArraySlice<Range<Int>> = []
  /// How many brackets are open in the block.
  var brackets = 0
  /// Where the words of the link by name end that is open, and where the link does.
  var words: (end: Int, after: Int)?
  /// Where the end tag of the anchor stands that is open.
  var anchorEnd: Range<Int>?
  /// Where the signs stand that end the words between braces which are marked.
  var bracedEnd: Range<Int>?
  /// The formula that goes on in the lines that follow.
  var formula: Formula?
  /// Where the block ends that is read.
  private(set) var blockEnd = 0
  /// The line that is read.
  private(set) var line: Range<Int> = 0..<0
  /// Where its text begins.
  private(set) var textStart = 0
  /// Whether it is the last of its block.
  private(set) var endsBlock = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, notes: FootnoteNames, definitions: LinkDefinitions) {
    self.bytes = bytes
    self.definitions = definitions
    hidesText = bytes.contains(where: \.isHidden)
    self.notes = notes
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Reads the lines of one block of text.
  mutating func read(
    _ block: ArraySlice<SourceLine>, rewritten: [Int: CalloutLines.Line], in text: SourceText
  ) {
    code = CodeSpans.find(in: block, of: bytes)[...]
    allCode += code
    brackets = 0
    formula = nil
    blockEnd = block.last?.range.upperBound ?? 0
    for (number, source) in zip(block.indices, block) {
      let change = rewritten[number]
      output += change?.start ?? []
      line = change?.rest ?? source.range
      endsBlock = number == block.endIndex - 1
      if let callout = change?.callout {
        append(.callout(callout.callout), callout.marks)
        output.append(UInt8(ascii: " "))
      }
      if source.isCode { copy(line) } else { readLine(from: source) }
      appendLineEnd(after: source, number: number, in: text)
    }
  }

  /// Every line ends in a line feed, so that both texts have the same lines.
  private mutating func appendLineEnd(after source: SourceLine, number: Int, in text: SourceText) {
    if number + 1 < text.lineCount { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func readLine(from source: SourceLine) {
    var index = line.lowerBound
    textStart = source.text
    if index <= source.content, let end = readStart() { index = end }
    var written = index
    if let formula { index = write(formula, from: max(index, textStart), written: &written) }
    words = nil
    anchorEnd = nil
    bracedEnd = nil
    while index < line.upperBound {
      // A link by name may hold code, and is read as a whole.
      while let span = code.first, span.upperBound <= index { code.removeFirst() }
      if let span = code.first, index >= span.lowerBound {
        copy(written..<index)
        index = readCode(span, from: index)
        written = index
        continue
      }
      if let words, index == words.end {
        copy(written..<index)
        append(.wikilinkEnd, words.end..<words.after)
        self.words = nil
        index = words.after
        written = index
        continue
      }
      guard bytes[index].mayBeMark else {
        index += 1
        continue
      }
      if let end = readMark(at: index, written: &written) {
        index = end
      } else {
        index += 1
      }
    }
    copy(written..<index)
  }

  /// Reads a mark that stands only at the start of a quotation; gives where what follows it begins.
  private mutating func readStart() -> Int? {
    let start = max(line.lowerBound, textStart)
    guard start + 3 < line.upperBound, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "!"),
      bytes[line.lowerBound..<start].contains(UInt8(ascii: ">")) || line.lowerBound == start,
      let callout = CalloutStart(quoted: bytes, in: start..<line.upperBound)
    else { return nil }
    copy(line.lowerBound..<start)
    append(.callout(callout.callout), callout.marks)
    return callout.marks.upperBound
  }

  /// Reads the code up to the end of its span or of the line. Bars in it end no cell of a table.
  private mutating func readCode(_ span: Range<Int>, from start: Int) -> Int {
    let end = min(span.upperBound, line.upperBound)
    var written = start
    for index in start..<end where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\")
    {
      copy(written..<index)
      append(.text, index..<index + 1)
      written = index + 1
    }
    copy(written..<end)
    if span.upperBound <= line.upperBound { code.removeFirst() }
    return max(end, start)
  }

  /// Reads what begins at a byte; gives where it ends, or nil if it is no mark. What was read is written.
  private mutating func readMark(at index: Int, written: inout Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      return index + (index + 1 < line.upperBound && bytes[index + 1].isASCIIPunctuation ? 2 : 1)
    case UInt8(ascii: "["), UInt8(ascii: "!"): return readOpening(at: index, written: &written)
    case UInt8(ascii: "]"):
      let isLink = brackets > 0
      brackets = max(0, brackets - 1)
      return isLink ? readAddress(at: index, written: &written) : nil
    case UInt8(ascii: "|") where words != nil: return write(.text, index..<index + 1, written: &written)
    case UInt8(ascii: "="): return readHighlight(at: index, written: &written)
    case UInt8(ascii: "*"): return readRun(at: index, written: &written)
    case UInt8(ascii: "~"):
      return readScript(at: index, written: &written) ?? readRun(at: index, written: &written)
    case UInt8(ascii: "{"):
      return readBracedHighlight(at: index, written: &written) ?? readAttributes(at: index, written: &written)
    case UInt8(ascii: "^"):
      return readScript(at: index, written: &written) ?? readBlockName(at: index, written: &written)
    case UInt8(ascii: "<"): return readAnchor(at: index, written: &written) ?? endOfTag(at: index)
    case UInt8(ascii: ":"): return endOfWebAddress(at: index)
    case UInt8(ascii: "$"): return readFormula(at: index, written: &written)
    case HiddenText.filler: return write(.text, index..<index + 1, written: &written)
    default: break
    }
    return nil
  }

  /// Writes a mark, and what was typed before it.
  mutating func write(_ mark: Mark, _ range: Range<Int>, written: inout Int) -> Int {
    copy(written..<range.lowerBound)
    append(mark, range)
    written = range.upperBound
    return range.upperBound
  }

  /// Writes something else for what was typed, and a mark that is nothing if the new text has a token.
  mutating func replace(_ range: Range<Int>, by text: [UInt8], written: inout Int) {
    copy(written..<range.lowerBound)
    if text.contains(MarkToken.start[0]) {
      marks.append(PlacedMark(mark: .text, range: range.upperBound..<range.upperBound))
    }
    output += text
    written = range.upperBound
  }

  mutating func append(_ mark: Mark, _ range: Range<Int>) {
    MarkToken.append(marks.count, to: &output)
    marks.append(PlacedMark(mark: mark, range: range))
  }

  /// Writes what was typed, but for what is hidden.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard hidesText else { return output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }
    for byte in bytes[range] {
      if !byte.isHidden {
        output.append(byte)
      } else if byte == HiddenText.comment {
        HiddenText.emptyComment.withUTF8Buffer { output.append(contentsOf: $0) }
      }
    }
  }
}

extension UInt8 {
  /// Whether a mark may begin with this byte.
  fileprivate var mayBeMark: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "\\"), UInt8(ascii: "="),
      UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: ":"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"), HiddenText.filler:
      true
    default: false
    }
  }
}
