internal import CMarkGFM
internal import Source

/// How the words of a block were typed, letter by letter.
extension TypedTextReader {
  mutating func readText(_ text: UnsafeBufferPointer<UInt8>) {
    guard MarkToken.mayStand(in: text) else { return readWords(text) }
    for piece in MarkToken.pieces(of: text) where searchesLeft > 0 {
      switch piece {
      case .text(let range): readWords(UnsafeBufferPointer(rebasing: text[range]))
      case .mark(let number): standIn(TypedText.StandIn.code, upTo: marks.marks[number].range.upperBound)
      }
    }
  }

  private mutating func readWords(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      skipHidden()
      if let step = step(text, index) {
        append(step)
        index += step.shown
      } else if !search(text, index) {
        searchesLeft = 0
        return
      }
    }
  }

  /// Notes are no part of a text.
  private mutating func skipHidden() {
    while cursor < end, source[cursor].isHidden { cursor += 1 }
  }

  /// How the character at an index of a text was typed at an offset of the source.
  struct Step {
    var shown: Int
    var typed: Int
    var standIn: UInt8?
  }

  private mutating func append(_ step: Step) {
    defer { cursor += step.typed }
    if addressStart != nil { return }
    if let standIn = step.standIn {
      typed.append(standIn, cursor..<cursor + step.typed)
    } else {
      for offset in cursor..<cursor + step.typed { typed.append(source[offset], offset..<offset + 1) }
    }
  }

  func step(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, at offset: Int? = nil) -> Step? {
    let offset = offset ?? cursor
    guard offset < end else { return nil }
    let (shown, byte) = (text[index], source[offset])
    if byte == UInt8(ascii: "\\"), offset + 1 < end, source[offset + 1] == shown, !shown.isLetter,
      !shown.isDigit
    {
      return Step(shown: 1, typed: 2, standIn: TypedText.StandIn.literal)
    }
    if byte == UInt8(ascii: "&"), let length = lengthOfEntity(at: offset) {
      if shown != byte {
        let rest = text[(index + 1)...].prefix { $0.isUTF8Continuation }.count
        return Step(shown: 1 + rest, typed: length, standIn: TypedText.StandIn.literal)
      }
      let isTyped = source[offset..<offset + length].elementsEqual(text[index...].prefix(length))
      if !isTyped { return Step(shown: 1, typed: length, standIn: TypedText.StandIn.ampersand) }
    }
    if byte == shown { return Step(shown: 1, typed: 1) }
    return shown == 0xE2 ? typographicStep(text[index...].prefix(3), at: offset) : nil
  }

  /// Quotation marks, dashes and dots that cmark made of plain ones.
  private func typographicStep(_ sign: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) -> Step? {
    let typed: StaticString? =
      if sign.starts(with: "\u{2018}") || sign.starts(with: "\u{2019}") {
        "'"
      } else if sign.starts(with: "\u{201C}") || sign.starts(with: "\u{201D}") {
        "\""
      } else if sign.starts(with: "\u{2013}") {
        "--"
      } else if sign.starts(with: "\u{2014}") {
        "---"
      } else if sign.starts(with: "\u{2026}") {
        "..."
      } else {
        nil
      }
    guard let typed, source[offset..<end].starts(with: typed) else { return nil }
    return Step(shown: 3, typed: typed.utf8CodeUnitCount)
  }

  /// The length of `&name;` or `&#12;`.
  private func lengthOfEntity(at offset: Int) -> Int? {
    let inside = source[(offset + 1)..<min(end, offset + 34)].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard !inside.isEmpty, inside.endIndex < end, source[inside.endIndex] == UInt8(ascii: ";") else {
      return nil
    }
    return inside.count + 2
  }

  /// Goes to where the text from an index on is written.
  private mutating func search(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard searchesLeft > 0 else { return false }
    searchesLeft -= 1
    for offset in cursor..<min(end, cursor + Self.reach) where matches(text, index, at: offset) {
      cursor = offset
      return true
    }
    return false
  }

  /// Whether the beginning of a text is written at an offset.
  private func matches(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, at offset: Int) -> Bool {
    var (index, offset) = (index, offset)
    let last = min(text.count, index + 16)
    while index < last {
      guard let step = step(text, index, at: offset) else { return false }
      index += step.shown
      offset += step.typed
    }
    return true
  }
}
