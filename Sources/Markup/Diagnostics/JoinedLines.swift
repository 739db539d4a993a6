package import Source

/// Lines without an empty line between them are one paragraph, also if each was meant as one of its own.
package enum JoinedLines: Rule {
  package static let id: RuleID = "joined-lines"
  package static let severity = Severity.warning

  /// The first line that was meant to begin a paragraph: one that a tab sets in, or the line below a short title.
  ///
  /// - Parameter raw: the lines with the white space at their starts.
  static func firstJoined(_ lines: [MarkedLine], raw: (Int) -> ArraySlice<UInt8>) -> MarkedLine? {
    guard lines.count > 1 else { return nil }
    if let first = lines.first, isTitle(first.bytes), isText(lines[1].bytes) { return lines[1] }
    return lines.dropFirst().first { line in
      raw(line.number).first == UInt8(ascii: "\t") && beginsSentence(line.bytes) && line.bytes.count > 20
    }
  }

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(.joined, at: span, fixes: [Fix("put an empty line above it")])
  }

  /// Whether a line is far shorter than any editor would break it, and ends no sentence.
  private static func isTitle(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, beginsSentence(line), let last = line.last else { return false }
    let words = line.split(whereSeparator: \.isBlank)
    return (1...6).contains(words.count) && (last.isLetter || last.isDigit || last == UInt8(ascii: "?"))
      && words.allSatisfy { word in
        word.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || "'-?&".utf8.contains($0) }
      }
  }

  /// Whether a line holds a long sentence, or several.
  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 90 && beginsSentence(line)
      && (line.last.map { ".!?\")".utf8.contains($0) || $0 >= 0x80 } ?? false)
  }

  private static func beginsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    line.first.map { $0.isUppercaseLetter || $0 >= 0xC3 } ?? false
  }
}

extension Message {
  fileprivate static var joined: Message {
    "this line was meant to begin a paragraph, but runs on behind the line above it"
  }
}
