package import Source

/// A text in capital letters is slow to read, and some screen readers spell it letter by letter.
package enum AllCapitals: Rule {
  package static let id: RuleID = "all-capitals"
  package static let severity = Severity.warning
  package static let yieldsTo: Set<RuleID> = [
    HeadingAsText.id, ListAsText.id, TableWithoutHeader.id, JoinedLines.id,
  ]

  /// Whether a text is in capitals: three words at least, one of them too long for an abbreviation.
  static func isShouted(_ text: [UInt8]) -> Bool {
    guard text.count >= 16, !text.contains(where: { $0.isLetter && !$0.isUppercaseLetter }) else {
      return false
    }
    let words = text.split(whereSeparator: \.isSpace)
    guard words.count(where: { $0.count > 1 }) >= 3, words.contains(where: { $0.count > 5 }),
      text.count(where: \.isUppercaseLetter) >= 16
    else { return false }
    return !text.text.unicodeScalars.contains(where: isSmallOrCaseless)
  }

  /// Whether this is a small letter, or one of a script that has none, such as Chinese.
  private static func isSmallOrCaseless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.isAlphabetic && !scalar.properties.isUppercase
  }

  /// Whether some words of a text are in capitals: six one after another at least.
  static func isPartlyShouted(_ text: [UInt8]) -> Bool {
    text.count(where: \.isUppercaseLetter) >= 20
      && text.split { $0.isSpace }.split { !isCapital($0) }.contains { stretch in
        let words = stretch.filter { $0.count(where: \.isLetter) > 1 }
        return words.count >= 6 && words.contains { $0.count > 5 }
      }
  }

  /// Whether a word has no small letter. Numbers and signs part no words, but a list of short forms has commas.
  private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    word.last != UInt8(ascii: ",") && !word.contains { $0.isLetter && !$0.isUppercaseLetter || $0 >= 0x80 }
  }

  static func diagnose(at span: SourceSpan, isWhole: Bool = true) -> Diagnostic {
    diagnostic(
      isWhole ? .shouted : .partlyShouted, at: span,
      fixes: [Fix("use small letters; to make a few words stand out, put ** before and after them")])
  }
}

extension Message {
  fileprivate static var partlyShouted: Message {
    "words of this paragraph are in capital letters, which are slow to read"
  }

  fileprivate static var shouted: Message { "this paragraph is in capital letters, which are slow to read" }
}
