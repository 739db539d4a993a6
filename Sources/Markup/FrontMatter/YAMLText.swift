internal import Source

/// Writes texts as YAML that Laurel, and any other reader, reads back as the same texts.
package enum YAMLText {
  /// A text in double quotes. It is looked at scalar by scalar, since a combining mark may join a quotation mark.
  package static func quoted(_ text: String) -> String {
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted.append("\\")
        quoted.append(scalar)
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\t": quoted.append(scalar)
      default:
        if isPrintable(scalar) {
          quoted.append(scalar)
        } else {
          quoted.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// A text of one line in the quotes that people would write: single ones where that spares escapes.
  static func plainlyQuoted(_ text: String) -> String {
    let special = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard special, text.unicodeScalars.allSatisfy({ $0 == "\t" || isPrintable($0) }) else {
      return quoted(text)
    }
    return "'\(text.parts(separatedBy: "'").joined(separator: "''"))'"
  }

  /// A name, an address or another word: as it is where no reader can take it for something else, or in quotes.
  package static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { isPlainByte($0) }
    guard isPlain, let first = text.utf8.first, first.isLetter else { return quoted(text) }
    return reserved.contains(text.utf8.map(\.lowercased).text) ? quoted(text) : text
  }

  /// A number, a day, or true or false: without quotes wherever it looks like one.
  package static func literal(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    guard isPlain, let first = text.utf8.first, let last = text.utf8.last, last.isDigit || last.isLetter
    else { return quoted(text) }
    if text.utf8.map(\.lowercased).elementsEqual("null".utf8) { return quoted(text) }
    let isSigned = "+-".utf8.contains(first) && text.utf8.dropFirst().first?.isDigit == true
    return first.isDigit || first.isLetter || isSigned ? text : quoted(text)
  }

  /// Words as a list in brackets.
  package static func flow(_ words: [String]) -> String { "[\(words.map(word).joined(separator: ", "))]" }

  /// The lines of a block of text below its name, the first of which is the sign that opens it.
  ///
  /// Nil for a text with characters that no block can hold. Empty lines at either end are left out.
  package static func block(_ text: String, indentedBy indentation: Int) -> [String]? {
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || isPrintable($0) }) else { return nil }
    let all = text.parts(separatedBy: "\n")
    guard let first = all.firstIndex(where: { !$0.trimmed.isEmpty }),
      let last = all.lastIndex(where: { !$0.trimmed.isEmpty })
    else { return nil }
    let margin = String(repeating: " ", count: indentation)
    let lines = all[first...last].map { $0.isEmpty ? "" : margin + $0 }
    // YAML takes the blanks of the first line for the indentation, unless it is told.
    let startsIndented = all[first].utf8.first?.isBlank == true
    return [startsIndented ? "|2" : "|"] + lines
  }

  /// Whether a reader of YAML takes this character as it is, and for no end of a line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFEFF, 0xFFFE, 0xFFFF: false
    default: !scalar.isControl && !scalar.isLineSeparator
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let width = scalar.value < 0x100 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(hexadecimal: scalar.value, width: width, uppercase: true)
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-_./@".utf8.contains(byte)
  }

  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
}
