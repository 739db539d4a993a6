internal import Source

/// Finds what was meant as a link or a picture among the brackets of a block that readers see.
struct BracketScan {
  /// How far the end of what a bracket opens is looked for.
  private static let reach = 1_024

  private let text: TypedText
  private var squares: [Int] = []
  private var rounds: [Int] = []
  private var slips: [MarkSlip] = []

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

  // MARK: - Links by name

  /// Reads `[[`, and gives the index behind what it opens.
  private mutating func readName(at start: Int) -> Int {
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

  // MARK: - Words and addresses

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

  private func isPicture(_ open: Int) -> Bool { text[open - 1] == UInt8(ascii: "!") }
  private func start(_ open: Int) -> Int { isPicture(open) ? open - 1 : open }

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

  private func slip(for typed: Range<Int>, isPicture: Bool, range: Range<Int>) -> MarkSlip {
    let all = text.source[typed]
    let hasTitle = all.last == UInt8(ascii: "\"")
    let title = hasTitle ? all.dropLast().lastIndex(of: UInt8(ascii: "\"")) ?? all.endIndex : all.endIndex
    let address = all[..<title].trimmed
    if isPicture, let size = sizeOfPicture(in: address) {
      return MarkSlip(form: .sizeOfPicture, range: range, edits: [(size, "")])
    }
    let isPlain = !address.contains { $0.isLineEnd || "\"<>()[]".utf8.contains($0) }
    guard isPlain, address.contains(where: \.isBlank) else {
      return MarkSlip(form: .address(isPicture: isPicture, instead: nil), range: range)
    }
    let edited = address.startIndex..<address.endIndex
    let form = AddressForm(address.prefix { !$0.isBlank })
    if form == .telephone || form == .web || form == .mail {
      let instead = form == .telephone ? address.filter { !$0.isBlank }.text : address.withBlanksEncoded
      return MarkSlip(
        form: .address(isPicture: isPicture, instead: instead), range: range, edits: [(edited, instead)])
    }
    let instead = "<\(address.text)>"
    return MarkSlip(
      form: .address(isPicture: isPicture, instead: instead), range: range, edits: [(edited, instead)],
      isCertain: false)
  }

  /// The ` =300x200` behind an address.
  private func sizeOfPicture(in address: ArraySlice<UInt8>) -> Range<Int>? {
    guard let sign = address.lastIndex(of: UInt8(ascii: "=")), sign > address.startIndex,
      address[sign - 1].isBlank, let last = address.last,
      last.isDigit || last == UInt8(ascii: "x")
        || last == UInt8(ascii: "*") || last == UInt8(ascii: "%"),
      address[(sign + 1)...].allSatisfy({ $0.isDigit || "x*%".utf8.contains($0) })
    else { return nil }
    let blanks = address[..<sign].reversed().prefix { $0.isBlank }.count
    return sign - blanks..<address.endIndex
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

  /// `(words)[address]`.
  private mutating func readExchanged(_ open: Int, _ close: Int) -> Int? {
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
  private mutating func readLabel(_ open: Int, _ close: Int) -> Int? {
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
  private mutating func readDefinition(_ open: Int, _ close: Int) -> Int? {
    let end = text.endOfLine(from: close)
    let address = text.typed(close + 2..<end).trimmed.prefix { !$0.isSpace }
    guard text[open + 1] != UInt8(ascii: "^"), AddressForm(address) != nil else { return nil }
    slips.append(MarkSlip(form: .definitionInParagraph, range: open..<end))
    return end
  }

  /// Whether there is more between brackets than a number.
  private func hasWords(_ open: Int, _ close: Int) -> Bool {
    (open + 1..<close).contains { text[$0].map { $0.isLetter || $0 >= 0x80 } ?? false }
      && text[open + 1] != UInt8(ascii: "^")
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withBlanksEncoded: String {
    split(whereSeparator: \.isBlank).map(\.text).joined(separator: "%20")
  }
}
