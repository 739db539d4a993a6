package import Source

/// A text in capital letters is slow to read, and some screen readers spell it letter by letter.
package enum AllCapitals: Rule {
  package static let id: RuleID = "all-capitals"
  package static let severity = Severity.warning

  /// Whether a text is in capitals: three words at least, one of them too long for an abbreviation.
  static func isShouted(_ text: [UInt8]) -> Bool {
    guard text.count >= 16, !text.contains(where: { $0.isLetter && !$0.isUppercaseLetter }) else {
      return false
    }
    let words = text.split(whereSeparator: \.isSpace)
    guard words.count(where: { $0.count > 1 }) >= 3, words.contains(where: { $0.count > 5 }),
      text.count(where: \.isUppercaseLetter) >= 16
    else { return false }
    return !text.text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .shouted, at: span,
      fixes: [Fix("use small letters; to make a few words stand out, put ** before and after them")])
  }
}

extension Message {
  fileprivate static var shouted: Message { "this paragraph is in capital letters, which are slow to read" }
}
