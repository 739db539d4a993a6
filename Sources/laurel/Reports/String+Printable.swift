internal import Source

extension String {
  /// This text without characters that would steer a terminal or turn the direction of what follows.
  var printable: String {
    var printable = UnicodeScalarView()
    printable.append(contentsOf: unicodeScalars.lazy.map(\.printable))
    return String(printable)
  }

  /// A text of JSON that says the same with escapes for those characters, which stand in strings only.
  var printableJSON: String {
    unicodeScalars.reduce(into: "") { json, scalar in
      if scalar == "\n" || scalar.printable == scalar {
        json.unicodeScalars.append(scalar)
      } else {
        json += "\\u" + String(hexadecimal: scalar.value, width: 4, uppercase: false)
      }
    }
  }

  /// The same of a text of many lines, whose line feeds stay.
  var printableLines: String { parts(separatedBy: "\n").map(\.printable).joined(separator: "\n") }
}

extension Unicode.Scalar {
  /// This character, or a replacement if it would steer a terminal or turn the direction of text.
  var printable: Unicode.Scalar {
    isControl || isLineSeparator || isBidiControl ? "\u{FFFD}" : self
  }

  /// How many columns of a terminal this character takes.
  ///
  /// Source: Unicode Standard Annex 11, with emoji as wide and combining marks as nothing.
  var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if properties.isEmojiModifier { return 0 }
    return properties.isEmojiPresentation || isWideLetter ? 2 : 1
  }

  private var isWideLetter: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
