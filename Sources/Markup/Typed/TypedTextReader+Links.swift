internal import CMarkGFM
internal import Source

/// How links were typed: their words are text, and their addresses are part of a stand-in.
extension TypedTextReader {
  mutating func openLink(_ node: Node, with sign: StaticString = "") {
    if sign.utf8CodeUnitCount > 0, source[cursor..<end].first == UInt8(ascii: "!") { cursor += 1 }
    let first = cursor < end ? source[cursor] : 0
    openings.append(isBare(node) ? 0 : first)
    if openings.last == 0 || first == UInt8(ascii: "<") {
      addressStart = cursor
      if first == UInt8(ascii: "<") { cursor += 1 }
    } else {
      standIn(TypedText.StandIn.linkStart, upTo: cursor + 1)
    }
  }

  /// Whether a link is an address that stands alone here.
  private func isBare(_ node: Node) -> Bool {
    guard let text = node.firstChild, text.kind == .text, text.next == nil, !text.literal.isEmpty else {
      return false
    }
    return cursor < end && !"[<".utf8.contains(source[cursor]) && step(text.literal, 0) != nil
  }

  mutating func closeLink() {
    let opening = openings.popLast() ?? 0
    if let start = addressStart {
      if opening == UInt8(ascii: "<") { cursor = min(end, cursor + 1) }
      typed.append(TypedText.StandIn.address, start..<cursor)
      addressStart = nil
      return
    }
    guard let close = source[cursor..<end].firstIndex(of: UInt8(ascii: "]")) else {
      searchesLeft = 0
      return
    }
    standIn(
      TypedText.StandIn.linkEnd, upTo: endOfInlineAddress(from: close + 1) ?? endOfLabel(from: close + 1))
  }

  /// The end of `(address "title")`.
  private func endOfInlineAddress(from start: Int) -> Int? {
    guard start < end, source[start] == UInt8(ascii: "(") else { return nil }
    var index = skipSpace(from: start + 1)
    if index < end, source[index] == UInt8(ascii: "<") {
      let inside = source[(index + 1)..<end].prefix { !$0.isLineEnd && !"<>".utf8.contains($0) }
      guard inside.endIndex < end, source[inside.endIndex] == UInt8(ascii: ">") else { return nil }
      index = inside.endIndex + 1
    } else {
      var depth = 0
      while index < end, !source[index].isSpace, depth <= 32 {
        if source[index] == UInt8(ascii: "\\") { index += 1 }
        if index < end, source[index] == UInt8(ascii: "(") { depth += 1 }
        if index < end, source[index] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        index += 1
      }
    }
    index = skipSpace(from: index)
    if index < end, "\"'(".utf8.contains(source[index]) {
      let close = source[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : source[index]
      index += 1
      let end = min(end, index + Self.reach)
      while index < end, source[index] != close { index += source[index] == UInt8(ascii: "\\") ? 2 : 1 }
      index = skipSpace(from: index + 1)
    }
    return index < end && source[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// The end of the `[label]` that may follow the words of a link.
  private func endOfLabel(from start: Int) -> Int {
    start < end && source[start] == UInt8(ascii: "[") ? endOfBrackets(from: start) : start
  }

  func endOfBrackets(from start: Int) -> Int {
    source[start..<end].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? start
  }

  private func skipSpace(from start: Int) -> Int {
    start < end ? source[start..<end].firstIndex { !$0.isSpace } ?? end : end
  }
}
