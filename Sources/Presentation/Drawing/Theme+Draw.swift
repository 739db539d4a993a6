package import Knowledge
package import Search
package import Source

extension Theme {
  /// All files of a site, in the order of their paths; none if the theme lacks a template.
  ///
  /// - Parameters:
  ///   - pictures: what became of the pictures of the content.
  ///   - badges: those that the site has given.
  ///   - index: what the search reads; nil for a site without one.
  ///   - jobs: how many pages are drawn at a time.
  package func draw(
    _ site: Site, pictures: RedrawnPictures = .none, badges: IssuedBadges = .none,
    index: SearchIndex? = nil, jobs: Int
  ) async -> Diagnosed<[OutputFile]> {
    guard TemplateUses.all.allSatisfy({ !$0.isNeeded || hasTemplate($0.name) }) else { return Diagnosed([]) }
    var diagnostics: [Diagnostic] = []
    var theme = wearing(site.configuration.identity.accent).reported(to: &diagnostics)
    if index == nil { theme.search = nil }
    let lists = await LongLists.files(
      of: Drawing(site: site, theme: theme, pictures: pictures, badges: badges), jobs: jobs)
    let drawing = Drawing(
      site: site, theme: theme, pictures: pictures, badges: badges, longLists: lists.mapValues(\.path))
    let plans = PageSources.all.flatMap { $0.pages(of: drawing) }
    let frames = Frames(of: plans, drawing)
    let pages = await plans.concurrentMap(jobs: jobs) { drawing.draw($0, in: frames) }
    diagnostics += Set(pages.flatMap(\.cutShort)).sorted(by: String.byBytes).map { name in
      InvalidTemplate.diagnoseTooLarge(name, at: .startOf(templatePaths[name] ?? name))
    }
    // What Laurel makes comes before the files of the content: of two that want one path, the first has it.
    var files = pages.map(\.file)
    files += PublishedAssets.themeFiles(of: drawing, for: Set(plans.map(\.template)))
    files += lists.values.sorted { String.byBytes($0.path, $1.path) }
    if let index { files += await SearchFiles.files(of: index, jobs: jobs) }
    files += SiteMap.files(of: plans, drawing) + Self.filesBesidePages(of: drawing)
    diagnostics += drawing.linksToUnmadePages()
    diagnostics += LanguageWithoutWords.check(site, self)
    let passed = OutputGate.pass(files, of: site).reported(to: &diagnostics)
    return Diagnosed(passed.sorted { String.byBytes($0.path, $1.path) }, diagnostics)
  }

  /// What is wrong with the paths of the files of a site, none of which is drawn but for small ones.
  package func checkPaths(of site: Site) -> [Diagnostic] {
    let drawing = Drawing(site: site, theme: self)
    let pages = PageSources.all.flatMap { $0.pages(of: drawing) }
      .map { OutputFile(path: $0.address, text: "", origin: $0.origin) }
    return OutputGate.pass(pages + Self.filesBesidePages(of: drawing), of: site).diagnostics
  }

  private static func filesBesidePages(of drawing: Drawing) -> [OutputFile] {
    SubmitTemplates.files(of: drawing) + Feeds.files(of: drawing) + HonorRollData.files(of: drawing)
      + Redirects.files(of: drawing) + PublishedAssets.cards(of: drawing) + PublishedAssets.files(of: drawing)
      + BadgeFiles.files(of: drawing) + VerificationData.files(of: drawing) + CatalogFile.files(of: drawing)
  }
}
