package import Source

/// A page in another language says so, so that screen readers pronounce it and browsers translate it rightly.
package enum UnmarkedLanguage: SiteRule {
  package static let id: RuleID = "unmarked-language"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.compactMap { page in
      guard page.fields.entry("language") == nil,
        let language = LanguageGuess.language(
          of: page.beginning(LanguageGuess.reach), otherThan: page.language)
      else { return nil }
      return diagnostic(
        .other(language, page.language), at: page.titleSpan,
        fixes: [
          Fix(
            "add 'language: \(language)' to the values at the top of the page, or the right tag if that is not it"
          )
        ])
    }
  }
}

extension Message {
  fileprivate static func other(_ language: String, _ expected: String) -> Message {
    "this page seems to be written in the language '\(language)', and the site is in '\(expected)'"
  }
}
