internal import Knowledge
internal import Source

/// The links that stand on every page: those of the navigation and of the footer.
enum SiteLinks {
  /// The links that lead somewhere, as they are on a page.
  static func views(_ items: [NavigationItem], on address: String, _ site: Site, _ words: Words)
    -> [TemplateObject]
  {
    items.compactMap { item in
      switch item.destination {
      case .url(let url): TemplateObject([.url: .text(url), .label: item.label.map { .text($0) }])
      case .path(let path):
        site.target(ofPath: path).map { view(of: $0, label: item.label, on: address, site, words) }
      }
    }
  }

  /// The folders at the top.
  static func topFolders(on address: String, _ site: Site, _ words: Words) -> [TemplateObject] {
    (site.folder("")?.subfolders ?? []).map { path in
      let index = site.folder(path)?.indexPage
      return view(of: index.map(Link.Target.page) ?? .folder(path), label: nil, on: address, site, words)
    }
  }

  private static func view(
    of target: Link.Target, label: String?, on address: String, _ site: Site, _ words: Words
  )
    -> TemplateObject
  {
    let (path, title, language) = place(of: target, site)
    let folder = ContentPath.folder(of: path)
    let isCurrent =
      !folder.utf8.isEmpty && ContentPath.isFolder(folder, above: ContentPath.folder(of: address))
    return TemplateObject([
      .url: .text(RelativeURL.from(address, to: path)), .label: .text(label ?? title),
      .isCurrent: isCurrent ? .flag(true) : nil,
      .lang: label == nil ? language.flatMap(words.attributes(of:)) : nil,
    ])
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
