internal import Knowledge
internal import Source

/// The links that stand on every page: those of the navigation and of the footer.
enum SiteLinks {
  /// The links that lead somewhere, as they are on a page.
  static func views(_ items: [NavigationItem], _ pen: Pen) -> [LinkView] {
    items.compactMap { view(of: $0, label: $0.label, pen) }
  }

  /// The link of an entry in other words than its own; nil if it leads nowhere.
  private static func view(of item: NavigationItem, label: String?, _ pen: Pen) -> LinkView? {
    switch item.destination {
    case .url(let url): LinkView(url: url, title: label)
    case .path(let path): target(ofPath: path, pen).map { view(of: $0, label: label, pen) }
    case nil: nil
    }
  }

  /// So many folders at the top stand in the navigation; all of them are on the home page.
  private static let mostFolders = 24

  /// The entries of the navigation; without any configured, the folders at the top.
  static func navigation(_ pen: Pen) -> [MenuView] {
    let configured = pen.site.configuration.navigation.compactMap { menu($0, pen) }
    return configured.isEmpty ? topFolders(pen).map { MenuView(link: $0) } : configured
  }

  /// A menu starts with its own page, under the title of the page. One that leads nowhere is none.
  private static func menu(_ item: NavigationItem, _ pen: Pen) -> MenuView? {
    guard !item.links.isEmpty else {
      return view(of: item, label: item.label, pen).map { MenuView(link: $0) }
    }
    let links = [view(of: item, label: nil, pen)].compactMap { $0 } + views(item.links, pen)
    if links.isEmpty { return nil }
    return MenuView(
      link: LinkView(
        url: nil, title: item.label, lang: pen.siteLanguageAttributes,
        isCurrent: links.contains(where: \.isCurrent)), links: links)
  }

  /// The addresses of the pages that links of the settings lead to, and of those that the footer leads to by itself.
  static func addresses(of drawing: Drawing) -> Set<String> {
    let named = drawing.site.configuration.links.compactMap(\.path).compactMap {
      drawing.site.target(ofPath: $0).map { place(of: $0, drawing).path }
    }
    let made = drawing.made.filter { if case .tag = $0.subject { false } else { true } }
    return Set(named + FooterColumns.pages(of: drawing.site).map(\.address) + made.map(\.address))
  }

  private static func target(ofPath path: String, _ pen: Pen) -> Link.Target? {
    pen.site.target(ofPath: path).flatMap { pen.leads(to: $0) ? $0 : nil }
  }

  /// The folders at the top that hold something.
  private static func topFolders(_ pen: Pen) -> [LinkView] {
    let folders = (pen.site.folder("")?.subfolders ?? []).compactMap { pen.site.folder($0) }
      .filter { !$0.isEmpty }
    let links = folders.prefix(mostFolders).map { folder in
      view(of: folder.indexPage.map(Link.Target.page) ?? .folder(folder.path), label: nil, pen)
    }
    return links + (folders.count > links.count ? [toAllPages(pen)] : [])
  }

  private static func toAllPages(_ pen: Pen) -> LinkView {
    view(of: .generated(GeneratedPage(.alphabeticalIndex).address), label: nil, pen)
  }

  static func view(of target: Link.Target, label: String? = nil, _ pen: Pen) -> LinkView {
    let (path, title, language) = place(of: target, pen.drawing)
    return LinkView(
      url: pen.url(to: path), title: label ?? title,
      lang: label == nil ? language.flatMap(pen.words.attributes(of:)) : nil,
      isCurrent: isAround(target, at: path, pen))
  }

  /// Whether a link leads to the page, or to the folder that it lies in. A page that is made for the folder does not
  /// stand for it.
  static func isAround(_ target: Link.Target, at path: String, _ pen: Pen) -> Bool {
    if path == pen.address { return true }
    if case .generated = target, ContentPath.name(of: path) != "index.html" { return false }
    let folder = ContentPath.folder(of: path)
    return !folder.utf8.isEmpty && ContentPath.isFolder(folder, above: ContentPath.folder(of: pen.address))
  }

  private static func place(of target: Link.Target, _ drawing: Drawing) -> (
    path: String, title: String, language: String?
  ) {
    let site = drawing.site
    switch target {
    case .page(let id): return (site[id].address, site[id].title, site[id].language)
    case .asset(let asset): return (asset.address, ContentPath.name(of: asset.path), nil)
    case .folder(let path): return (ContentPath.join(path, "index.html"), site.title(ofFolder: path), nil)
    case .generated(let address):
      let page = site.generated[address]
      return (address, page.map(drawing.title) ?? address, page.map(drawing.language))
    }
  }
}

/// An entry of the navigation: a link, or a menu of links.
struct MenuView: TemplateView {
  let link: LinkView
  var links: [LinkView] = []

  static let contract = TemplateContract<Self>(
    "An entry of the navigation.",
    [
      .all { $0.link },
      .group(.links) { $0.links },
    ])
}
