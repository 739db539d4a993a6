package import Source

/// Two pages of a kind with one title cannot be told apart in lists and in search results.
package enum DuplicateTitle: SiteRule {
  package static let id: RuleID = "duplicate-title"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: Page] = [:]
    // A copy has a longer name than what it was copied from.
    let pages = site.pages.sorted { ($0.path.utf8.count, $0.id) < ($1.path.utf8.count, $1.id) }
    return pages.compactMap { page in
      guard let kind = page.kind else { return nil }
      let key = "\(kind.id)/\(Fold.key(page.title))"
      guard let other = first[key] else {
        first[key] = page
        return nil
      }
      return diagnostic(
        .sameTitle(page.title), at: page.titleSpan, notes: [Note("the other is here", at: other.titleSpan)],
        fixes: [Fix("give one of them another title; if both are about the same, delete one")])
    }
  }
}

extension Message {
  fileprivate static func sameTitle(_ title: String) -> Message { "another page is called '\(title)' too" }
}
