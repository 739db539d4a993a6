internal import Markup
package import Source

/// A language has to be named as browsers and screen readers know it: by its tag.
package enum LanguageTag: SiteRule {
  package static let id: RuleID = "language-tag"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    let own = site.configuration.languageSpan.map { (site.configuration.language, $0) }
    let named = site.pages.compactMap { page in
      page.fields.entry("language").map { (page.language, $0.span) }
    }
    return ([own].compactMap { $0 } + named).filter { !isWellFormed($0.0) }.map(diagnose)
  }

  static func diagnose(_ tag: String, at span: SourceSpan) -> Diagnostic {
    let fix = tags[Fold.key(tag)].map { Fix("write '\($0)'", edits: [Edit(span, $0)]) }
    return diagnostic(
      .noTag(tag), at: span, fixes: [fix ?? Fix("write its tag, such as en, es, ar or zh-Hant")])
  }

  /// Whether a tag has the form of a language, script, region and variants, in this order.
  ///
  /// Source: RFC 5646, section 2.1, without extensions and private use.
  package static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.parts(separatedBy: "-").map { Array($0.utf8) }
    guard (2...3).contains(parts[0].count), parts[0].allSatisfy(\.isLetter) else { return false }
    var rest = parts.dropFirst()
    if let script = rest.first, script.count == 4, script.allSatisfy(\.isLetter) { rest.removeFirst() }
    if let region = rest.first, isRegion(region) { rest.removeFirst() }
    return rest.allSatisfy { variant in
      let fewest = variant.first?.isDigit == true ? 4 : 5
      return (fewest...8).contains(variant.count) && variant.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  private static func isRegion(_ part: [UInt8]) -> Bool {
    part.count == 2 && part.allSatisfy(\.isLetter) || part.count == 3 && part.allSatisfy(\.isDigit)
  }

  /// The tags of languages that families in US school districts speak, by their folded names.
  private static let tags = [
    "english": "en", "spanish": "es", "espanol": "es", "arabic": "ar", "chinese": "zh", "vietnamese": "vi",
    "portuguese": "pt", "russian": "ru", "haitian creole": "ht", "korean": "ko", "french": "fr",
    "somali": "so", "tagalog": "fil", "filipino": "fil", "hmong": "hmn", "ukrainian": "uk", "german": "de",
    "hindi": "hi", "urdu": "ur", "punjabi": "pa", "japanese": "ja", "polish": "pl", "swahili": "sw",
  ]
}

extension Message {
  fileprivate static func noTag(_ typed: String) -> Message { "'\(typed)' is not the tag of a language" }
}
