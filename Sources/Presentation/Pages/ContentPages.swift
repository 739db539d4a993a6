internal import Knowledge
internal import Markup
internal import Source

/// A page for each page of the content.
enum ContentPages: PageSource {
  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.pages.filter { !$0.isFolderIndex }.map { page in
      let template = template(for: page, drawing.theme)
      let head = PageHead(
        title: page.title, description: drawing.summary(of: page), language: page.language,
        openGraphType: "article", page: page.id, feedFolder: page.kind?.folder ?? "")
      return PageDraft(page.address, template: template, head: head) { view(of: page, $0) }
    }
  }

  /// The template of the kind of a page, or else the one for all kinds.
  private static func template(for page: Page, _ theme: Theme) -> String {
    page.kind.map(\.id).flatMap { theme.hasTemplate($0) ? $0 : nil } ?? "page"
  }

  /// Everything that a template may say about a page. The facts and sections are those that the template does not place
  /// itself, so that a field which a district adds is never lost.
  static func view(of page: Page, _ drawing: Drawing) -> TemplateObject {
    let words = drawing.words(page.language)
    let fields = FieldViews(drawing: drawing, page: page, words: words)
    let site = drawing.site
    let backlinks = drawing.backlinkViews(page, words: words)
    let placed = drawing.theme.namedFields[template(for: page, drawing.theme)] ?? []
    return TemplateObject([
      .title: .text(page.title), .titleAnchor: page.titleAnchor.map { .text($0) },
      .summary: .text(page.summary), .kind: page.kind.map { .text($0.name) },
      .kindID: page.kind.map { .text($0.id) }, .icon: page.kind.flatMap(drawing.icon),
      .neighbours: neighbours(of: page, drawing, words),
      .breadcrumbs: .list(drawing.breadcrumbs(to: page.address, words: words)),
      .toc: tableOfContents(page, fields),
      .image: page.kind?.imageField.flatMap { image(page, $0, drawing) },
      .facts: .group(fields.facts(besides: placed)), .sections: .list(fields.sections(besides: placed)),
      .field: .object(fields.byName),
      .body: .html(drawing.html(page.body, on: page.address, words: words)),
      .tags: .group(drawing.tagViews(page.tags, on: page.address, words: words)),
      .sources: .group(drawing.sourceViews(page)),
      .backlinks: .group(backlinks),
      .gathered: .list(drawing.gatheredViews(page, words: words)),
      .neighbourhood: Neighbourhood(page: page, drawing: drawing, words: words).view(backlinks: backlinks),
      .related: .group(
        site.related[page.id.index].map { drawing.entry(site[$0], on: page.address, words: words) }),
      .date: page.fields.date("date").map { drawing.dateView($0, words) },
      .updated: page.fields.date("updated").map { drawing.dateView($0, words) },
      .editURL: site.configuration.editLink.map {
        .text($0.replacing("{path}", with: RelativeURL.encode(page.path)))
      },
    ])
  }

  /// The pages before and after a page in its kind.
  private static func neighbours(of page: Page, _ drawing: Drawing, _ words: Words) -> TemplateValue? {
    func entry(_ id: PageID?) -> TemplateValue? {
      id.map { .object(drawing.entry(drawing.site[$0], on: page.address, words: words)) }
    }
    let (previous, next) = drawing.site.neighbours(of: page)
    if previous == nil, next == nil { return nil }
    return .object(TemplateObject([.previous: entry(previous), .next: entry(next)]))
  }

  /// The headings of the first two levels below the title, if there are several.
  private static func tableOfContents(_ page: Page, _ fields: FieldViews) -> TemplateValue? {
    var entries = fields.sections(besides: []).map { section -> TemplateObject in
      guard case .text(let name)? = section[.name], case .text(let label)? = section[.label] else {
        return section
      }
      return TemplateObject([
        .anchor: .text("field-\(name)"), .text: .text(label), .level: .text("2"),
        .lang: fields.words.attributes(of: fields.drawing.siteLanguage),
      ])
    }
    entries += page.body.prose.outline.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      TemplateObject([
        .anchor: .text(URLBytes.encode(heading.anchor.utf8)), .text: .text(heading.text),
        .level: .text(String(heading.level)), .lang: fields.words.attributes(of: page.language),
      ])
    }
    return entries.count > 1 ? .group(entries) : nil
  }

  private static func image(_ page: Page, _ field: String, _ drawing: Drawing) -> TemplateValue? {
    guard case .image(let asset)? = page.fields[field] else { return nil }
    var view = asset.imageView(on: page.address)
    view[.alternative] = .text(page.fields.text("\(field)_description") ?? page.title)
    return .object(view)
  }
}
