internal import Source

/// Hides the notes of a text, one block after the other.
///
/// What a note holds says nothing of the lines behind it: a block in which notes were hidden is read once more without
/// them, and a line in which one ends begins a new block.
struct NoteScan {
  private let text: SourceText
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var reader: SourceLineReader
  private var ends: NoteEnds
  /// The lines as they are without notes, as far as they are read.
  private var lines: [SourceLine] = []
  private(set) var hasHidden = false
  private(set) var unclosed: (note: NoteStart, range: Range<Int>)?

  private var shown: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(bytes) }

  init(_ text: SourceText, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
    reader = SourceLineReader(UnsafeBufferPointer(bytes))
    ends = NoteEnds(UnsafeBufferPointer(bytes))
  }

  mutating func run() {
    while lines.count < text.lineCount {
      let (block, after) = nextBlock()
      guard let end = hideNotes(in: block[...]) else {
        lines += block
        reader = after
        continue
      }
      hasHidden = true
      let isWithin = end <= block[block.count - 1].range.upperBound
      let next = isWithin ? lines.count + block.count : max(lines.count, text.line(at: end) - 1)
      while lines.count < next { lines.append(reader.read(text.range(ofLine: lines.count + 1))) }
    }
    if hasHidden { fillLines() }
  }

  /// The lines of the block that comes next, and the reader as it is behind them.
  private func nextBlock() -> (lines: [SourceLine], after: SourceLineReader) {
    var block: [SourceLine] = []
    var ahead = reader
    var after = reader
    while lines.count + block.count < text.lineCount {
      let line = ahead.read(text.range(ofLine: lines.count + block.count + 1))
      if !block.isEmpty, line.startsBlock { break }
      block.append(line)
      after = ahead
    }
    return (block, after)
  }

  /// Hides the notes that begin in a block; gives where the last of them ends, or nil if there is none.
  private mutating func hideNotes(in block: ArraySlice<SourceLine>) -> Int? {
    var code = CodeSpans(in: block, of: shown)
    var hidden: Int?
    var index = 0
    var amount: (index: Int, line: SourceLine)?
    for line in block where !line.isCode {
      index = max(index, line.content)
      while index < line.range.upperBound {
        switch bytes[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "`"):
          let span = code.next(from: index)
          let run = bytes[index..<line.range.upperBound].prefix { $0 == UInt8(ascii: "`") }.endIndex
          index = span?.lowerBound == index ? span?.upperBound ?? run : run
        case UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["):
          guard let end = hideNote(at: index, of: line, behind: amount) else {
            if amount == nil, bytes[index...].starts(with: "%%"), PercentNote.areAmount(at: index, in: shown)
            {
              amount = (index, line)
            }
            index += 1
            continue
          }
          hidden = end
          index = end
        default: index += 1
        }
      }
    }
    return hidden
  }

  /// Hides the note that begins at an offset; gives where it ends.
  ///
  /// - Parameter amount: where percent signs stand in the block that were taken for no note. If one never ends, they may
  ///   have begun it.
  private mutating func hideNote(
    at index: Int, of line: SourceLine, behind amount: (index: Int, line: SourceLine)?
  ) -> Int? {
    guard let note = NoteStart(at: index, of: line, in: shown) else { return nil }
    let found = ends.end(of: note)
    guard let end = found ?? (note.isCertain ? bytes.count : nil) else { return nil }
    guard found == nil else {
      hide(index..<end, of: note, from: line)
      return end
    }
    let start = note.end == .percents ? amount ?? (index: index, line: line) : (index: index, line: line)
    unclosed = (note, index..<note.inside)
    hide(start.index..<end, of: note, from: start.line)
    return end
  }

  private func hide(_ range: Range<Int>, of note: NoteStart, from line: SourceLine) {
    let isLeading = range.lowerBound == line.text
    let isBlock = isLeading && note.end == .comment
    let column = isLeading ? line.indentation + range.lowerBound - line.content : .max
    var start = range.lowerBound
    var lineEnd = line.range.upperBound
    var isFirst = true
    while true {
      let end = max(start, min(range.upperBound, lineEnd))
      let isComment = start < end && note.end == .comment && (isFirst || isBlock)
      for index in start..<end { bytes[index] = HiddenText.sign }
      if isComment { bytes[start] = HiddenText.comment }
      if range.upperBound <= lineEnd {
        // Blanks behind a note at the start of a line would set its text in.
        if isFirst ? isLeading && !isBlock : !isComment { hideBlanks(from: end, before: lineEnd) }
        return
      }
      let next = text.lineRange(after: lineEnd)
      start = startOfHidden(in: next, depth: line.depth, column: column)
      lineEnd = next.upperBound
      isFirst = false
    }
  }

  private func hideBlanks(from start: Int, before end: Int) {
    var index = start
    while index < end, bytes[index].isBlank {
      bytes[index] = HiddenText.sign
      index += 1
    }
  }

  /// Where what is hidden begins on a later line of a note: the marks of the quotation go on through it, or the note
  /// would part the quotation.
  private func startOfHidden(in line: Range<Int>, depth: Int, column: Int) -> Int {
    var index = line.lowerBound
    var (marks, blanks) = (0, 0)
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: ">"), marks < depth {
        marks += 1
        blanks = 0
        if index + 1 < line.upperBound, bytes[index + 1].isBlank { index += 1 }
      } else if bytes[index].isBlank, blanks < column {
        blanks += bytes[index] == UInt8(ascii: "\t") ? 4 : 1
      } else {
        break
      }
      index += 1
    }
    return index
  }

  // MARK: - Lines of which nothing is left

  /// Keeps the lines within a paragraph or a list from being blank of which nothing is left.
  private func fillLines() {
    var number = 0
    while number < lines.count {
      guard isHidden(lines[number]) else {
        number += 1
        continue
      }
      let end = lines[number...].firstIndex { !isHidden($0) } ?? lines.count
      if number > 0, end < lines.count, goesOn(lines[number - 1], in: lines[end]) {
        for line in lines[number..<end] {
          if let sign = bytes[line.range].firstIndex(of: HiddenText.sign) { bytes[sign] = HiddenText.filler }
        }
      }
      number = end
    }
  }

  private func isHidden(_ line: SourceLine) -> Bool {
    line.isBlank && bytes[line.range].contains(HiddenText.sign)
  }

  /// Whether a line may go on with what another begins: no heading, no code, no underline of a heading.
  private func goesOn(_ line: SourceLine, in next: SourceLine) -> Bool {
    guard !line.isBlank, !next.isBlank, !line.isCode, !next.isCode, line.depth == next.depth else {
      return false
    }
    let isUnderline = bytes[next.contentRange].allSatisfy { "-=".utf8.contains($0) || $0.isBlank }
    return !isUnderline && bytes[line.content] != UInt8(ascii: "#")
      && bytes[line.content] != HiddenText.comment
  }
}

extension SourceText {
  /// The line behind the one that ends at an offset.
  fileprivate func lineRange(after end: Int) -> Range<Int> { range(ofLine: line(at: end) + 1) }
}
