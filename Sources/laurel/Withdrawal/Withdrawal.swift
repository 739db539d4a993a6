internal import Knowledge
internal import Source

/// What has to change in the content for a page about somebody to be gone, worked out before anything is changed.
struct Withdrawal {
  let page: Page
  /// The names of those whom it is about.
  let names: [PersonName]
  /// The numbers of its credits, which certificates and badges have.
  let numbers: [String]
  /// The texts and files that go, by their paths from the content folder: the page, and the pictures that only it shows.
  let removed: [String]
  /// The texts that change, as they were and as they will be; the first is nil for a new one.
  let changed: [(before: SourceFile?, after: SourceFile)]
  /// What there will be to say of the content that there was not before.
  let remarks: [Diagnostic]
  /// The pictures of the page that stay, as other pages show them, and where those do.
  let shared: [(picture: Asset, place: SourceSpan)]
  /// Where the name will still stand.
  let mentions: [SourceSpan]

  /// - Parameter typed: the page, as people name it.
  init(of typed: String, in tree: SourceTree, asOf day: CalendarDate, jobs: Int) async throws {
    let judged = await Self.judged(tree, day, jobs)
    let site = judged.site
    let page = try Self.page(typed, in: site, tree)
    let names = site.names(of: page).compactMap(PersonName.init)
    let removed = [page.path] + site.assetsUsedOnly(by: page).map(\.path)
    let telling = names.contains { $0.isPart(of: page.path) }
    let notice = tree.texts.first { $0.path == TakenOutPage.path }
    let language = site.configuration.language
    // In memory, the old address always leads to the notice: so the links to it are found like those to any moved page.
    let addresses = [page.address, page.fileName]
    let leading = TakenOutPage.text(notice, leadingFrom: addresses, language: language)
    let without = tree.changing(removing: Set(removed), adding: leading)
    let moved = await Self.judged(without, day, jobs).diagnostics().filter {
      $0.rule == MovedLink.id && $0.notes.contains { $0.span?.path == TakenOutPage.path }
    }
    let fixes = SafeFixes(of: moved)
    let told = TakenOutPage.text(notice, leadingFrom: telling ? [] : addresses, language: language)
    let after = without.changing(removing: [], adding: told).correcting(fixes.applied)
    let old = Dictionary(tree.texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    // Without an address or a link that leads to it, nobody needs the notice.
    let isNeeded = !telling || !moved.isEmpty || notice != nil
    self.page = page
    self.names = names
    numbers = site.credits(of: page).map(\.number)
    self.removed = removed
    changed = after.texts.filter { old[$0.path] != $0 && (isNeeded || $0.path != TakenOutPage.path) }
      .map { (old[$0.path], $0) }
    let rest = await Self.judged(after, day, jobs)
    let known = Set(await judged.diagnostics().map(\.message))
    remarks = await rest.diagnostics().filter { $0.severity > .note && !known.contains($0.message) }
    shared = site.sharedPictures(of: page)
    mentions = rest.site.mentions(of: names)
  }

  private static func judged(_ tree: SourceTree, _ day: CalendarDate, _ jobs: Int) async -> JudgedSite {
    await JudgedSite(await tree.content(jobs: jobs), asOf: day, including: .everything, jobs: jobs)
  }

  private static func page(_ typed: String, in site: Site, _ tree: SourceTree) throws -> Page {
    let place = try? DiskPath(typed).resolved()
    let found = site.pages.first { page in
      typed == page.path || typed == tree.contentPrefix + page.path
        || place == tree.contentFolder.appending(page.path)
    }
    guard let found else {
      throw WrongUsage.noFile(typed, nearest: Suggestion.nearest(to: typed, among: site.pages.map(\.path)))
    }
    return found
  }
}

extension SourceTree {
  /// The same folder without some files, and with another text.
  fileprivate func changing(removing paths: Set<String>, adding text: SourceFile) -> SourceTree {
    let texts = texts.filter { !paths.contains($0.path) && $0.path != text.path } + [text]
    return SourceTree(
      contentFolder: contentFolder, contentPrefix: contentPrefix,
      texts: texts.sorted { String.byBytes($0.path, $1.path) },
      assets: assets.filter { !paths.contains($0.path) }, diagnostics: diagnostics, known: .none)
  }
}
