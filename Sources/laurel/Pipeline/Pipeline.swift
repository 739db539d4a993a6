internal import Knowledge
internal import Presentation
internal import Source

/// The straight line: files become documents, documents a site, the site pages; every step says what it noticed.
struct Pipeline {
  private(set) var source: SiteSource
  /// Which pages are built besides the published ones.
  var inclusion = Inclusion()
  /// The address at which the site will stand, in the place of the one in `_site.yml`.
  var address: String?
  /// What will publish the site, in the place of the host in `_site.yml`.
  var host: Host?
  /// Whether diagnostics on pages that are not built are given too.
  var tellsOfUnbuiltPages = false
  /// The folders in which the program is looked for that draws pictures anew; without it, they go up as they are.
  var searchPath = ""

  /// The same on another day.
  func on(_ day: CalendarDate) -> Pipeline {
    var other = self
    other.source.day = day
    return other
  }

  /// Does everything but write.
  func run(_ stages: inout StageClock) async throws -> BuiltSite {
    stages.start("read")
    return try await run(source.tree(), &stages)
  }

  /// Does everything but read and write.
  func run(_ tree: SourceTree, _ stages: inout StageClock) async throws -> BuiltSite {
    let ready = try await prepare(tree, &stages)
    stages.start("index")
    let index = await ready.drawing.index(jobs: source.jobs)
    stages.start("draw")
    var drawing: [Diagnostic] = []
    let search = try await WholeDrawing.files(of: index, jobs: source.jobs)
    let files = await ready.drawing.whole(jobs: source.jobs).files(with: search, jobs: source.jobs)
      .reported(to: &drawing)
    stages.start("check")
    return BuiltSite(
      ready, files: files,
      diagnostics: await ready.diagnostics(with: drawing, onUnbuiltPages: tellsOfUnbuiltPages))
  }

  /// Does everything up to the drawing of pages.
  ///
  /// - Parameter old: what the same site was before. What follows from values that have not changed is taken from it.
  func prepare(
    _ tree: SourceTree, after old: ReadySite? = nil, _ stages: inout StageClock
  ) async throws -> ReadySite {
    let jobs = source.jobs
    stages.start("parse")
    let hasPictures = tree.assets.contains { $0.redrawn.isRedrawn }
    let program = hasPictures ? old?.pictures?.program ?? PictureProgram(searchPath: searchPath) : nil
    let hasDrawings = tree.assets.contains { $0.pictured.isPictured }
    let drawer = hasDrawings ? old?.drawings?.program ?? DrawingProgram(searchPath: searchPath) : nil
    let redrawn = program == nil ? tree.assets : tree.assets.map(\.redrawn)
    var (content, parsed) = await tree.content(
      after: old?.parsed ?? .none, address: address, host: host,
      assets: drawer == nil ? redrawn : redrawn.map(\.pictured), jobs: jobs)
    stages.start("catalogs")
    let root = DiskPath(source.root).resolvedIfThere
    let catalogs = try await content.addCatalogs(ofSite: root, on: source.day, jobs: jobs)
    stages.start("resolve")
    let judged = await JudgedSite(
      content, asOf: source.day, including: inclusion, after: old?.judged, jobs: jobs)
    stages.start("pictures")
    let workshop = program.map {
      PictureWorkshop(program: $0, root: root, content: tree.contentFolder, jobs: jobs)
    }
    let pictures = try await workshop?.redraw(judged.site.assetUses, after: old?.pictures)
    var noticed = pictures.map(judged.site.assetUses.remarks) ?? []
    let drawings = try await drawer.map {
      SVGWorkshop(program: $0, content: tree.contentFolder, jobs: jobs)
    }?.draw(judged.site.assetUses, root: root, cache: pictures?.cache)
    noticed += drawings.map(judged.site.assetUses.remarks) ?? []
    stages.start("opt-outs")
    let optOuts = try await OptOutCheck(of: judged.site, in: root, jobs: jobs)
    noticed += optOuts.diagnostics
    let published = await judged.publishable(
      without: Set((pictures?.faults ?? [:]).keys).union((drawings?.faults ?? [:]).keys).union(optOuts.paths),
      after: old?.published)
    let site = published.site
    let badges =
      site.configuration.badges == nil
      ? .none : try await BadgeFolder(ofSite: root).issued(on: source.day, jobs: jobs)
    stages.start("theme")
    let theme = try await ThemeLoader(root: source.root, jobs: jobs).load(site, after: old?.theme)
    noticed += theme.diagnostics
    stages.start("cards")
    let drawn = (pictures?.pictures ?? .none).with(drawings: drawings?.names ?? [:])
    let cards = try await CardWorkshop.draw(
      theme.value.theme.socialCards(of: site, pictures: drawn), searchPath: searchPath, root: root,
      cache: pictures?.cache ?? drawings?.cache, after: old?.cards, jobs: jobs)
    let drawing = SiteDrawing(
      of: site, by: theme.value.theme, pictures: drawn.with(cards: cards.names),
      badges: badges, saying: Sentences(in: site.configuration.language).text)
    return ReadySite(
      tree: tree, parsed: parsed, judged: judged, published: published, theme: theme,
      catalogTexts: catalogs.texts, drawing: drawing, noticed: noticed, pictures: pictures,
      drawings: drawings, cards: cards, root: root)
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

  /// What is to be said of drawings that cannot go out as they are, of each once: that a picture takes its place, or why none
  /// does.
  fileprivate func remarks(on results: SVGWorkshop.Results) -> [Diagnostic] {
    var told: Set<String> = []
    let first = filter { $0.asset.isPictured && told.insert($0.asset.path).inserted }
    return first.compactMap { use -> Diagnostic? in
      switch results.faults[use.asset.path] {
      case nil: DrawingAsPicture.diagnose(use.asset, at: use.span)
      case .unreadable: RefusedFile.diagnose(use.asset, at: use.span)
      case let fault?: UndrawnPicture.diagnose(use.asset, fault, at: use.span)
      }
    }
  }
}
