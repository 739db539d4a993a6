package import Source

/// Where a theme lacks a word, readers would see its name, or a word of another language.
package enum MissingWord: Rule {
  package static let id: RuleID = "missing-word"
  package static let severity = Severity.error

  /// - Parameter isSaidInEnglish: whether readers see an English word, which is a warning.
  static func diagnose(_ words: [String], isSaidInEnglish: Bool, at span: SourceSpan) -> Diagnostic {
    let diagnostic = diagnostic(
      isSaidInEnglish ? .english(words.count) : .missing(words.count), at: span,
      fixes: [Fix("write \(words.joined(separator: ", "))")])
    return isSaidInEnglish ? diagnostic.with(severity: .warning) : diagnostic
  }

  static func diagnoseAll(at span: SourceSpan) -> Diagnostic {
    diagnostic(.none, at: span, fixes: [Fix("write them in the file 'locales/en.yml'")])
  }
}

extension Message {
  fileprivate static func missing(_ count: Int) -> Message {
    count == 1
      ? "a word is missing here, so readers would see its name"
      : "\(count) words are missing here, so readers would see their names"
  }

  fileprivate static func english(_ count: Int) -> Message {
    count == 1
      ? "a word is missing here, so readers see it in English"
      : "\(count) words are missing here, so readers see them in English"
  }

  fileprivate static let none: Message = "the theme has no words"
}
