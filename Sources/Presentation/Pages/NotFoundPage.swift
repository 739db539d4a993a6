internal import Knowledge
internal import Source

/// The page that web hosts show for addresses that do not exist.
package enum NotFoundPage: PageSource {
  /// Every site has this file, and web hosts know it by this name.
  package static let address = "404.html"
  static let use = TemplateUse("404", SimplePageView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    let words = drawing.words
    let head = PageHead(
      title: words[.notFound], description: words[.notFoundDescription], language: words.language,
      isListed: false)
    return [
      PagePlan(address, template: use, head: head) { _ in
        SimplePageView(title: head.title, summary: head.description, breadcrumbs: [])
      }
    ]
  }
}
