internal import Knowledge
internal import Markup
internal import Source

/// Looks at moved pages in the midst of their new site, and puts right what has one right way.
///
/// Addresses are told and mended by the check, which knows all of them; so are links to pages that stand elsewhere now,
/// and headings that skip a level.
struct MoveMending {
  /// The pages that are to be written, as they are to be written.
  private(set) var pages: [MovedPage]
  /// What the check would say of them.
  private(set) var remarks: [Diagnostic] = []
  /// The paths of pages that are shown there, and are hidden here by what the check tells.
  private(set) var newlyHidden: [String] = []
  /// The paths of pages that stay here as they are, and are shown, though they are hidden there.
  private(set) var stillShown: [String] = []

  /// Fixes may bring others to light; more rounds than this change addresses to and fro.
  private static let mostRounds = 4

  /// The remarks whose fixes only write an address in another way, or the level of a heading.
  private static let mended: Set<RuleID> = [
    "ambiguous-link", "broken-link", "foreign-code", "heading-skipped", "link-case", "moved-link",
  ]

  /// - Parameter staying: the paths of pages that stay as they are here, and are hidden there.
  init(
    _ pages: [MovedPage], _ files: [MovedFile], _ settings: SourceFile?, of site: OriginSite,
    into target: MoveTarget, staying: [String], asOf: CalendarDate, jobs: Int
  ) async {
    self.pages = pages
    let folder = site.folder.folder
    let assets = await files.concurrentMap(jobs: jobs) { $0.asset(in: folder) }.compactMap { $0 }
    var surroundings = Surroundings(
      texts: target.tree.texts + [settings].compactMap { $0 }, assets: target.tree.assets + assets,
      url: MovedSettings(site).url, jobs: jobs)
    for _ in 0..<Self.mostRounds {
      let judged = await JudgedSite(
        await surroundings.content(with: self.pages), asOf: asOf, including: .everything, jobs: jobs)
      let paths = Set(self.pages.filter { !$0.isAsItWas }.map(\.path))
      let fixes = SafeFixes(
        of: await judged.diagnostics().filter {
          Self.mended.contains($0.rule) && paths.contains($0.span.path)
        })
      if fixes.choices.isEmpty { break }
      for index in self.pages.indices {
        let page = self.pages[index]
        self.pages[index].bytes = fixes.applied(to: SourceFile(path: page.path, bytes: page.bytes)).bytes
      }
      let mended = Dictionary(grouping: fixes.choices.map(\.diagnostic), by: \.span.path)
      for index in self.pages.indices {
        self.pages[index].conversions += (mended[self.pages[index].path] ?? []).map {
          $0.rule == "heading-skipped" ? .heading : .address
        }
      }
    }
    let mended = await surroundings.content(with: self.pages)
    await hide(what: mended, staying, asOf: asOf, jobs: jobs)
    let judged = await JudgedSite(
      await surroundings.content(with: self.pages), asOf: asOf, including: Inclusion(), jobs: jobs)
    let paths = Set(self.pages.map(\.path))
    remarks = await judged.diagnostics(onUnbuiltPages: { _ in [] }).filter { paths.contains($0.span.path) }
  }

  /// Sees to it that no page is shown which was hidden: whatever is the reason, it becomes a draft.
  private mutating func hide(
    what content: Diagnosed<SiteContent>, _ staying: [String], asOf: CalendarDate, jobs: Int
  ) async {
    let site = await JudgedSite(content, asOf: asOf, including: .everything, jobs: jobs).site
    let states = Dictionary(site.pages.map { ($0.path, $0.state) }, uniquingKeysWith: { first, _ in first })
    stillShown = staying.filter { states[$0] == .published }
    for index in pages.indices {
      let page = pages[index]
      let isShown = states[page.path] == .published
      if page.isHidden, isShown {
        pages[index].bytes = page.asDraft
        pages[index].conversions.append(.hidden)
      } else if !page.isHidden, !isShown {
        newlyHidden.append(page.path)
      }
    }
  }
}

extension MovedPage {
  /// The text of the page with a line that makes it a draft.
  fileprivate var asDraft: [UInt8] {
    let text = SourceText(path: "", bytes: bytes)
    let line = Array("draft: true\n".utf8)
    guard !isAsItWas, text.line(1) == "---" else {
      return Array("---\n".utf8) + line + Array("---\n".utf8) + bytes
    }
    let end = (2...text.lineCount).first { text.line($0) == "---" } ?? 2
    let said = (2..<end).first { text.line($0) == "draft: false" }
    let start = text.lineStarts[(said ?? 2) - 1]
    let rest = said.map { text.lineStarts[$0] } ?? start
    return bytes[..<start] + line + bytes[rest...]
  }
}

/// What is on the site besides the pages that are moved.
private struct Surroundings {
  let texts: [SourceFile]
  let assets: [Asset]
  /// Where the site stood, for the addresses in its pages.
  let url: String?
  let jobs: Int
  private var parsed = ParsedPages.none

  init(texts: [SourceFile], assets: [Asset], url: String?, jobs: Int) {
    self.texts = texts
    self.assets = assets
    self.url = url
    self.jobs = jobs
  }

  /// The site with the pages, which take the place of those at the same paths.
  mutating func content(with pages: [MovedPage]) async -> Diagnosed<SiteContent> {
    let paths = Set(pages.map(\.path))
    let reader = SiteContentReader(
      texts: texts.filter { !paths.contains($0.path) }
        + pages.map { SourceFile(path: $0.path, bytes: $0.bytes) },
      assets: assets, rules: AllRules.all.map { $0.id }, baseURL: url, jobs: jobs)
    let read = await reader.read(after: parsed)
    parsed = read.pages
    return read.content
  }
}
