internal import Knowledge
internal import Source

/// Somebody who wrote a page: a page of the site, or a name alone.
struct Author {
  let name: String
  let page: Page?

  /// Those whom the byline of a page names, in its order.
  static func all(of page: Page, in site: Site) -> [Author] {
    guard let value = page.kind?.bylineField.flatMap({ page.fields[$0] }) else { return [] }
    return value.items.compactMap { Author($0, in: site) }
  }

  private init?(_ value: FieldValue, in site: Site) {
    if case .link(let id) = value {
      let page = site[id]
      // The title of a page about a person tells a story, and need not give the name.
      let credits = site.credits(of: page)
      name = credits.count == 1 ? credits[0].name : page.title
      self.page = page
    } else {
      guard let name = value.groupLabel(in: site) else { return nil }
      self.name = name
      page = nil
    }
  }
}

/// Somebody who wrote a page, as the page says it.
struct AuthorView: TemplateView {
  let author: Author
  let pen: Pen

  static func all(of page: Page, _ pen: Pen) -> [AuthorView] {
    Author.all(of: page, in: pen.site).map { AuthorView(author: $0, pen: pen) }
  }

  static let contract = TemplateContract<Self>(
    "Somebody who wrote a page.",
    [
      .text(.name) { $0.author.name },
      .text(.url) { view in view.author.page.map { view.pen.url(to: $0.address) } },
    ])
}
