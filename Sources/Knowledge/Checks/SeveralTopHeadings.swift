internal import Markup
package import Source

/// The title is the only heading of the first level; screen readers and search engines rely on it.
package enum SeveralTopHeadings: SiteRule {
  package static let id: RuleID = "several-top-headings"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.passages.flatMap(\.passage.prose.outline).filter { $0.level == 1 }.map { heading in
        diagnostic(
          .another, at: heading.span, notes: [Note("the title is here", at: page.titleSpan)],
          fixes: [Fix("start it with '## ', and keep its words")])
      }
    }
  }
}

extension Message {
  fileprivate static var another: Message { "the title is the top heading of a page; this is another one" }
}
