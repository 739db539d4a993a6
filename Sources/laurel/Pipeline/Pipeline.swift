internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// The straight line: files become documents, documents a site, the site pages; every step says what it noticed.
struct Pipeline {
  let root: String
  /// Folders that are not read: the finished site.
  let excluding: [String]
  let asOf: () throws -> CalendarDate
  let inclusion: Inclusion
  let baseURL: String?
  let jobs: Int
  /// Whether remarks on pages that are not built are given too.
  let tellsOfUnbuiltPages: Bool

  init(
    _ options: SourceOptions, _ site: SiteOptions, excluding: [String], tellsOfUnbuiltPages: Bool = false
  ) {
    root = options.source
    self.excluding = excluding
    asOf = options.day
    inclusion = site.inclusion
    baseURL = site.baseURL
    jobs = options.jobCount
    self.tellsOfUnbuiltPages = tellsOfUnbuiltPages
  }

  /// Does everything but write.
  func run(_ stages: inout StageClock) async throws -> BuiltSite {
    stages.start("read")
    return try await run(SourceTree.ofSite(root, excluding: excluding, jobs: jobs), &stages)
  }

  /// Does everything but read and write.
  func run(_ tree: SourceTree, _ stages: inout StageClock) async throws -> BuiltSite {
    var diagnostics = tree.diagnostics
    stages.start("parse")
    let content = await SiteContentReader(tree: tree, baseURL: try address(), jobs: jobs).read()
      .reported(to: &diagnostics)
    stages.start("resolve")
    let day = try asOf()
    let site = await Site.resolve(content, asOf: day, including: inclusion, jobs: jobs)
      .reported(to: &diagnostics)
    stages.start("check")
    diagnostics += await Rules.check(site, jobs: jobs)
    stages.start("theme")
    let theme = try await ThemeLoader(root: root, jobs: jobs).load(site).reported(to: &diagnostics)
    stages.start("index")
    let index = await SearchSources.index(of: site, jobs: jobs)
    stages.start("draw")
    let files = await theme.theme.draw(site, index: index, jobs: jobs).reported(to: &diagnostics)
    diagnostics = diagnostics.compactMap(site.configuration.apply)
    if tellsOfUnbuiltPages {
      let unbuilt = UnbuiltPages(content: content, asOf: day, inclusion: inclusion, jobs: jobs)
      diagnostics += await unbuilt.remarks(besides: site)
    }
    return BuiltSite(
      site: site, files: files, diagnostics: diagnostics.inOrder(),
      tree: tree, root: DiskPath(root).resolvedIfThere, themeTexts: theme.texts)
  }

  private func address() throws -> String? {
    guard let baseURL else { return nil }
    guard case .web(let url) = Destination(baseURL.utf8), url.startsWithBytes(of: "http") else {
      throw WrongUsage.notAnAddress(baseURL)
    }
    return url.endsWithBytes(of: "/") ? url : url + "/"
  }
}
