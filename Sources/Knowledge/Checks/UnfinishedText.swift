internal import Markup
package import Source

/// A page that is published is finished: nothing on it waits to be replaced.
package enum UnfinishedText: SiteRule {
  package static let id: RuleID = "unfinished-text"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.filter { $0.state != .draft }.flatMap { page in
      // A page may be about such a word. One that is called so, and no more, is not finished.
      let subject = Fold.key(page.title)
      return (page.passages.flatMap(\.passage.prose.placeholders) + inFields(of: page))
        .filter { placeholder in
          let word = Fold.key(placeholder.text)
          return placeholder.span == page.titleSpan || subject == word || !subject.contains(word)
        }
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
