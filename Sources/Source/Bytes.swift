/// What a byte of UTF-8 text is. All scanning works on bytes, because a `Character` swallows
/// combining marks and CR LF, and so hides the very bytes that are looked for.
extension UInt8 {
  @inlinable package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
  @inlinable package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inlinable package var isSpace: Bool { isBlank || isLineEnd || self == 0x0B || self == 0x0C }
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isUppercaseLetter: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable package var isLetter: Bool { isUppercaseLetter || (self >= 0x61 && self <= 0x7A) }
  @inlinable package var isControl: Bool { self < 0x20 || self == 0x7F }
  @inlinable package var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }

  /// The value of a hexadecimal digit, or nil.
  package var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension Collection<UInt8> {
  /// The text of these bytes, which must be UTF-8.
  @inlinable package var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether these bytes start with the bytes of `prefix`.
  package func starts(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(with: $0) }
  }
}

extension Collection<UInt8> {
  /// These bytes with each run of white space as one space.
  @inlinable
  package var withSingleSpaces: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(count)
    var isInSpace = false
    for byte in self {
      if !byte.isSpace {
        line.append(byte)
      } else if !isInSpace {
        line.append(0x20)
      }
      isInSpace = byte.isSpace
    }
    return line
  }
}

extension BidirectionalCollection<UInt8> {
  /// The text of these bytes on one line: each run of white space is one space, and none is at the ends.
  @inlinable package var onOneLine: String { trimmed.withSingleSpaces.text }

  /// These bytes without the white space at either end.
  @inlinable package var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension String {
  /// This text without the white space at either end.
  package var trimmed: String { utf8.trimmed.text }

  /// This text on one line. Control characters, which no line shows, count as white space too.
  package var onOneLine: String {
    String(unsafeUninitializedCapacity: utf8.count) { line in
      var count = 0
      var isPending = false
      for byte in utf8 {
        if byte == 0x20 || byte.isControl {
          isPending = count > 0
        } else {
          if isPending {
            line[count] = 0x20
            count += 1
          }
          isPending = false
          line[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// The parts of this text between occurrences of an ASCII character, empty ones kept.
  package func parts(separatedBy separator: Unicode.Scalar) -> [String] {
    let separator = UInt8(ascii: separator)
    guard utf8.contains(separator) else { return [self] }
    return utf8.split(separator: separator, omittingEmptySubsequences: false).map(\.text)
  }

  /// Whether the bytes of this text end with the bytes of `suffix`.
  package func endsWithBytes(of suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether the bytes of this text start with the bytes of `prefix`.
  package func startsWithBytes(of prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// An order that depends on nothing but the bytes: the same on every machine.
  package static func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
