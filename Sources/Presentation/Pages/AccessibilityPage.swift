internal import Knowledge
internal import Source

/// What is done so that everybody can use the site, and whom to tell of a barrier.
///
/// Where the authors have written such a page of their own, theirs stands.
enum AccessibilityPage: PageSource {
  static let address = "accessibility.html"
  static let use = TemplateUse("accessibility", SimplePageView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    guard !drawing.site.pages.contains(where: { $0.address == address }) else { return [] }
    let words = drawing.words
    let head = PageHead(
      title: words[.accessibility], description: words[.accessibilityDescription], language: words.language
    )
    return [
      PagePlan(address, template: use, head: head) { pen in
        SimplePageView(title: head.title, summary: head.description, breadcrumbs: pen.breadcrumbs())
      }
    ]
  }
}
