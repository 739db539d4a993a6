internal import Source

/// Finds what was meant as a link or a picture among the brackets of a block that readers see.
struct BracketScan {
  /// How far the end of what a bracket opens is looked for.
  static let reach = 1_024

  let text: TypedText
  private var squares: [Int] = []
  private var rounds: [Int] = []
  var slips: [MarkSlip] = []

  static func slips(in text: TypedText) -> [MarkSlip] {
    var scan = BracketScan(text: text)
    scan.run()
    return scan.slips
  }

  private init(text: TypedText) {
    self.text = text
  }

  private mutating func run() {
    var index = 0
    while let byte = text[index] {
      switch byte {
      case UInt8(ascii: "["):
        if text[index + 1] == byte {
          index = readName(at: index)
          continue
        }
        squares.append(index)
      case UInt8(ascii: "("): rounds.append(index)
      case UInt8(ascii: "]"):
        if let open = squares.popLast(), let end = readWords(open, index) {
          index = end
          continue
        }
      case UInt8(ascii: ")"):
        if let open = rounds.popLast(), let end = readExchanged(open, index) {
          index = end
          continue
        }
      default: break
      }
      index += 1
    }
  }

  /// Reads what follows words in square brackets.
  private mutating func readWords(_ open: Int, _ close: Int) -> Int? {
    switch text[close + 1] {
    case UInt8(ascii: "("): readAddress(open, close)
    case UInt8(ascii: "["): readLabel(open, close)
    case UInt8(ascii: ":") where text.isAtLineStart(open) && open > 0: readDefinition(open, close)
    case .some(let byte) where byte.isSpace: readDetachedAddress(open, close)
    default: nil
    }
  }

  func isPicture(_ open: Int) -> Bool { text[open - 1] == UInt8(ascii: "!") }
  func start(_ open: Int) -> Int { isPicture(open) ? open - 1 : open }

  /// `[words](address)` of which no link was made.
  private mutating func readAddress(_ open: Int, _ close: Int) -> Int? {
    let start = start(open)
    let inside = close + 2
    let end = endOfAddress(from: inside)
    let address = text.typed(inside..<(end ?? text.endOfLine(from: inside)))
    let isAddress = AddressForm(address.prefix { !$0.isSpace }) != nil
    if text.isWord(start - 1) && !isAddress { return nil }
    if ForeignCode.opens(address) { return end }
    guard let end else {
      if isAddress {
        slips.append(
          MarkSlip(
            form: .noEndOfAddress(isPicture: isPicture(open)), range: start..<text.endOfLine(from: inside)))
      }
      return nil
    }
    let whole = text.sourceRange(inside..<end)
    slips.append(slip(for: whole, isPicture: isPicture(open), range: start..<end + 1))
    return end + 1
  }

  /// The index of the `)` that ends an address, in which brackets come in pairs.
  private func endOfAddress(from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(text.bytes.count, start + Self.reach) {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// `[words] (address)`.
  private mutating func readDetachedAddress(_ open: Int, _ close: Int) -> Int? {
    var bracket = close + 1
    while let byte = text[bracket], byte.isSpace { bracket += 1 }
    guard text[bracket] == UInt8(ascii: "("), let end = endOfAddress(from: bracket + 1),
      AddressForm(text.typed(bracket + 1..<end)) != nil, hasWords(open, close)
    else { return nil }
    let gap = text.sourceRange(close + 1..<bracket)
    let gapIsOnLine = !text.source[gap].contains(where: \.isLineEnd)
    slips.append(
      MarkSlip(
        form: .blankBeforeAddress(isPicture: isPicture(open)), range: start(open)..<end + 1,
        edits: gapIsOnLine ? [(gap, "")] : []))
    return end + 1
  }

  /// Whether there is more between brackets than a number.
  func hasWords(_ open: Int, _ close: Int) -> Bool {
    (open + 1..<close).contains { text[$0].map { $0.isLetter || $0 >= 0x80 } ?? false }
      && text[open + 1] != UInt8(ascii: "^")
  }
}
