internal import CMarkGFM
internal import Source

/// Lays the leaves of a block beside its source, and so finds how each of their characters was typed.
///
/// cmark does not keep this. Where the two cannot be brought together, the rest of the block is left out: what is not
/// known is not told.
struct TypedTextReader {
  /// How far ahead the place of a text is looked for, and how often in one block.
  private static let reach = 4_096
  private static let searches = 256

  private var typed: TypedText
  private var cursor: Int
  private let end: Int
  private let marks: [PlacedMark]
  /// The first byte of each link that is open; 0 for an address that stands alone.
  private var openings: [UInt8] = []
  /// Where the address begins that is being read. Nothing in it is a mark.
  private var addressStart: Int?
  private var searchesLeft = Self.searches

  private var source: [UInt8] { typed.source }

  /// - Parameters:
  ///   - range: the lines of the block.
  ///   - marks: the marks for which tokens stand in the text.
  static func read(
    _ block: Node, in source: [UInt8], _ range: Range<Int>, marks: [PlacedMark]
  ) -> TypedText {
    var reader = TypedTextReader(source, range, marks)
    reader.read(block)
    return reader.typed
  }

  private init(_ source: [UInt8], _ range: Range<Int>, _ marks: [PlacedMark]) {
    self.marks = marks
    typed = TypedText(source: source)
    cursor = range.lowerBound
    end = range.upperBound
  }

  private mutating func read(_ block: Node) {
    var next = block.firstChild
    while let node = next, searchesLeft > 0 {
      let kind = node.kind
      enter(node, kind)
      if let child = node.firstChild {
        next = child
        continue
      }
      exit(kind)
      var last = node
      while last.next == nil {
        guard let parent = last.parent, parent != block else { return }
        exit(parent.kind)
        last = parent
      }
      next = last.next
    }
  }

  private mutating func enter(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .text: readText(node.literal)
    case .softBreak, .lineBreak: readLineEnd()
    case .code: readCode()
    case .inlineHTML: readHTML(node.literal)
    case .footnoteReference: standIn(StandIn.code, upTo: endOfBrackets(from: cursor))
    case .emphasis, .strong, .strikethrough: readEmphasis(kind)
    case .link: openLink(node)
    case .image: openLink(node, with: "!")
    default: return
    }
  }

  private mutating func exit(_ kind: NodeKind) {
    switch kind {
    case .emphasis, .strong, .strikethrough: readEmphasis(kind)
    case .link, .image: closeLink()
    default: return
    }
  }
}

// MARK: - Text

extension TypedTextReader {
  private typealias StandIn = TypedText.StandIn

  private mutating func readText(_ text: UnsafeBufferPointer<UInt8>) {
    guard MarkToken.mayStand(in: text) else { return readWords(text) }
    for piece in MarkToken.pieces(of: text) where searchesLeft > 0 {
      switch piece {
      case .text(let range): readWords(UnsafeBufferPointer(rebasing: text[range]))
      case .mark(let number): standIn(StandIn.code, upTo: marks[number].range.upperBound)
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
  private struct Step {
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

  private func step(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, at offset: Int? = nil) -> Step? {
    let offset = offset ?? cursor
    guard offset < end else { return nil }
    let (shown, byte) = (text[index], source[offset])
    if byte == UInt8(ascii: "\\"), offset + 1 < end, source[offset + 1] == shown, !shown.isLetter,
      !shown.isDigit
    {
      return Step(shown: 1, typed: 2, standIn: StandIn.literal)
    }
    if byte == UInt8(ascii: "&"), let length = lengthOfEntity(at: offset) {
      if shown != byte {
        let rest = text[(index + 1)...].prefix { $0.isUTF8Continuation }.count
        return Step(shown: 1 + rest, typed: length, standIn: StandIn.literal)
      }
      let isTyped = source[offset..<offset + length].elementsEqual(text[index...].prefix(length))
      if !isTyped { return Step(shown: 1, typed: length, standIn: StandIn.ampersand) }
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

// MARK: - Everything else

extension TypedTextReader {
  private mutating func standIn(_ byte: UInt8, upTo offset: Int) {
    let offset = min(end, max(cursor, offset))
    typed.append(byte, cursor..<offset)
    cursor = offset
  }

  private mutating func readLineEnd() {
    while cursor < end, !source[cursor].isLineEnd { cursor += 1 }
    let start = cursor
    while cursor < end, source[cursor].isSpace || source[cursor] == UInt8(ascii: ">") { cursor += 1 }
    typed.append(UInt8(ascii: "\n"), start..<start)
  }

  private mutating func readCode() {
    let quote = UInt8(ascii: "`")
    guard let start = source[cursor..<end].firstIndex(of: quote) else {
      searchesLeft = 0
      return
    }
    cursor = start
    let count = source[start..<end].prefix { $0 == quote }.count
    var index = start + count
    while let open = source[index..<end].firstIndex(of: quote) {
      let length = source[open..<end].prefix { $0 == quote }.count
      index = open + length
      if length == count { return standIn(StandIn.code, upTo: index) }
    }
    searchesLeft = 0
  }

  private mutating func readHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    let isComment = RawHTMLScan.isComment(literal)
    let sign = isComment ? HiddenText.comment : UInt8(ascii: "<")
    guard let start = source[cursor..<end].firstIndex(of: sign) else {
      searchesLeft = 0
      return
    }
    cursor = start
    standIn(StandIn.html, upTo: min(end, start + (isComment ? 1 : literal.count)))
  }

  private mutating func readEmphasis(_ kind: NodeKind) {
    let signs: StaticString = kind == .strikethrough ? "~" : "*_"
    let most = kind == .emphasis ? 1 : 2
    let isSign = { (byte: UInt8) in signs.withUTF8Buffer { $0.contains(byte) } }
    let count = source[cursor..<end].prefix(most).prefix(while: isSign).count
    standIn(StandIn.emphasis, upTo: cursor + count)
  }

  private mutating func openLink(_ node: Node, with sign: StaticString = "") {
    if sign.utf8CodeUnitCount > 0, source[cursor..<end].first == UInt8(ascii: "!") { cursor += 1 }
    let first = cursor < end ? source[cursor] : 0
    openings.append(isBare(node) ? 0 : first)
    if openings.last == 0 || first == UInt8(ascii: "<") {
      addressStart = cursor
      if first == UInt8(ascii: "<") { cursor += 1 }
    } else {
      standIn(StandIn.linkStart, upTo: cursor + 1)
    }
  }

  /// Whether a link is an address that stands alone here.
  private func isBare(_ node: Node) -> Bool {
    guard let text = node.firstChild, text.kind == .text, text.next == nil, !text.literal.isEmpty else {
      return false
    }
    return cursor < end && !"[<".utf8.contains(source[cursor]) && step(text.literal, 0) != nil
  }

  private mutating func closeLink() {
    let opening = openings.popLast() ?? 0
    if let start = addressStart {
      if opening == UInt8(ascii: "<") { cursor = min(end, cursor + 1) }
      typed.append(StandIn.address, start..<cursor)
      addressStart = nil
      return
    }
    guard let close = source[cursor..<end].firstIndex(of: UInt8(ascii: "]")) else {
      searchesLeft = 0
      return
    }
    standIn(StandIn.linkEnd, upTo: endOfInlineAddress(from: close + 1) ?? endOfLabel(from: close + 1))
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

  private func endOfBrackets(from start: Int) -> Int {
    source[start..<end].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? start
  }

  private func skipSpace(from start: Int) -> Int {
    start < end ? source[start..<end].firstIndex { !$0.isSpace } ?? end : end
  }
}
