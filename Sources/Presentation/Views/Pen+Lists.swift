internal import Knowledge
internal import Markup
internal import Source

extension Pen {
  /// The way from the home page to the page: home, and each folder above it.
  func breadcrumbs() -> [LinkView] { breadcrumbs(to: address) }

  /// The way from the home page to a page in the place of this one.
  func breadcrumbs(to address: String) -> [LinkView] {
    let folder = ContentPath.folder(of: address)
    let above = ContentPath.ancestors(of: folder).reversed().filter {
      ContentPath.join($0, "index.html") != address
    }
    return above.map { path in
      let isHome = path.utf8.isEmpty
      return LinkView(
        url: url(to: ContentPath.join(path, "index.html")),
        title: isHome ? words[.home] : drawing.folderTitle(path),
        lang: words.attributes(of: isHome ? words.language : drawing.language(ofFolder: path)))
    }
  }

  /// The pages that lead to a page; of many the first ones, and a link to all.
  func backlinks(to page: Page) -> [BacklinkView] {
    let links = site.shownBacklinks(to: page)
    guard let limit = BacklinkPages.limit(on: page, drawing) else {
      return links.map { BacklinkView($0, to: page, self) }
    }
    return links.prefix(limit).map { BacklinkView($0, to: page, self) }
      + [BacklinkView(more: links.count - limit, to: page, self)]
  }

  /// The pages that a page lists because they name it, by their kinds in the order of the schema.
  ///
  /// - Parameter withoutPeople: whether those that recognize somebody are left out, since they stand on a wall of their own.
  func gathered(by page: Page, withoutPeople: Bool) -> [GatheredView] {
    let pages = site.gatheredPages(on: page)
    if pages.isEmpty { return [] }
    return site.schema.kinds.filter { !withoutPeople || $0.recognition == nil }.compactMap { kind in
      let members = pages.filter { $0.kind?.id == kind.id }
      guard !members.isEmpty else { return nil }
      return GatheredView(
        kind: kind, icon: drawing.icon(of: kind), entries: members.map { RowView($0, self, saysKind: false) })
    }
  }
}

/// A page that leads to another, with the words around its link; or a link to more of them.
struct BacklinkView: TemplateView {
  private let link: LinkView
  private let entry: EntryView?
  private let mention: MentionView?
  /// Whether the other page leads to it, too.
  private var leadsBack = false

  init(_ entry: EntryView, _ mention: MentionView?, leadsBack: Bool = false) {
    self.leadsBack = leadsBack
    link = LinkView(url: entry.url, title: entry.title, lang: entry.lang)
    self.entry = entry
    self.mention = mention
  }

  init(_ backlink: Backlink, to page: Page, _ pen: Pen) {
    self.init(
      EntryView(page: pen.site[backlink.from], pen: pen),
      MentionView(backlink, of: page, pen))
  }

  /// A link to all pages that lead to a page.
  init(more count: Int, to page: Page, _ pen: Pen) {
    entry = nil
    mention = nil
    link = LinkView(
      url: pen.url(to: BacklinkPages.address(of: page, number: 1)), title: pen.words.counted(.more, count),
      lang: pen.words.attributes(of: pen.words.language))
  }

  static let contract = TemplateContract<Self>(
    "A page that leads here.",
    [
      .all { $0.entry },
      .all { $0.mention },
      .text(.url) { $0.link.url },
      .text(.title) { $0.link.title },
      .html(.lang) { $0.link.lang },
      .flag(.leadsBack) { $0.leadsBack },
    ])
}

/// Where a page names another: in a field, or in a sentence.
struct MentionView: TemplateView {
  private let backlink: Backlink
  /// The sentence, if it is not in a field.
  private let context: BacklinkContext?
  /// The page that is named.
  private let page: Page
  private let pen: Pen

  init(_ backlink: Backlink, of page: Page, _ pen: Pen) {
    self.backlink = backlink
    context = pen.site.context(of: backlink)
    self.page = page
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "Where a page names another.",
    [
      .text(.backlinkField) { $0.backlink.field },
      .text(.before) { $0.context?.before },
      .text(.text) { $0.text },
      .html(.labelLang) { $0.language },
      .text(.after) { $0.context?.after },
    ])

  /// The words of the link, or else the title that stands in for them.
  private var text: String? { context.map { $0.text.utf8.isEmpty ? page.title : $0.text } }

  private var language: String? {
    guard text == page.title else { return nil }
    return pen.words.attributes(of: page.language, within: pen.site[backlink.from].language)
  }
}

/// The pages of a kind that name a page.
struct GatheredView: TemplateView {
  let kind: Kind
  let icon: String?
  let entries: [RowView]

  static let contract = TemplateContract<Self>(
    "The pages of a kind that name a page.",
    [
      .text(.label) { $0.kind.plural },
      .text(.kindID) { $0.kind.id },
      .text(.icon) { $0.icon },
      .list(.entries) { $0.entries },
    ])
}
