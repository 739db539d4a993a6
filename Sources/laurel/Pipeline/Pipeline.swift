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
  /// The folders in which the program is looked for that draws pictures anew; without it, they go up as they are.
  var searchPath = ""

  /// Does everything but write.
  func run(_ stages: inout StageClock) async throws -> BuiltSite {
    stages.start("read")
    return try await run(source.tree(), &stages)
  }

  /// Does everything but read and write.
  func run(_ tree: SourceTree, _ stages: inout StageClock) async throws -> BuiltSite {
    let jobs = source.jobs
    stages.start("parse")
    let hasPictures = tree.assets.contains { $0.redrawn.isRedrawn }
    let program = hasPictures ? PictureProgram(searchPath: searchPath) : nil
    var content = await tree.content(address: address, redraws: program != nil, jobs: jobs)
    stages.start("catalogs")
    let root = DiskPath(source.root).resolvedIfThere
    let catalogs = try await content.addCatalogs(ofSite: root, jobs: jobs)
    stages.start("resolve")
    let judged = await JudgedSite(content, asOf: source.day, including: inclusion, jobs: jobs)
    stages.start("pictures")
    let workshop = program.map {
      PictureWorkshop(program: $0, root: root, content: tree.contentFolder, jobs: jobs)
    }
    let pictures = try await workshop?.redraw(judged.site.assetUses)
    var drawing = pictures.map(judged.site.assetUses.remarks) ?? []
    stages.start("opt-outs")
    let optOuts = try await OptOutCheck(of: judged.site, in: root, jobs: jobs)
    drawing += optOuts.diagnostics
    let site = await judged.publishable(
      without: Set((pictures?.faults ?? [:]).keys).union(optOuts.paths))
    let badges =
      site.configuration.badges == nil
      ? .none : try await BadgeFolder(ofSite: root).issued(on: source.day, jobs: jobs)
    stages.start("theme")
    let theme = try await ThemeLoader(root: source.root, jobs: jobs).load(site).reported(to: &drawing)
    stages.start("cards")
    let cards = try await CardWorkshop.draw(
      theme.theme.socialCards(of: site, pictures: pictures?.pictures ?? .none), searchPath: searchPath,
      root: root, cache: pictures?.cache, jobs: jobs)
    stages.start("index")
    let index = await SearchSources.index(of: Drawing(site: site, theme: theme.theme), jobs: jobs)
    stages.start("draw")
    let files = await theme.theme.draw(
      site, pictures: (pictures?.pictures ?? .none).with(cards: cards.names), badges: badges, index: index,
      jobs: jobs
    ).reported(to: &drawing)
    stages.start("check")
    let diagnostics = await judged.diagnostics(
      with: drawing, onUnbuiltPages: tellsOfUnbuiltPages ? { theme.theme.checkPaths(of: $0) } : nil)
    return BuiltSite(
      site: site, files: files, diagnostics: diagnostics, tree: tree, pictures: pictures,
      cards: cards, root: root,
      themeTexts: theme.texts.merging(catalogs.texts) { first, _ in first })
  }
}

extension [AssetUse] {
  /// What is to be said of pictures that were drawn anew: of those that could not be, each once.
  fileprivate func remarks(on results: PictureWorkshop.Results) -> [Diagnostic] {
    var faults = results.faults
    return flatMap { use in
      let asset = use.asset
      let fault = faults.removeValue(forKey: asset.path).map {
        UndrawnPicture.diagnose(asset, $0, at: use.span)
      }
      let large = results.byteCounts[asset.path].flatMap { LargeImage.diagnose(use, goingOutWith: $0) }
      return [fault, large].compactMap { $0 }
    }
  }
}
