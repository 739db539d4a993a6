internal import Source

/// Quotation marks as YAML reads them.
enum YAMLQuoting {
  /// A name as it is meant: without the quotes around it.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count >= 2, let first = bytes.first, isQuote(first), first == bytes.last else {
      return bytes.trimmed.text
    }
    return bytes.dropFirst().dropLast().text
  }

  /// The offset of the quotation mark that closes the one at the start of a range, or nil.
  static func closingQuote(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let quote = bytes[range.lowerBound]
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let byte = bytes[index]
      let next: UInt8? = index + 1 < range.upperBound ? bytes[index + 1] : nil
      if byte == quote {
        guard quote == UInt8(ascii: "'"), next == quote else { return index }
        index += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a byte is a straight quotation mark.
  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// The text between curly quotation marks that enclose all of these bytes, or nil.
  static func insideCurlyQuotes(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for (opening, closings) in curlyQuotes {
      guard bytes[range].starts(with: opening.utf8) else { continue }
      for closing in closings where bytes[range].reversed().starts(with: closing.utf8.reversed()) {
        guard range.count >= opening.utf8.count + closing.utf8.count else { continue }
        let inside = range.lowerBound + opening.utf8.count..<range.upperBound - closing.utf8.count
        return holdsAny(of: closings + [opening], bytes[inside]) ? nil : inside
      }
    }
    return nil
  }

  private static let curlyQuotes: [(String, [String])] = [
    ("\u{201C}", ["\u{201D}", "\u{201C}"]), ("\u{201D}", ["\u{201D}"]),
    ("\u{201E}", ["\u{201C}", "\u{201D}"]), ("\u{2018}", ["\u{2019}", "\u{2018}"]),
    ("\u{00AB}", ["\u{00BB}"]),
  ]

  /// Whether a double curly mark occurs; single ones are apostrophes too.
  private static func holdsAny(of marks: [String], _ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.text.unicodeScalars
    return marks.contains { mark in
      mark != "\u{2019}" && mark.unicodeScalars.first.map(text.contains) ?? false
    }
  }
}
