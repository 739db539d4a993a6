internal import Markup
package import Source

/// The words of a link say where it leads; lists of links are read without the text around them.
package enum VagueLinkText: SiteRule {
  package static let id: RuleID = "vague-link-text"
  package static let severity = Severity.warning

  private static let vague: Set<String> = [
    "click here", "click", "here", "link", "this link", "this page", "this", "more", "read more",
    "learn more",
    "see here", "website", "haga clic aqui", "aqui", "mas",
  ]

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.passages.flatMap(\.passage.prose.references).filter { reference in
        (reference.form == .link || reference.form == .wikilink) && isVague(reference.text)
      }.map {
        diagnostic(.vague($0.text), at: $0.span, fixes: [Fix("use the title of the page that it leads to")])
      }
    }
  }

  private static func isVague(_ text: String) -> Bool {
    let words = Fold.key(text).utf8.split { !($0.isLetter || $0 > 0x7F) }
    return vague.contains(words.map(\.text).joined(separator: " "))
  }
}

extension Message {
  fileprivate static func vague(_ text: String) -> Message { "'\(text)' does not say where the link leads" }
}
