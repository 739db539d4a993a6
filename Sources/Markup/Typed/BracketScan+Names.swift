internal import Source

/// Links whose names stand for their addresses, and such names.
extension BracketScan {
  /// Reads `[[`, and gives the index behind what it opens.
  mutating func readName(at start: Int) -> Int {
    let inside = start + 2
    guard text.isWord(inside) else { return inside }
    let limit = min(text.bytes.count, inside + Self.reach)
    var lines = 0
    var index = inside
    while index < limit, let byte = text[index] {
      if byte == UInt8(ascii: "]"), text[index + 1] == byte {
        if lines > 0 { slips.append(MarkSlip(form: .nameOverTwoLines, range: start..<index + 2)) }
        return index + 2
      }
      if byte == UInt8(ascii: "["), text[index + 1] == byte { break }
      if byte.isLineEnd { lines += 1 }
      if lines > 1 { break }
      index += 1
    }
    let end = text.endOfLine(from: inside)
    slips.append(MarkSlip(form: .nameWithoutEnd, range: start..<end))
    return end
  }

  /// `(words)[address]`.
  mutating func readExchanged(_ open: Int, _ close: Int) -> Int? {
    guard text[close + 1] == UInt8(ascii: "["), !text.isWord(open - 1), close > open + 1 else { return nil }
    let offset = text.sourceRange(close + 1..<close + 2).upperBound
    let line = text.source[offset...].prefix(Self.reach).prefix { !$0.isLineEnd && $0 != UInt8(ascii: "]") }
    guard line.endIndex < text.source.count, text.source[line.endIndex] == UInt8(ascii: "]"),
      let form = AddressForm(line)
    else { return nil }
    let words = text.typed(open + 1..<close)
    let scheme = form == .mail && !line.starts(with: "mailto:") ? "mailto:" : ""
    let isPlain = !words.contains { "[]()".utf8.contains($0) || $0.isLineEnd }
    let whole = text.sourceRange(open..<open + 1).lowerBound..<line.endIndex + 1
    var end = close + 2
    while end < text.bytes.count, text.sourceRange(end..<end + 1).lowerBound <= line.endIndex { end += 1 }
    slips.append(
      MarkSlip(
        form: .bracketsExchanged(isPicture: isPicture(open)), range: start(open)..<end,
        edits: isPlain ? [(whole, "[\(words.text)](\(scheme)\(line.text))")] : []))
    return end
  }

  /// `[words][label]` without a line that says where the label leads.
  mutating func readLabel(_ open: Int, _ close: Int) -> Int? {
    let inside = close + 2
    guard !text.isWord(start(open) - 1), text[open - 1] != UInt8(ascii: "]"), hasWords(open, close),
      let end = text.first("]", from: inside, within: 256)
    else { return nil }
    let label = text.bytes[inside..<end]
    guard !label.contains(UInt8(ascii: "[")), label.first != UInt8(ascii: "^") else { return nil }
    let typed = label.isEmpty ? text.typed(open + 1..<close) : text.typed(inside..<end)
    slips.append(MarkSlip(form: .noDefinition(label: typed.onOneLine), range: start(open)..<end + 1))
    return end + 1
  }

  /// `[label]: address` in the midst of a paragraph.
  mutating func readDefinition(_ open: Int, _ close: Int) -> Int? {
    let end = text.endOfLine(from: close)
    let address = text.typed(close + 2..<end).trimmed.prefix { !$0.isSpace }
    guard text[open + 1] != UInt8(ascii: "^"), AddressForm(address) != nil else { return nil }
    slips.append(MarkSlip(form: .definitionInParagraph, range: open..<end))
    return end
  }
}
