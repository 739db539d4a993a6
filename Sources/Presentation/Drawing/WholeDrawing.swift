internal import Knowledge
package import Search
package import Source

/// All pages of a site, planned and not drawn yet, with what they share.
package struct WholeDrawing: Sendable {
  private let drawing: Drawing?
  private let diagnostics: [Diagnostic]
  private let plans: [PagePlan]
  private let frames: Frames?
  private let lists: [OutputFile]

  /// A site whose theme draws nothing.
  init() { (drawing, diagnostics, plans, frames, lists) = (nil, [], [], nil, []) }

  /// - Parameter diagnostics: what was noticed of the theme.
  init(of plain: Drawing, _ diagnostics: [Diagnostic], jobs: Int) async {
    let lists = await LongLists.files(of: plain, jobs: jobs)
    let drawing = plain.with(longLists: lists.mapValues(\.path))
    plans = PageSources.all.flatMap { $0.pages(of: drawing) }
    frames = Frames(of: plans, drawing)
    self.drawing = drawing
    self.lists = lists.values.sorted { String.byBytes($0.path, $1.path) }
    self.diagnostics = diagnostics
  }

  /// The page at an address, drawn.
  package func page(at address: String) -> OutputFile? {
    guard let drawing, let frames, let plan = plans.first(where: { $0.address == address }) else {
      return nil
    }
    return drawing.draw(plan, in: frames).file
  }

  /// All files but pages and those of the search, in the order in which they may have their paths.
  package var filesBesidePages: [OutputFile] {
    guard let drawing else { return [] }
    return themeFiles + madeFiles(of: drawing)
  }

  /// Whether a file may be one of the search.
  package static func mayBeOfSearch(_ path: String) -> Bool {
    ContentPath.folder(of: path) == SearchFiles.folder || path == SearchEngine.bundle.path
  }

  /// The file that names all others of the search.
  package static let indexOfSearch = SearchFiles.folder + "/root.js"

  /// The files of the search.
  package static func files(of index: SearchIndex, jobs: Int) async throws(LackOfMemory) -> [OutputFile] {
    try await SearchFiles.files(of: index, jobs: jobs)
  }

  /// All files in the order of their paths.
  ///
  /// - Parameters:
  ///   - search: the files of the search; none for a site without one.
  ///   - jobs: how many pages are drawn at a time.
  package func files(with search: [OutputFile], jobs: Int) async -> Diagnosed<[OutputFile]> {
    guard let drawing, let frames else { return Diagnosed([]) }
    let pages = await plans.concurrentMap(jobs: jobs) { drawing.draw($0, in: frames) }
    var diagnostics = diagnostics
    diagnostics += Set(pages.flatMap(\.cutShort)).sorted(by: String.byBytes).map { name in
      InvalidTemplate.diagnoseTooLarge(name, at: .startOf(drawing.theme.templatePaths[name] ?? name))
    }
    // What Laurel makes comes before the files of the content: of two that want one path, the first has it.
    var files = pages.map(\.file) + themeFiles + search + madeFiles(of: drawing)
    files += HostFiles.files(beside: files, of: drawing.site)
    diagnostics += drawing.linksToUnmadePages()
    let passed = OutputGate.pass(files, of: drawing.site).reported(to: &diagnostics)
    return Diagnosed(passed.sorted { String.byBytes($0.path, $1.path) }, diagnostics)
  }

  private var themeFiles: [OutputFile] {
    drawing.map { PublishedAssets.themeFiles(of: $0, for: Set(plans.map(\.template))) + lists } ?? []
  }

  private func madeFiles(of drawing: Drawing) -> [OutputFile] {
    SiteMap.files(of: plans, drawing) + drawing.filesBesidePages
  }
}

extension Drawing {
  /// What is on a site besides its pages, the files of its theme and those of its search.
  var filesBesidePages: [OutputFile] {
    SubmitTemplates.files(of: self) + ChangeScripts.files(of: self) + Feeds.files(of: self)
      + HonorRollData.files(of: self) + EventCalendars.files(of: self)
      + Redirects.files(of: self) + PublishedAssets.cards(of: self) + PublishedAssets.files(of: self)
      + BadgeFiles.files(of: self) + VerificationData.files(of: self) + CatalogFile.files(of: self)
  }
}
