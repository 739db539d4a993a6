internal import Knowledge
internal import Source

/// The links that stand on every page: those of the navigation and of the footer.
enum SiteLinks {
  /// The links that lead somewhere, as they are on a page.
  static func views(_ items: [NavigationItem], _ pen: Pen) -> [LinkView] {
    items.compactMap { item in
      switch item.destination {
      case .url(let url): LinkView(url: url, title: item.label)
      case .path(let path): pen.site.target(ofPath: path).map { view(of: $0, label: item.label, pen) }
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

  private static func topFolders(_ pen: Pen) -> [LinkView] {
    let folders = pen.site.folder("")?.subfolders ?? []
    let links = folders.prefix(mostFolders).map { path in
      let index = pen.site.folder(path)?.indexPage
      return view(of: index.map(Link.Target.page) ?? .folder(path), label: nil, pen)
    }
    return links + (folders.count > links.count ? [toAllPages(pen)] : [])
  }

  private static func toAllPages(_ pen: Pen) -> LinkView {
    LinkView(
      url: pen.url(to: AlphabeticalIndex.address), title: pen.words[.aToZ],
      lang: pen.words.attributes(of: pen.words.language), isCurrent: pen.address == AlphabeticalIndex.address)
  }

  private static func view(of target: Link.Target, label: String?, _ pen: Pen) -> LinkView {
    let (path, title, language) = place(of: target, pen.site)
    let folder = ContentPath.folder(of: path)
    return LinkView(
      url: pen.url(to: path), title: label ?? title,
      lang: label == nil ? language.flatMap(pen.words.attributes(of:)) : nil,
      isCurrent: !folder.utf8.isEmpty
        && ContentPath.isFolder(folder, above: ContentPath.folder(of: pen.address)))
  }

  private static func place(of target: Link.Target, _ site: Site) -> (
    path: String, title: String, language: String?
  ) {
    switch target {
    case .page(let id): (site[id].address, site[id].title, site[id].language)
    case .asset(let asset): (asset.address, ContentPath.name(of: asset.path), nil)
    case .folder(let path): (ContentPath.join(path, "index.html"), site.title(ofFolder: path), nil)
    }
  }
}
