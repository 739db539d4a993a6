internal import Knowledge
internal import Presentation
internal import Source

/// The straight line: files become documents, documents a site, the site pages; every step says what it noticed.
struct Pipeline {
  let source: SiteSource
  /// Which pages are built besides the published ones.
  var inclusion = Inclusion()
  /// The address at which the site will stand, in the place of the one in `_site.yml`.
  var address: String?
  /// Whether diagnostics on pages that are not built are given too.
  var tellsOfUnbuiltPages = false

  /// Does everything but write.
  func run(_ stages: inout StageClock) async throws -> BuiltSite {
    stages.start("read")
    return try await run(source.tree(), &stages)
  }

  /// Does everything but read and write.
  func run(_ tree: SourceTree, _ stages: inout StageClock) async throws -> BuiltSite {
    let jobs = source.jobs
    stages.start("parse")
    let content = await tree.content(address: address, jobs: jobs)
    stages.start("resolve")
    let judged = await JudgedSite(content, asOf: source.day, including: inclusion, jobs: jobs)
    let site = await judged.publishable()
    var drawing: [Diagnostic] = []
    stages.start("theme")
    let theme = try await ThemeLoader(root: source.root, jobs: jobs).load(site).reported(to: &drawing)
    stages.start("index")
    let index = await SearchSources.index(of: Drawing(site: site, theme: theme.theme), jobs: jobs)
    stages.start("draw")
    let files = await theme.theme.draw(site, index: index, jobs: jobs).reported(to: &drawing)
    stages.start("check")
    let diagnostics = await judged.diagnostics(
      with: drawing, onUnbuiltPages: tellsOfUnbuiltPages ? { theme.theme.checkPaths(of: $0) } : nil)
    return BuiltSite(
      site: site, files: files, diagnostics: diagnostics, tree: tree,
      root: DiskPath(source.root).resolvedIfThere, themeTexts: theme.texts)
  }
}
