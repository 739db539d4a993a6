internal import Knowledge
package import Source

/// The words around a text are in another language where the theme has none in its own.
package enum LanguageWithoutWords: Rule {
  package static let id: RuleID = "language-without-words"
  package static let severity = Severity.note

  /// One diagnostic for each language of a site that the theme does not speak: where the site names it, or else on the
  /// first page that is in it.
  static func check(_ site: Site, _ theme: Theme) -> [Diagnostic] {
    let own = site.configuration.language
    var seen: Set<String> = []
    var named = [(own, site.configuration.languageSpan)]
    named += site.pages.map { ($0.language, $0.fields.entry("language")?.span) }
    return named.compactMap { language, span in
      guard let span, seen.insert(language).inserted, LanguageTag.isWellFormed(language),
        !theme.locales.have(language)
      else { return nil }
      return diagnostic(.without(language, theme.words(on: language, site: own).language), at: span)
    }
  }
}

extension Message {
  fileprivate static func without(_ language: String, _ other: String) -> Message {
    "the theme has no words in '\(language)', so those around the text are in '\(other)'"
  }
}
