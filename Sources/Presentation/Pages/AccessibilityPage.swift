internal import Knowledge
internal import Source

/// What is done so that everybody can use the site, and whom to tell of a barrier.
///
/// Where the authors have written such a page of their own, theirs stands.
enum AccessibilityPage: PageSource {
  static let address = "accessibility.html"

  static func pages(of drawing: Drawing) -> [PageDraft] {
    guard !drawing.site.pages.contains(where: { $0.address == address }) else { return [] }
    let words = drawing.words
    let head = PageHead(
      title: words[.accessibility], description: words[.accessibilityDescription], language: words.language
    )
    return [
      PageDraft(address, template: "accessibility", head: head) { drawing in
        TemplateObject([
          .title: .text(words[.accessibility]), .summary: .text(words[.accessibilityDescription]),
          .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: words)),
        ])
      }
    ]
  }
}
