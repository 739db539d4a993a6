internal import Knowledge
internal import Source

/// A page for each tag that is used, and one that lists them all.
enum TagPages: PageSource {
  static let indexAddress = GeneratedPage(.tags).address
  static let index = TemplateUse("tags", TagsView.self)
  static let use = TemplateUse("tag", TagView.self)
  static let templates = [index, use]

  static func address(of tag: Tag) -> String { GeneratedPage(.tag(tag)).address }

  /// A tag as a link. Its label is in the language of the site.
  static func link(to tag: Tag, _ pen: Pen) -> LinkView {
    LinkView(url: pen.url(to: address(of: tag)), title: tag.label, lang: pen.siteLanguageAttributes)
  }

  static func pages(of drawing: Drawing) -> [PagePlan] {
    let tagged = Dictionary(
      drawing.site.tags.map { ($0.tag, $0.pages) }, uniquingKeysWith: { first, _ in first })
    return drawing.plans { page in
      switch page.subject {
      case .tags: list(at: page, drawing)
      case .tag(let tag): plan(of: tag, tagged[tag] ?? [], at: page, drawing)
      default: nil
      }
    }
  }

  private static func list(at page: GeneratedPage, _ drawing: Drawing) -> PagePlan {
    let words = drawing.words
    let head = PageHead(
      title: drawing.title(of: page), description: words[.tagsDescription], language: words.language)
    return PagePlan(page.address, template: index, head: head) { TagsView(head: head, pen: $0) }
  }

  private static func plan(of tag: Tag, _ ids: [PageID], at page: GeneratedPage, _ drawing: Drawing)
    -> PagePlan
  {
    let head = PageHead(
      title: drawing.title(of: page), description: tag.description, language: drawing.language(of: page))
    let pages = ids.map { drawing.site[$0] }
    let origin = pages.first?.fields.entry("tags").map { OutputOrigin(sort: .name, span: $0.span) }
    return PagePlan(page.address, template: use, head: head, origin: origin) {
      TagView(tag: tag, pages: pages, pen: $0)
    }
  }
}

/// The list of all tags.
struct TagsView: TemplateView {
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "All tags.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .list(.entries) { view in
        view.pen.site.tags.map { TagEntryView(tag: $0.tag, count: $0.pages.count, pen: view.pen) }
      },
    ])
}

/// A tag in the list of all.
struct TagEntryView: TemplateView {
  let tag: Tag
  let count: Int
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A tag with the number of its pages.",
    [
      .text(.title) { $0.tag.label },
      .text(.summary) { $0.tag.description },
      .text(.url) { $0.pen.url(to: TagPages.address(of: $0.tag)) },
      .text(.count) { $0.pen.words.counted(.pages, $0.count) },
    ])
}

/// The pages of a tag.
struct TagView: TemplateView {
  let tag: Tag
  let pages: [Page]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The pages of a tag.",
    [
      .text(.title) { $0.tag.label },
      .text(.summary) { $0.tag.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .text(.count) { $0.pen.words.counted(.pages, $0.pages.count) },
      .list(.groups) { $0.groups },
    ])

  private var breadcrumbs: [LinkView] {
    pen.breadcrumbs(to: TagPages.indexAddress)
      + [LinkView(url: pen.url(to: TagPages.indexAddress), title: pen.words[.tags])]
  }

  /// The pages by their kinds, in the order of the kinds.
  private var groups: [TagGroupView] {
    let byKind = Dictionary(grouping: pages) { $0.kind?.id }
    let kinds = pen.site.schema.kinds.map { Optional($0) } + [nil]
    return kinds.compactMap { kind in
      byKind[kind?.id].map { TagGroupView(kind: kind, pages: $0, pen: pen) }
    }
  }
}

/// The pages of a tag that are of one kind, or of none.
struct TagGroupView: TemplateView {
  let kind: Kind?
  let pages: [Page]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The pages of a tag of one kind.",
    [
      .text(.label) { $0.kind?.plural ?? $0.pen.words[.otherPages] },
      .html(.labelLang) { view in
        view.pen.words.attributes(
          of: view.kind == nil ? view.pen.words.language : view.pen.drawing.siteLanguage)
      },
      .list(.entries) { $0.rows },
      .group(.people) { PersonView.all(in: $0.rows, of: $0.kind) },
    ])

  private var rows: [RowView] { pages.map { RowView($0, pen, saysKind: kind == nil) } }
}
