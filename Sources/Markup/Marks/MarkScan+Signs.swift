internal import Source

extension MarkScan {
  /// Reads `==`, also between braces.
  mutating func readHighlight(at index: Int, written: inout Int) -> Int? {
    if let end = bracedEnd, end.lowerBound == index {
      bracedEnd = nil
      return write(.highlight(canOpen: false, canClose: true), end, written: &written)
    }
    let run = bytes[index..<line.upperBound].prefix { $0 == UInt8(ascii: "=") }
    guard run.count == 2 else { return run.endIndex }
    let before = index > line.lowerBound ? bytes[index - 1] : 0x20
    let after = run.endIndex < line.upperBound ? bytes[run.endIndex] : 0x20
    let canOpen = !after.isBlank && !before.isLetter && !before.isDigit
    let canClose = !before.isBlank && !after.isLetter && !after.isDigit
    guard canOpen || canClose else { return run.endIndex }
    return write(
      .highlight(canOpen: canOpen, canClose: canClose), index..<run.endIndex, written: &written)
  }

  /// Reads `{==`, with which CriticMarkup begins words that are marked, if `==}` follows.
  mutating func readBracedHighlight(at index: Int, written: inout Int) -> Int? {
    guard bracedEnd == nil, bytes[index..<line.upperBound].starts(with: "{==") else { return nil }
    let rest = bytes[index + 3..<line.upperBound].prefix(Self.longestHighlight)
    guard let end = rest.indices.first(where: { rest[$0...].starts(with: "==}") }), end > rest.startIndex
    else { return nil }
    bracedEnd = end..<end + 3
    return write(.highlight(canOpen: true, canClose: false), index..<index + 3, written: &written)
  }

  private static let longestHighlight = 1_000

  /// Where no blanks are written, stars mark words also beside the signs and letters of Chinese, Japanese and Korean.
  /// So do pairs of tildes.
  /// An empty token in between keeps cmark from asking for a blank.
  mutating func readRun(at index: Int, written: inout Int) -> Int? {
    let sign = bytes[index]
    let end = bytes[index..<line.upperBound].prefix { $0 == sign }.endIndex
    if sign == UInt8(ascii: "~"), end - index != 2 { return end }
    let before = EastAsianText.scalar(endingAt: index, in: bytes[line])
    let after = EastAsianText.scalar(startingAt: end, in: bytes[line])
    guard let before, let after, EastAsianText.contains(before) || EastAsianText.contains(after) else {
      return end
    }
    if EastAsianText.isSign(before) {
      copy(written..<index)
      append(.text, index..<index)
      written = index
    }
    if EastAsianText.isSign(after) {
      copy(written..<end)
      append(.text, end..<end)
      written = end
    }
    return end
  }

  /// Reads `~2~` and `^2^` right behind a word: figures, or one letter below, and up to eight letters above.
  mutating func readScript(at index: Int, written: inout Int) -> Int? {
    let sign = bytes[index]
    guard index > line.lowerBound, index + 2 < line.upperBound else { return nil }
    let before = bytes[index - 1]
    guard before.isLetter || before.isDigit || before >= 0x80 || before == UInt8(ascii: ")") else {
      return nil
    }
    let inside = bytes[index + 1..<line.upperBound].prefix(9).prefix {
      $0.isLetter || $0.isDigit || "+-".utf8.contains($0)
    }
    let end = inside.endIndex + 1
    guard (1...8).contains(inside.count), end <= line.upperBound, bytes[inside.endIndex] == sign else {
      return nil
    }
    let form = sign == UInt8(ascii: "~") ? Script.lower : .upper
    if form == .lower {
      let isFigure = inside.contains(where: \.isDigit) && !inside.contains(where: \.isLetter)
      // Behind a whole word, one letter may be struck out.
      let isIndex = inside.count == 1 && !(index - 2 >= line.lowerBound && bytes[index - 2].isLetter)
      guard isFigure || isIndex, end == line.upperBound || bytes[end] != sign else { return nil }
    }
    return write(.script(form, inside.text), index..<end, written: &written)
  }

  mutating func readAttributes(at index: Int, written: inout Int) -> Int? {
    guard index + 2 < line.upperBound, ":#.-".utf8.contains(bytes[index + 1]) || bytes[index + 1].isBlank,
      let close = bytes[index + 1..<line.upperBound].firstIndex(where: { "{}".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: "}"), !bytes[index..<close].contains(where: \.isHidden)
    else { return nil }
    let rest = bytes[close + 1..<line.upperBound]
    guard rest.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "#") || $0.isHidden }),
      let attributes = HeadingAttributes(bytes[index + 1..<close])
    else { return nil }
    return write(.attributes(attributes), index..<close + 1, written: &written)
  }

  /// A name of a block has at least three letters or digits, and not only digits: `x ^2` is none.
  mutating func readBlockName(at index: Int, written: inout Int) -> Int? {
    guard endsBlock, index == line.lowerBound || bytes[index - 1].isBlank else { return nil }
    let name = bytes[index + 1..<line.upperBound].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")
    }
    guard name.count > 2, name.contains(where: \.isLetter),
      bytes[name.endIndex..<line.upperBound].allSatisfy({ $0.isBlank || $0.isHidden })
    else { return nil }
    return write(.blockName(name.text), index..<name.endIndex, written: &written)
  }
}
