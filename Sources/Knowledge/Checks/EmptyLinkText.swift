internal import Markup
package import Source

/// A link without words cannot be followed by those who do not see the page.
package enum EmptyLinkText: SiteRule {
  package static let id: RuleID = "empty-link-text"
  package static let severity = Severity.error
  package static let yieldsTo = LinkFault.all

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.passages.flatMap(\.passage.prose.references)
        .filter { $0.form == .link && $0.text.isEmpty }
        .map { diagnostic(.empty, at: $0.span, fixes: [Fix("write words between the square brackets")]) }
    }
  }
}

extension Message {
  fileprivate static var empty: Message { "this link has no words" }
}
