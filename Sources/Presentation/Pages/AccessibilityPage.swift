internal import Knowledge
internal import Source

/// What is done so that everybody can use the site, and whom to tell of a barrier.
///
/// Where the authors have written such a page of their own, theirs stands.
enum AccessibilityPage: PageSource {
  static let use = TemplateUse("accessibility", SimplePageView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .accessibility = page.subject else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[.accessibilityDescription],
        language: words.language)
      return PagePlan(page.address, template: use, head: head) { pen in
        SimplePageView(title: head.title, summary: head.description, breadcrumbs: pen.breadcrumbs())
      }
    }
  }
}
