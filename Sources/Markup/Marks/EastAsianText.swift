internal import Source

/// What is Chinese, Japanese or Korean, which are written without blanks, or with words joined to others.
enum EastAsianText {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether cmark takes a character for punctuation.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return UInt8(scalar.value).isASCIIPunctuation }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  static func scalar(endingAt end: Int, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    var start = end
    repeat {
      guard start > line.startIndex else { return nil }
      start -= 1
    } while line[start].isUTF8Continuation
    return line[start..<end].text.unicodeScalars.first
  }

  static func scalar(startingAt start: Int, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard start < line.endIndex else { return nil }
    var end = start + 1
    while end < line.endIndex, line[end].isUTF8Continuation { end += 1 }
    return line[start..<end].text.unicodeScalars.first
  }
}
