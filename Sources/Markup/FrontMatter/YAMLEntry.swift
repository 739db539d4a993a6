internal import Source

/// A name at the top of a block with all that belongs to it, found by the look of the lines alone.
///
/// It is what is set aside when a mistake makes a block unreadable, so it errs on the side of too little.
struct YAMLEntry {
  /// Any byte of the entry.
  let offset: Int

  /// The lines of the entry, counted from 1; nil where there is nothing to set aside.
  func lines(in text: SourceText, block: Range<Int>) -> ClosedRange<Int>? {
    guard !block.isEmpty else { return nil }
    let first = text.line(at: block.lowerBound)
    let last = text.line(at: block.upperBound - 1)
    let all = first...last
    guard let margin = all.lazy.map({ YAMLLine(text, $0) }).first(where: \.hasContent)?.indentation else {
      return nil
    }
    let isStart = { (line: Int) in Self.isStart(YAMLLine(text, line), of: text, margin: margin) }
    let here = min(max(text.line(at: offset), first), last)
    let start = (first...here).last(where: isStart) ?? first
    let next = start < last ? ((start + 1)...last).first(where: isStart) : nil
    let lines = start...((next ?? last + 1) - 1)
    return lines.contains { YAMLLine(text, $0).hasContent } ? lines : nil
  }

  private static func isStart(_ line: YAMLLine, of text: SourceText, margin: Int) -> Bool {
    guard line.hasContent, line.indentation <= margin, line.tab == nil else { return false }
    return !line.isListItem && !line.startsWithColon && !"]}".utf8.contains(text.bytes[line.contentStart])
  }
}

extension YAMLLine {
  var hasContent: Bool { !isBlank && !isComment }
}

extension SourceText {
  /// The line of a byte offset, counted from 1, found in logarithmic time however long the line is.
  func line(at offset: Int) -> Int { lineStarts.count(upTo: offset) }

  /// The same text with lines as comments of the same length, so that nothing else moves.
  func commentingOut(_ lines: ClosedRange<Int>) -> SourceText {
    var bytes = bytes
    for line in lines {
      let range = range(ofLine: line)
      for index in range { bytes[index] = UInt8(ascii: index == range.lowerBound ? "#" : " ") }
    }
    return SourceText(path: path, bytes: bytes)
  }
}

extension [Int] {
  /// The number of elements of a sorted array that are not greater than a value.
  func count(upTo value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
