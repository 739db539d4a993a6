internal import Source

/// What letters are to the search. The ranges and the table stand in `search.js` too.
enum Letters {
  /// Whether a scalar is a letter, a digit or a mark.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: isNumber(scalar)
    }
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// Whether a mark is an accent or a vowel point, which people leave out when they type. Other marks, such as the
  /// vowels of Hindi and Thai, make another word.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: true
    case 0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// Whether a letter belongs to a script without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3005...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether one word ends and another begins between two letters: before an apostrophe, and in `gitHub`.
  static func isSeam(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if right == "'" { return true }
    return isUpper(right) && isLower(left)
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isUppercaseLetter }
    return scalar.properties.generalCategory == .uppercaseLetter
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetter && !UInt8(scalar.value).isUppercaseLetter }
    return scalar.properties.generalCategory == .lowercaseLetter
  }

  /// Adds a decomposed letter in lower case; those that no keyboard abroad has become their nearest.
  static func appendFolded(_ letter: Unicode.Scalar, to bytes: inout [UInt8]) {
    if letter.isASCII { return bytes.append(UInt8(letter.value).lowercased) }
    for scalar in letter.properties.lowercaseMapping.unicodeScalars {
      switch scalar {
      case "ß": bytes.append(contentsOf: "ss".utf8)
      case "ς": bytes.append(contentsOf: "σ".utf8)
      case "ı": bytes.append(UInt8(ascii: "i"))
      case "ø": bytes.append(UInt8(ascii: "o"))
      case "đ": bytes.append(UInt8(ascii: "d"))
      case "ł": bytes.append(UInt8(ascii: "l"))
      case "æ": bytes.append(contentsOf: "ae".utf8)
      case "œ": bytes.append(contentsOf: "oe".utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
