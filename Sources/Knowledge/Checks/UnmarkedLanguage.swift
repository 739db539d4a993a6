package import Source

/// A page in another language says so, so that screen readers pronounce it and browsers translate it rightly.
package enum UnmarkedLanguage: SiteRule {
  package static let id: RuleID = "unmarked-language"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let guesses = site.pages.map { page in
      page.fields.entry("language") == nil
        ? LanguageGuess.language(of: page.beginning(LanguageGuess.reach), otherThan: page.language) : nil
    }
    if let remark = diagnoseSite(site, guesses) { return [remark] }
    return zip(site.pages, guesses).compactMap { page, language in
      language.map { diagnose($0, page) }
    }
  }

  private static func diagnose(_ language: String, _ page: Page) -> Diagnostic {
    diagnostic(
      .other(language, page.language), at: page.titleSpan,
      fixes: [
        Fix(
          "add 'language: \(language)' to the values at the top of the page, or the right tag if that is not it"
        )
      ])
  }

  /// One remark instead of one for each page, where nobody said in which language the site is and nearly all its pages
  /// are in another than the one that is taken then.
  private static func diagnoseSite(_ site: Site, _ guesses: [String?]) -> Diagnostic? {
    guard site.configuration.languageSpan == nil else { return nil }
    let languages = zip(site.pages, guesses).map { $1 ?? $0.language }
    let counts = Dictionary(grouping: languages) { $0 }.mapValues(\.count)
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let most = ranked.first, most.key != site.configuration.language, most.value >= fewestPages,
      most.value * 4 >= languages.count * 3, let index = languages.firstIndex(of: most.key)
    else { return nil }
    let page = site.pages[index]
    return diagnostic(
      .nearlyAll(most.key, site.configuration.language),
      at: page.fields.entry("language")?.span ?? page.titleSpan,
      fixes: [Fix("write 'language: \(most.key)' in \(SiteConfiguration.path)")])
  }

  /// Fewer pages say nothing of a site.
  private static let fewestPages = 3
}

extension Message {
  fileprivate static func nearlyAll(_ language: String, _ expected: String) -> Message {
    "nearly all pages are in the language '\(language)', and the site is taken to be in '\(expected)'"
  }

  fileprivate static func other(_ language: String, _ expected: String) -> Message {
    "this page seems to be written in the language '\(language)', and the site is in '\(expected)'"
  }
}
