internal import Source

/// Cuts the sentence around a link out of a block of plain text.
struct Sentence {
  /// About how many bytes are kept on either side of the link, to the end of a word.
  private static let reach = 160
  /// Where a word is cut that has no end.
  private static let longestReach = 2 * reach

  private static let longestCharacter = 64
  /// How many bytes of signs there may be between a mark and the next word.
  private static let longestGap = 16

  private let block: [UInt8]
  /// Where links end, whose last word is no short form.
  private let linkEnds: Set<Int>

  init(in block: [UInt8], linkEnds: Set<Int>) {
    self.block = block
    self.linkEnds = linkEnds
  }

  /// The range of the sentence that holds a range of the block, or of the part of it within reach.
  func range(around link: Range<Int>) -> Range<Int> {
    withoutLoneMarks(start(before: link.lowerBound)..<end(after: link), around: link)
  }

  /// A sentence without the quotation mark or bracket at either end whose partner stands in another one.
  private func withoutLoneMarks(_ sentence: Range<Int>, around link: Range<Int>) -> Range<Int> {
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    while start < link.lowerBound, block[start].isSpace { start += 1 }
    for (opening, closing) in Self.pairs {
      let signs = block[start..<end]
      if end > link.upperBound, let last = block.scalar(before: end), last == closing,
        signs.count(of: opening) < (opening == closing ? 2 : signs.count(of: closing))
      {
        end -= closing.utf8Count
      }
      if start < link.lowerBound, let first = block.scalar(at: start), first == opening,
        signs.count(of: closing) < (opening == closing ? 2 : signs.count(of: opening))
      {
        start += opening.utf8Count
      }
    }
    return start..<end
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}"), ("\"", "\""), ("(", ")"), ("[", "]"),
    ("\u{AB}", "\u{BB}"), ("\u{201E}", "\u{201C}"),
  ]

  private func start(before offset: Int) -> Int {
    var index = offset
    while index > 0 {
      if isBoundary(index) || isFar(offset - index, at: index, besideSpace: block[index - 1].isSpace) {
        return index
      }
      index -= 1
    }
    return 0
  }

  private func end(after range: Range<Int>) -> Int {
    var index = range.upperBound
    while index < block.count {
      if index > range.lowerBound, isBoundary(index) { return index }
      if isFar(index - range.upperBound, at: index, besideSpace: block[index].isSpace) { return index }
      index += 1
    }
    return block.count
  }

  /// Whether a text is cut at a place so many bytes from its link: between words, or else between characters.
  private func isFar(_ distance: Int, at index: Int, besideSpace: Bool) -> Bool {
    if distance < Self.reach { return false }
    if besideSpace { return true }
    if distance < Self.longestReach { return false }
    // What goes on for so long is no character of any language.
    if distance >= Self.longestReach + Self.longestCharacter { return !block[index].isUTF8Continuation }
    return block.isBetweenCharacters(index, longest: Self.longestCharacter)
  }

  /// Whether a sentence ends at a place: behind a mark that ends sentences, and behind what is closed there.
  private func isBoundary(_ index: Int) -> Bool {
    guard index < block.count else { return false }
    let isSpace = block[index].isSpace
    let isInWord = block[index - 1].isLetter || block[index - 1].isDigit || block[index].isUTF8Continuation
    if isInWord || !isSpace && block[index - 1].isSpace { return false }
    if let next = block.scalar(at: index), Self.closes(next) || Self.endsAlone(next) { return false }
    var end = index
    while let scalar = block.scalar(before: end), Self.closes(scalar) || isSpace && scalar == "\u{201C}" {
      end -= scalar.utf8Count
    }
    guard let mark = block.scalar(before: end) else { return false }
    if Self.endsAlone(mark) { return true }
    guard isSpace else { return false }
    return switch mark {
    case ".": isFullStop(at: end - 1, before: index)
    case "?", "!": !goesOn(at: index, withDigits: false)
    default: false
    }
  }

  /// Whether the full stop at an offset ends a sentence, and not a short form, an initial, or an ellipsis.
  private func isFullStop(at offset: Int, before next: Int) -> Bool {
    if offset > 0, block[offset - 1] == UInt8(ascii: ".") { return false }
    if linkEnds.contains(offset) { return !goesOn(at: next, withDigits: true) }
    var start = offset
    while start > 0, let scalar = block.scalar(before: start), scalar.isInWord { start -= scalar.utf8Count }
    let word = block[start..<offset]
    if word.text.unicodeScalars.count == 1, word.text.unicodeScalars.first?.properties.isAlphabetic == true {
      return false
    }
    return !ShortForms.contains(word) && !goesOn(at: next, withDigits: true)
  }

  /// Whether the next word starts with a small letter, or with a digit.
  private func goesOn(at offset: Int, withDigits: Bool) -> Bool {
    var index = offset
    while let scalar = block.scalar(at: index) {
      if scalar.isInWord {
        if scalar.properties.generalCategory == .decimalNumber { return withDigits }
        return scalar.properties.isLowercase
      }
      index += scalar.utf8Count
      if index - offset > Self.longestGap { return false }
    }
    return false
  }

  /// Whether a mark ends a sentence without a space behind it.
  private static func endsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "｡", "．", "！", "？", "؟", "۔", "।", "॥", "።", "፧", "။", "។", "៕", "⁇", "⁈", "⁉", "‼": true
    default: false
    }
  }

  /// Whether a mark closes what another opened, or may.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201D}", "\u{2019}", "\u{00BB}", "\u{203A}": true
    default: scalar.properties.generalCategory == .closePunctuation
    }
  }
}

extension ArraySlice<UInt8> {
  /// How often a sign stands in a text.
  fileprivate func count(of sign: Unicode.Scalar) -> Int {
    let bytes = Array(String(sign).utf8)
    return indices.count { self[$0] == bytes[0] && self[$0...].starts(with: bytes) }
  }
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool {
    if isASCII { return UInt8(value).isLetter || UInt8(value).isDigit || self == "'" }
    return self == "\u{2019}" || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .decimalNumber
  }

  fileprivate var utf8Count: Int { UTF8.width(self) }
}

extension [UInt8] {
  /// Whether no character as people see it is cut in two at an offset.
  ///
  /// - Parameter longest: the most bytes of a character that are looked at on both sides.
  fileprivate func isBetweenCharacters(_ offset: Int, longest: Int) -> Bool {
    if self[offset].isUTF8Continuation { return false }
    var start = Swift.max(0, offset - longest)
    while self[start].isUTF8Continuation { start += 1 }
    let text = self[start..<Swift.min(count, offset + longest)].text
    return text.utf8.index(text.startIndex, offsetBy: offset - start).samePosition(in: text) != nil
  }

  /// The scalar that ends before an offset; nil at the start.
  fileprivate func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start].isUTF8Continuation { start -= 1 }
    return scalar(at: start)
  }

  /// The scalar that starts at an offset; nil at the end.
  fileprivate func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    if self[offset] < 0x80 { return Unicode.Scalar(self[offset]) }
    return self[offset..<Swift.min(offset + 4, count)].text.unicodeScalars.first
  }
}
