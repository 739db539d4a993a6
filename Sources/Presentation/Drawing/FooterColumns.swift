internal import Knowledge
internal import Source

/// The columns of links at the foot of every page.
enum FooterColumns {
  /// Those of the settings, or else one for people and one for all other kinds; and what every site has.
  static func all(_ pen: Pen) -> [FooterColumnView] {
    let footer = pen.site.configuration.identity.footer
    let named = footer.columns.map { column in
      FooterColumnView(
        label: column.title, lang: pen.siteLanguageAttributes, entries: SiteLinks.views(column.links, pen))
    }
    let columns = named.isEmpty ? ofKinds(pen) : named
    let known = Set(
      (columns.flatMap(\.entries) + SiteLinks.navigation(pen).map(\.link)).compactMap(\.url))
    let site = ofSite(pen, isNamed: !named.isEmpty).filter { link in
      link.url.map { !known.contains($0) } ?? false
    }
    return (columns + [column(.thisSite, site, pen)]).filter { !$0.entries.isEmpty }
  }

  private static func column(_ word: Word, _ links: [LinkView], _ pen: Pen) -> FooterColumnView {
    FooterColumnView(
      label: pen.words[word], lang: pen.words.attributes(of: pen.words.language), entries: links)
  }

  /// The kinds that have pages: those with an honor roll, with the roll and the form, and all others.
  private static func ofKinds(_ pen: Pen) -> [FooterColumnView] {
    let kinds = pen.site.schema.kinds.filter {
      pen.site.hasPages(of: $0) && !$0.folder.utf8.isEmpty && isListed($0.folder, pen)
    }
    let people = kinds.filter { $0.recognition != nil }
    let ofPeople = people.flatMap { kind in
      [folder(kind.folder, pen)] + made([.honorRoll(kind)], pen)
        + [pen.link(toFormOf: kind)].compactMap { $0 }
    }
    let others = kinds.filter { $0.recognition == nil }.map { folder($0.folder, pen) }
    return [column(.people, ofPeople, pen), column(.work, others, pen)]
  }

  /// What every site has. Where the settings name no columns, also its other pages and folders at the top.
  private static func ofSite(_ pen: Pen, isNamed: Bool) -> [LinkView] {
    let ways: [GeneratedPage.Subject] = [
      .library, .alphabeticalIndex, .tags, .forms, .verification, .accessibility, .feed(folder: ""),
    ]
    return (isNamed ? [] : atTheTop(pen)) + made(ways, pen)
  }

  /// The pages of no kind at the top of a site.
  static func pages(of site: Site) -> [Page] {
    guard let top = site.folder(""), top.kind == nil else { return [] }
    return top.pages.prefix(mostAtTheTop).map { site[$0] }
  }

  private static func atTheTop(_ pen: Pen) -> [LinkView] {
    let folders = (pen.site.folder("")?.subfolders ?? []).compactMap { pen.site.folder($0) }
      .filter { !$0.isEmpty && pen.site.schema.kind(ofFolder: $0.path) == nil }
    return pages(of: pen.site).map { SiteLinks.view(of: .page($0.id), pen) }
      + folders.prefix(mostAtTheTop).map { folder($0.path, pen) }
  }

  /// A footer is no list of everything: so many pages and so many folders stand there by themselves.
  private static let mostAtTheTop = 6

  private static func folder(_ path: String, _ pen: Pen) -> LinkView {
    let folder = pen.site.folder(path)
    return SiteLinks.view(of: folder?.indexPage.map(Link.Target.page) ?? .folder(path), pen)
  }

  private static func made(_ subjects: [GeneratedPage.Subject], _ pen: Pen) -> [LinkView] {
    subjects.compactMap { pen.drawing.page(about: $0) }.map { page in
      let link = SiteLinks.view(of: .generated(page.address), pen)
      guard case .feed = page.subject else { return link }
      return LinkView(
        url: link.url, title: pen.words[.feed], lang: pen.words.attributes(of: pen.words.language))
    }
  }

  private static func isListed(_ folder: String, _ pen: Pen) -> Bool {
    pen.site.folder(folder)?.isListed ?? true
  }
}

/// Links under a heading at the foot of every page.
struct FooterColumnView: TemplateView {
  let label: String?
  let lang: String?
  let entries: [LinkView]

  static let contract = TemplateContract<Self>(
    "Links under a heading at the foot of every page.",
    [
      .text(.label) { $0.label },
      .html(.labelLang) { $0.lang },
      .list(.entries) { $0.entries },
    ])
}
