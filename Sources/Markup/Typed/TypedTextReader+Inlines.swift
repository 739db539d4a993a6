internal import CMarkGFM
internal import Source

/// What cmark understood is one stand-in each.
extension TypedTextReader {
  mutating func standIn(_ byte: UInt8, upTo offset: Int) {
    let offset = min(end, max(cursor, offset))
    typed.append(byte, cursor..<offset)
    cursor = offset
  }

  mutating func readLineEnd() {
    while cursor < end, !source[cursor].isLineEnd { cursor += 1 }
    let start = cursor
    while cursor < end, source[cursor].isSpace || source[cursor] == UInt8(ascii: ">") { cursor += 1 }
    typed.append(UInt8(ascii: "\n"), start..<start)
  }

  mutating func readCode() {
    guard let span = marks.code(from: cursor), span.upperBound <= end else {
      searchesLeft = 0
      return
    }
    cursor = span.lowerBound
    standIn(TypedText.StandIn.code, upTo: span.upperBound)
  }

  mutating func readHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    let isComment = HTMLText.isComment(literal)
    let sign = isComment ? HiddenText.comment : UInt8(ascii: "<")
    guard let start = source[cursor..<end].firstIndex(of: sign) else {
      searchesLeft = 0
      return
    }
    cursor = start
    standIn(TypedText.StandIn.html, upTo: min(end, start + (isComment ? 1 : literal.count)))
  }

  mutating func readEmphasis(_ kind: NodeKind) {
    let signs: StaticString = kind == .strikethrough ? "~" : "*_"
    let most = kind == .emphasis ? 1 : 2
    let isSign = { (byte: UInt8) in signs.withUTF8Buffer { $0.contains(byte) } }
    let count = source[cursor..<end].prefix(most).prefix(while: isSign).count
    standIn(TypedText.StandIn.emphasis, upTo: cursor + count)
  }
}
