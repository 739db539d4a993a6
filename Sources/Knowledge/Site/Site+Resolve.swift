internal import Markup
internal import Source

extension Site {
  /// Understands the documents of a site: their fields, their links, and what follows from these.
  ///
  /// - Parameters:
  ///   - asOf: the day on which drafts, publishing, expiry and review are judged.
  ///   - inclusion: which pages are built besides the published ones.
  ///   - jobs: how many documents are read at a time.
  static func resolve(
    _ content: SiteContent, asOf: CalendarDate, including inclusion: Inclusion, jobs: Int
  ) async -> Diagnosed<Site> {
    var diagnostics: [Diagnostic] = []
    let outlines = PageOutline.all(of: content, asOf: asOf)
    var built: [PageOutline] = []
    let entries = outlines.map { outline in
      let isBuilt = inclusion.includes(outline.state)
      defer { if isBuilt { built.append(outline) } }
      return outline.entry(id: isBuilt ? PageID(built.count) : nil)
    }
    let directory = Directory(
      entries: entries, assets: content.assets, kinds: Set(content.schema.kinds.map(\.id)))
    let numbered = built.enumerated().map { (id: PageID($0.offset), outline: $0.element) }
    let pages = await numbered.concurrentMap(jobs: jobs) { number, outline in
      PageReader(content: content, directory: directory).read(outline, id: number)
    }.collected().reported(to: &diagnostics)
    let logo = logo(of: content.configuration, in: directory).reported(to: &diagnostics)
    let graph = LinkGraph(pages)
    let site = Site(
      configuration: content.configuration, schema: content.schema, vocabulary: content.vocabulary,
      synonyms: content.synonyms, pages: pages,
      folders: Folder.all(of: pages, schema: content.schema), assets: content.assets,
      logo: logo, backlinks: graph.backlinks,
      outgoing: graph.outgoing, namedBy: graph.namedBy,
      related: RelatedPages.find(pages, outgoing: graph.outgoing), asOf: asOf)
    return Diagnosed(site, diagnostics)
  }

  /// The image that the configuration names, by its path from the content folder.
  private static func logo(of configuration: SiteConfiguration, in directory: Directory) -> Diagnosed<Asset?>
  {
    guard let logo = configuration.identity.logo else { return Diagnosed(nil) }
    return LinkResolver(directory: directory, path: SiteConfiguration.path).image(logo.value, at: logo.span)
  }
}

extension Folder {
  /// The folders of pages and all folders above them.
  fileprivate static func all(of pages: [Page], schema: Schema) -> [Folder] {
    var members: [String: [Page]] = ["": []]
    for page in pages {
      for folder in ContentPath.ancestors(of: page.folder) where members[folder] == nil {
        members[folder] = []
      }
      members[page.folder, default: []].append(page)
    }
    let indexes = Dictionary(
      pages.filter(\.isFolderIndex).map { (ContentPath.folder(of: $0.address), $0.id) },
      uniquingKeysWith: { first, _ in first })
    let paths = members.keys.sorted(by: String.byBytes)
    let subfolders = Dictionary(grouping: paths.filter { !$0.isEmpty }, by: ContentPath.folder(of:))
    return paths.map { path in
      let pages = members[path] ?? []
      return Folder(
        path: path, indexPage: indexes[path],
        kind: schema.kinds.first { $0.folder == path }, pages: pages.filter { !$0.isFolderIndex }.map(\.id),
        subfolders: subfolders[path] ?? [])
    }
  }
}
