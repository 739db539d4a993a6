package import Source

/// The language of a code block names a class, so only plain names pass.
package enum CodeLanguage: Rule {
  package static let id: RuleID = "code-language"
  package static let severity = Severity.warning

  static func isValid(_ language: some Collection<UInt8>) -> Bool {
    (1...32).contains(language.count)
      && language.allSatisfy { $0.isLetter || $0.isDigit || "+_#-".utf8.contains($0) }
  }

  static func diagnose(_ language: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .notAName(language), at: span, fixes: [Fix("write one word, such as text or python, or nothing")])
  }
}

extension Message {
  fileprivate static func notAName(_ language: String) -> Message {
    "'\(language)' is not the name of a language; the code is shown without one"
  }
}
