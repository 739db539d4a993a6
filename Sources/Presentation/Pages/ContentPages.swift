internal import Knowledge
internal import Source

/// A page for each page of the content.
enum ContentPages: PageSource {
  /// The template for pages of all kinds that have none of their own.
  static let use = TemplateUse("page", PageView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.pages.filter { !$0.isFolderIndex && !$0.isNotFoundPage }.map { page in
      let template = template(for: page, drawing.theme)
      let head = PageHead(
        title: page.title, description: drawing.summary(of: page), language: page.language,
        openGraphType: "article", page: page.id, feedFolder: page.kind?.folder ?? "")
      return PagePlan(
        page.address, template: template, head: head,
        origin: OutputOrigin(sort: .page, span: .startOf(page.path))
      ) {
        PageView(page, $0, in: template)
      }
    }
  }

  /// The template of the kind of a page, or else the one for all kinds.
  static func template(for page: Page, _ theme: Theme) -> String {
    page.kind.map(\.id).flatMap { theme.drawsPages($0) ? $0 : nil } ?? use.name
  }
}
