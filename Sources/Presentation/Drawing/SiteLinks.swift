internal import Knowledge
internal import Source

/// The links that stand on every page: those of the navigation and of the footer.
enum SiteLinks {
  /// The links that lead somewhere, as they are on a page.
  static func views(_ items: [NavigationItem], _ pen: Pen) -> [LinkView] {
    items.compactMap { item in
      switch item.destination {
      case .url(let url): LinkView(url: url, title: item.label)
      case .path(let path):
        target(ofPath: path, pen).map { view(of: $0, label: item.label, pen) }
      }
    }
  }

  /// So many folders at the top stand in the navigation; all of them are on the home page.
  private static let mostFolders = 24

  /// The entries of the navigation; without any configured, the folders at the top.
  static func navigation(_ pen: Pen) -> [LinkView] {
    let configured = views(pen.site.configuration.navigation, pen)
    return configured.isEmpty ? topFolders(pen) : configured
  }

  /// Whether one of the links leads to a page that Laurel makes. Where it does, that page needs no link besides.
  static func lead(_ items: [NavigationItem], to subject: GeneratedPage.Subject, _ pen: Pen) -> Bool {
    let address = GeneratedPage(subject).address
    return items.contains { item in item.path.flatMap { pen.site.target(ofPath: $0) } == .generated(address) }
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

  private static func view(of target: Link.Target, label: String?, _ pen: Pen) -> LinkView {
    let (path, title, language) = place(of: target, pen.drawing)
    return LinkView(
      url: pen.url(to: path), title: label ?? title,
      lang: label == nil ? language.flatMap(pen.words.attributes(of:)) : nil,
      isCurrent: isAround(target, at: path, pen))
  }

  /// Whether the page lies in the folder that a link leads to. A page that is made for the folder does not stand for it.
  private static func isAround(_ target: Link.Target, at path: String, _ pen: Pen) -> Bool {
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
