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

  init(_ options: SourceOptions, _ site: SiteOptions, excluding: [String]) {
    root = options.source
    self.excluding = excluding
    asOf = options.day
    inclusion = site.inclusion
    baseURL = site.baseURL
    jobs = options.jobCount
  }

  /// Does everything but write.
  func run(_ stages: inout StageClock) async throws -> BuiltSite {
    var diagnostics: [Diagnostic] = []
    stages.start("read")
    let tree = try await readTree()
    diagnostics += tree.diagnostics
    stages.start("parse")
    let content = await SiteContentReader(tree: tree, baseURL: try address(), jobs: jobs).read()
      .reported(to: &diagnostics)
    stages.start("resolve")
    let site = await Site.resolve(content, asOf: try asOf(), including: inclusion, jobs: jobs)
      .reported(to: &diagnostics)
    stages.start("check")
    diagnostics += Rules.check(site)
    stages.start("theme")
    let theme = try await ThemeLoader(root: root, jobs: jobs).load(site).reported(to: &diagnostics)
    stages.start("index")
    let index = theme.theme.hasSearch ? await SearchSources.index(of: site, jobs: jobs) : nil
    stages.start("draw")
    let files = await theme.theme.draw(site, index: index, jobs: jobs).reported(to: &diagnostics)
    return BuiltSite(
      site: site, files: files, diagnostics: diagnostics.compactMap(site.configuration.apply).inOrder(),
      tree: tree,
      themeTexts: theme.texts)
  }

  private func readTree() async throws -> SourceTree {
    try await SourceTree.ofSite(root, excluding: excluding, jobs: jobs)
  }

  private func address() throws -> String? {
    guard let baseURL else { return nil }
    guard case .web(let url) = Destination(baseURL.utf8), url.startsWithBytes(of: "http") else {
      throw WrongUsage.notAnAddress(baseURL)
    }
    return url.endsWithBytes(of: "/") ? url : url + "/"
  }
}

/// A site that is ready to be written, and all that was noticed on the way.
struct BuiltSite {
  let site: Site
  let files: [OutputFile]
  let diagnostics: [Diagnostic]
  let tree: SourceTree
  /// The texts of the theme by the paths that its remarks name.
  let themeTexts: [String: SourceText]

  var contentFolder: DiskPath { tree.contentFolder }

  /// How a run ends in which errors were found: mistakes in settings are told apart from those in pages.
  var failure: ExitStatus {
    let isConfigured = diagnostics.contains { diagnostic in
      let path = diagnostic.span.path
      return diagnostic.severity == .error && (path.endsWithBytes(of: ".yml") || themeTexts[path] != nil)
    }
    return isConfigured ? .wrongUsage : .problemsInContent
  }

  /// The remarks as they are shown.
  func report(options: ReportOptions) -> String {
    let shown = diagnostics.filter { options.verbose || $0.severity > .note }
    let isSilent = shown.isEmpty && options.quiet && options.chosenFormat == .text
    if isSilent { return "" }
    var texts = themeTexts
    for file in tree.texts {
      if case .text(let text) = DecodedText(file) { texts[file.path] = text }
    }
    let report = Report(
      shown, texts: texts, prefix: tree.contentPrefix, outside: Set(themeTexts.keys),
      fileCount: tree.texts.count)
    return options.chosenFormat.render(report, colours: options.usesColours)
  }
}
