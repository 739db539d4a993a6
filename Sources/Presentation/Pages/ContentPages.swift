internal import Knowledge
internal import Source

/// A page for each page of the content.
enum ContentPages: PageSource {
  /// The template for pages of all kinds that have none of their own.
  static let use = TemplateUse("page", PageView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.pages.filter(hasOwnAddress).map { plan(of: $0, drawing) }
  }

  /// The page at an address; nil if none of these stands there.
  static func page(at address: String, of drawing: Drawing) -> PagePlan? {
    drawing.site.pages.first { $0.address == address && hasOwnAddress($0) }.map { plan(of: $0, drawing) }
  }

  private static func hasOwnAddress(_ page: Page) -> Bool { !page.isFolderIndex && !page.isNotFoundPage }

  private static func plan(of page: Page, _ drawing: Drawing) -> PagePlan {
    let template = template(for: page, drawing.theme)
    let head = PageHead(
      title: page.title, description: page.excerpt, language: page.language,
      openGraphType: "article", page: page.id, feedFolder: page.kind?.folder ?? "")
    return PagePlan(
      page.address, template: template, head: head,
      origin: OutputOrigin(sort: .page, span: .startOf(page.path))
    ) {
      PageView(page, $0, in: template)
    }
  }

  /// The template of the kind of a page, or else the one for all kinds.
  static func template(for page: Page, _ theme: Theme) -> String {
    page.kind.map { template(of: $0, theme) } ?? use.name
  }

  /// The template of the pages of a kind.
  static func template(of kind: Kind, _ theme: Theme) -> String {
    theme.drawsPages(kind.id) ? kind.id : use.name
  }
}
