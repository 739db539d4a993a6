internal import Markup
package import Source

/// A page that is published is finished: nothing on it waits to be replaced.
package enum UnfinishedText: SiteRule {
  package static let id: RuleID = "unfinished-text"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.filter { $0.state != .draft }.flatMap { page in
      // A page may be about such a word.
      let subject = Fold.key(page.title)
      return (page.passages.flatMap(\.passage.prose.placeholders) + inFields(of: page))
        .filter { $0.span == page.titleSpan || !subject.contains(Fold.key($0.text)) }
        .map {
          diagnostic(
            .found($0.text), at: $0.span,
            fixes: [Fix("write what belongs here, take it away, or set 'draft: true' until it is written")])
        }
    }
  }

  private static func inFields(of page: Page) -> [Placeholder] {
    page.fields.scalars.flatMap { entry -> [Placeholder] in
      let text = Array((entry.value.typedText ?? "").utf8)
      return Placeholder.find(in: text).prefix(1).map { Placeholder(text: text[$0].text, span: entry.span) }
    }
  }
}

extension Message {
  fileprivate static func found(_ text: String) -> Message { "'\(text)' is not meant for readers" }
}
