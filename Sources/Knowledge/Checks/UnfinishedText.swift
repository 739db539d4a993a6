internal import Markup
package import Source

/// A page that is published is finished: nothing on it waits to be replaced.
package enum UnfinishedText: SiteRule {
  package static let id: RuleID = "unfinished-text"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.filter { $0.state != .draft }.flatMap { page in
      (page.passages.flatMap(\.passage.prose.placeholders) + inFields(of: page)).map {
        diagnostic(
          .found($0.text), at: $0.span,
          fixes: [Fix("write what belongs here, take it away, or set 'draft: true' until it is written")])
      }
    }
  }

  private static func inFields(of page: Page) -> [Placeholder] {
    page.fields.scalars.compactMap { entry in
      entry.value.typedText.flatMap { Placeholder.find(in: Array($0.utf8)) }
        .map { Placeholder(text: $0, span: entry.span) }
    }
  }
}

extension Message {
  fileprivate static func found(_ text: String) -> Message { "'\(text)' is not meant for readers" }
}
