internal import Source

/// Reads the smallest parts of TOML: names, texts, numbers, days, and what stands between them.
struct TOMLScan {
  private let text: SourceText
  private let end: Int
  private let places: YAMLPlaces
  /// The next byte.
  private(set) var index: Int

  init(_ text: SourceText, block: Range<Int>) {
    self.text = text
    end = block.upperBound
    places = YAMLPlaces(text, block: block)
    index = block.lowerBound
  }

  // MARK: Places

  func span(from start: Int) -> SourceSpan { places.span(start..<index) }

  func failure(_ problem: TOMLFailure.Problem = .unreadable) -> TOMLFailure {
    TOMLFailure(problem: problem, span: places.span(min(index, end)..<min(index, end)))
  }

  // MARK: Between values

  private var byte: UInt8? { index < end ? text.bytes[index] : nil }

  private func byte(after count: Int) -> UInt8? { index + count < end ? text.bytes[index + count] : nil }

  func isAt(_ marks: StaticString) -> Bool { text.bytes[index..<end].starts(with: marks) }

  mutating func take(_ marks: StaticString) -> Bool {
    guard isAt(marks) else { return false }
    index += marks.utf8CodeUnitCount
    return true
  }

  mutating func skipBlanks() { while byte?.isBlank == true { index += 1 } }

  /// Goes to the next byte that is neither white space nor of a comment; false at the end.
  mutating func skipToContent() -> Bool {
    while let byte {
      if byte == UInt8(ascii: "#") {
        skipComment()
      } else if byte.isSpace {
        index += 1
      } else {
        return true
      }
    }
    return false
  }

  /// Goes past the end of a line on which nothing stands any more but a comment.
  mutating func endLine() -> Bool {
    skipBlanks()
    if byte == UInt8(ascii: "#") { skipComment() }
    return byte.map(\.isLineEnd) ?? true
  }

  private mutating func skipComment() { while let byte, !byte.isLineEnd { index += 1 } }

  // MARK: Names and values

  mutating func key() -> TOMLKey? {
    let start = index
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      guard let name = line() else { return nil }
      return TOMLKey(name: name, span: span(from: start))
    }
    while let byte, byte.isLetter || byte.isDigit || "_-".utf8.contains(byte) || byte >= 0x80 { index += 1 }
    return index > start ? TOMLKey(name: text.bytes[start..<index].text, span: span(from: start)) : nil
  }

  /// A text, a number, a day, true or false; nil if none stands here.
  mutating func scalar() -> YAMLValue? {
    let start = index
    if isAt("\"\"\"") || isAt("'''") {
      guard let string = block() else { return nil }
      return YAMLValue(.scalar(string, style: .folded), span: span(from: start))
    }
    if let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let string = line() else { return nil }
      let style: YAMLValue.ScalarStyle = quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted
      return YAMLValue(
        .scalar(string, style: style), span: span(from: start),
        contentStart: places.place(at: min(start + 1, end)))
    }
    return bare()
  }

  /// A text in one pair of quotes, on one line.
  private mutating func line() -> String? {
    guard let quote = byte else { return nil }
    index += 1
    var bytes: [UInt8] = []
    while let byte, !byte.isLineEnd {
      index += 1
      if byte == quote { return String(validating: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard let character = escape() else { return nil }
        bytes += character.utf8
      } else {
        bytes.append(byte)
      }
    }
    return nil
  }

  /// A text in three pairs of quotes, on any number of lines.
  private mutating func block() -> String? {
    let quote = text.bytes[index]
    let marks: StaticString = quote == UInt8(ascii: "'") ? "'''" : "\"\"\""
    index += 3
    _ = take("\r\n") || take("\n") || take("\r")
    var bytes: [UInt8] = []
    while let byte {
      if isAt(marks) {
        // Quotes may stand right before those that close the text.
        while self.byte(after: 3) == quote {
          bytes.append(quote)
          index += 1
        }
        index += 3
        return String(validating: bytes, as: UTF8.self)
      }
      index += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if isAtBlankLineEnd {
          while self.byte?.isSpace == true { index += 1 }
        } else if let character = escape() {
          bytes += character.utf8
        } else {
          return nil
        }
      } else if byte == UInt8(ascii: "\r") {
        if self.byte != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      } else {
        bytes.append(byte)
      }
    }
    return nil
  }

  /// Whether only blanks stand before the end of the line.
  private var isAtBlankLineEnd: Bool {
    text.bytes[index..<end].first { !$0.isBlank }.map(\.isLineEnd) ?? true
  }

  /// The character of what follows a backslash.
  private mutating func escape() -> Character? {
    guard let byte else { return nil }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "u"): return character(ofDigits: 4)
    case UInt8(ascii: "U"): return character(ofDigits: 8)
    case UInt8(ascii: "x"): return character(ofDigits: 2)
    default: return nil
    }
  }

  private mutating func character(ofDigits count: Int) -> Character? {
    guard index + count <= end, let code = UInt32(text.bytes[index..<index + count].text, radix: 16),
      let scalar = Unicode.Scalar(code), scalar.value >= 0x20
    else { return nil }
    index += count
    return Character(scalar)
  }

  /// A number, a day, true or false, as it stands there.
  private mutating func bare() -> YAMLValue? {
    let start = index
    while let byte, byte.isLetter || byte.isDigit || "+-_.:".utf8.contains(byte) { index += 1 }
    if CalendarDate(text.bytes[start..<index].text) != nil, byte == UInt8(ascii: " "),
      byte(after: 1)?.isDigit == true
    {
      index += 1
      while let byte, byte.isLetter || byte.isDigit || "+-.:".utf8.contains(byte) { index += 1 }
    }
    let word = text.bytes[start..<index].text
    guard !word.isEmpty, word == "true" || word == "false" || isNumber(word) || isTime(word) else {
      index = start
      return nil
    }
    let plain = isNumber(word) ? word.utf8.filter { $0 != UInt8(ascii: "_") }.text : word
    return YAMLValue(.scalar(plain, style: .plain), span: span(from: start))
  }

  private func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.drop { "+-".utf8.contains($0) }
    if ["inf", "nan"].contains(digits.text) { return true }
    guard digits.first?.isDigit == true, Timestamp(word) == nil else { return false }
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0o".utf8) || digits.starts(with: "0b".utf8) {
      return digits.dropFirst(2).allSatisfy { $0.hexadecimalValue != nil || $0 == UInt8(ascii: "_") }
    }
    return digits.allSatisfy { $0.isDigit || "_.eE+-".utf8.contains($0) }
  }

  private func isTime(_ word: String) -> Bool {
    Timestamp(word) != nil
      || word.utf8.first?.isDigit == true && word.utf8.allSatisfy { $0.isDigit || ":.".utf8.contains($0) }
  }
}
