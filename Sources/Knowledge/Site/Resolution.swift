internal import Markup
internal import Source

/// A site as it was understood, with the steps on the way.
///
/// Where only the texts of some pages changed since, the next resolution takes over what was understood of all others. It
/// compares the values on which a step depends, so that a site never depends on what was there before.
package struct Resolution: Sendable {
  let site: Diagnosed<Site>
  private let content: SiteContent
  private let day: CalendarDate
  private let inclusion: Inclusion
  private let outlines: [PageOutline]
  private let targets: LinkTargets
  private let arrangement: Arrangement
  /// The pages that are built, each with what was noticed of it.
  private let pages: [Diagnosed<Page>]

  /// Understands a site.
  ///
  /// - Parameters:
  ///   - day: the day on which drafts, publishing, expiry and review are judged.
  ///   - inclusion: which pages are built besides the published ones.
  ///   - old: what was understood of the same site before.
  ///   - jobs: how many documents are read at a time.
  init(
    of content: SiteContent, asOf day: CalendarDate, including inclusion: Inclusion,
    after old: Resolution? = nil,
    jobs: Int
  ) async {
    let old = old.flatMap { $0.isBasis(for: content, day, inclusion) ? $0 : nil }
    var diagnostics: [Diagnostic] = []
    let outlines = await PageOutline.all(of: content, asOf: day, after: old?.outlines, jobs: jobs)
      .reported(to: &diagnostics)
    diagnostics += outlines.flatMap { inclusion.includes($0.state) ? $0.remarks : $0.remarksOnState }
    let built = outlines.indices.filter { inclusion.includes(outlines[$0].state) }
    let renewed = await Self.renewedEntries(of: outlines, built, after: old, jobs: jobs)
    let same = renewed.allSatisfy { $0 == nil } ? old : nil
    let targets =
      same?.targets
      ?? Self.targets(
        of: content, entries: renewed.enumerated().compactMap { $1 ?? old?.targets.entries[$0] })
    let reader = PageReader(content: content, targets: targets)
    let pages = await Array(built.enumerated()).concurrentMap(jobs: jobs) { number, index in
      let outline = outlines[index]
      if let same, outline.isSame(as: same.outlines[index]) { return same.pages[number] }
      return reader.read(outline, id: PageID(number))
    }
    let found = pages.collected().reported(to: &diagnostics)
    let logos = [\Identity.logo, \Identity.darkLogo].map { named in
      Self.logo(content.configuration.identity[keyPath: named], in: targets).reported(to: &diagnostics)
    }
    diagnostics += content.assets.filter { $0.isStatic && !$0.isGenuine }
      .map { RefusedFile.diagnoseInside($0, at: .startOf($0.path)) }
    if let same, zip(outlines, same.outlines).allSatisfy({ $0.differs(onlyInTextFrom: $1) }) {
      arrangement = same.arrangement
    } else {
      let unlisted = Set(outlines.filter(\.unlistsFolder).map { ContentPath.folder(of: $0.address) })
      arrangement = Arrangement(content, pages: found, unlisted: unlisted, on: day)
    }
    site = Diagnosed(
      Site(
        content, pages: found, in: arrangement, logo: logos[0], darkLogo: logos[1], asOf: day,
        after: old?.site.value),
      diagnostics)
    self.content = content
    self.day = day
    self.inclusion = inclusion
    self.outlines = outlines
    self.targets = targets
    self.pages = pages
  }

  /// The paths of the pages that nobody sees until what they say of it can be read.
  var unclearPaths: Set<String> { Set(outlines.filter { $0.state == .unclear }.map(\.document.path)) }

  private func isBasis(for other: SiteContent, _ day: CalendarDate, _ inclusion: Inclusion) -> Bool {
    self.day == day && self.inclusion == inclusion && other.differs(onlyInTextsFrom: content)
  }

  /// What is known of each page before its fields are read; nil where it is as it was.
  ///
  /// - Parameter built: the numbers of the pages that are built.
  private static func renewedEntries(
    of outlines: [PageOutline], _ built: [Int], after old: Resolution?, jobs: Int
  ) async -> [LinkTargets.Entry?] {
    var ids = [PageID?](repeating: nil, count: outlines.count)
    for (number, index) in built.enumerated() { ids[index] = PageID(number) }
    return await Array(outlines.indices).concurrentMap(jobs: jobs) { [ids] index in
      guard let old else { return outlines[index].entry(id: ids[index]) }
      let isSame = outlines[index].isSame(as: old.outlines[index])
      if isSame, old.targets.entries[index].id == ids[index] { return nil }
      let entry = outlines[index].entry(id: ids[index])
      return entry == old.targets.entries[index] ? nil : entry
    }
  }

  private static func targets(of content: SiteContent, entries: [LinkTargets.Entry]) -> LinkTargets {
    LinkTargets(
      entries: entries, assets: content.assets, schema: content.schema,
      generated: .possible(in: content, pages: Set(entries.map(\.address))),
      siteAddress: content.configuration.url.flatMap(SiteAddress.init))
  }

  /// The image that the configuration names, by its path from the content folder.
  private static func logo(_ logo: Placed<String>?, in targets: LinkTargets) -> Diagnosed<Asset?> {
    guard let logo else { return Diagnosed(nil) }
    return LinkResolver(targets: targets, path: SiteConfiguration.path).image(logo.value, at: logo.span)
  }
}
