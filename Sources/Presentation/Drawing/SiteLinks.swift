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

  /// The entries of the navigation; without any configured, the folders at the top.
  static func navigation(_ pen: Pen) -> [LinkView] {
    let configured = views(pen.site.configuration.navigation, pen)
    return configured.isEmpty ? topFolders(pen) : configured
  }

  private static func topFolders(_ pen: Pen) -> [LinkView] {
    (pen.site.folder("")?.subfolders ?? []).map { path in
      let index = pen.site.folder(path)?.indexPage
      return view(of: index.map(Link.Target.page) ?? .folder(path), label: nil, pen)
    }
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
