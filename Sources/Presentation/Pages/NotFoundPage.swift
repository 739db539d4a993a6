internal import Knowledge
internal import Source

/// The page that web hosts show for addresses that do not exist, so at any depth.
///
/// Where the authors have written such a page, theirs stands in it.
package enum NotFoundPage: PageSource {
  /// Every site has this file, and web hosts know it by this name.
  package static let address = GeneratedPage(.notFound).address
  static let use = TemplateUse("404", NotFoundView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    if let own = drawing.site.pages.first(where: \.isNotFoundPage) { return [plan(of: own, drawing)] }
    return drawing.plans { page in
      guard case .notFound = page.subject else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[.notFoundDescription], language: words.language,
        isListed: false, isShownAnywhere: true)
      return PagePlan(page.address, template: use, head: head) { _ in
        NotFoundView(title: head.title, summary: head.description)
      }
    }
  }

  private static func plan(of page: Page, _ drawing: Drawing) -> PagePlan {
    let head = PageHead(
      title: page.title, description: page.excerpt, language: page.language, isListed: false,
      isShownAnywhere: true)
    return PagePlan(page.address, template: use, head: head) { pen in
      NotFoundView(
        title: page.title, titleAnchor: page.titleAnchor, summary: page.summary,
        body: pen.drawing(of: page.body))
    }
  }
}

/// The page that stands in for those that do not exist.
struct NotFoundView: TemplateView {
  let title: String
  var titleAnchor: String?
  let summary: String
  /// What the authors have written on it.
  var body: (@Sendable (inout PageBuffer) -> Void)?

  static let contract = TemplateContract<Self>(
    "The page for addresses that do not exist.",
    [
      .text(.title) { $0.title },
      .text(.titleAnchor) { $0.titleAnchor },
      .text(.summary) { $0.summary },
      .drawn(.body) { $0.body },
    ])
}
