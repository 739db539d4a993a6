internal import Markup
package import Source

/// A site as it is on a day, with all that there is to say about it.
///
/// Every command that needs a site asks here, so that all of them see the same pages and tell the same diagnostics.
package struct JudgedSite: Sendable {
  package var site: Site { resolution.site.value }
  /// How the site was understood.
  private let resolution: Resolution
  private let content: SiteContent
  private let discretion: Discretion
  /// What was noticed until the site was understood, before any severity is set.
  private let noticed: [Diagnostic]
  private let inclusion: Inclusion
  private let jobs: Int

  /// Understands what was read.
  ///
  /// - Parameters:
  ///   - day: the day on which drafts, publishing, expiry and review are judged.
  ///   - inclusion: which pages are built besides the published ones.
  ///   - old: what the same site was before.
  ///   - jobs: how many documents are understood at a time.
  package init(
    _ content: Diagnosed<SiteContent>, asOf day: CalendarDate, including inclusion: Inclusion,
    after old: JudgedSite? = nil, jobs: Int
  ) async {
    resolution = await Resolution(
      of: content.value, asOf: day, including: inclusion, after: old?.resolution, jobs: jobs)
    self.content = content.value
    discretion = Discretion(of: resolution.site.value)
    noticed = content.diagnostics + resolution.site.diagnostics + discretion.diagnostics
    self.inclusion = inclusion
    self.jobs = jobs
  }

  /// The paths of the pages that nobody sees until what they say of it can be read.
  package var unclearPaths: Set<String> { resolution.unclearPaths }

  /// The site as it may go out, whatever is asked for: without the pages and files that have an error for which nobody may
  /// see them, and without what somebody has not agreed to. What leads to them leads nowhere.
  ///
  /// - Parameters:
  ///   - faulty: the paths of pictures that could not be drawn anew, and of pages that nobody may see.
  ///   - old: what of the same site went out before.
  package func publishable(
    without faulty: Set<String> = [], after old: PublishableSite? = nil
  ) async -> PublishableSite {
    let isShown = { [discretion] (page: Page) in
      page.pathFault == nil && !discretion.keepsBack(page) && !faulty.contains(page.path)
        && page.kind?.hasUnclearConsent != true
    }
    let isWithheld = { (asset: Asset) in
      asset.isWithheld || faulty.contains(asset.path) || discretion.keepsBack(asset)
    }
    if discretion.isEmpty, site.pages.allSatisfy(isShown), !content.assets.contains(where: isWithheld) {
      return PublishableSite(resolution)
    }
    let shown = Set(site.pages.lazy.filter(isShown).map(\.path))
    // What keeps a page back must not go with the page that says so: no other page than before may appear.
    let changed = content.replacing(discretion.redacted(content.documents))
    let rest = changed.withholding({ !shown.contains($0.path) }, isWithheld)
    return PublishableSite(
      await Resolution(
        of: rest, asOf: site.asOf, including: inclusion, after: old?.resolution, jobs: jobs))
  }

  /// Checks the site, and gives all diagnostics with the severities that the site wants, in the order in which they are
  /// told.
  ///
  /// - Parameters:
  ///   - others: what was noticed of the same site elsewhere, such as in its theme.
  ///   - checkElsewhere: what else is noticed of a site that has all pages; if it is given, diagnostics on pages that
  ///     are not built are given too.
  package func diagnostics(
    with others: [Diagnostic] = [], onUnbuiltPages checkElsewhere: ((Site) -> [Diagnostic])? = nil
  ) async -> [Diagnostic] {
    let checked = await Rules.check(site, jobs: jobs)
    let own = site.configuration.judge(content.withoutWrongEdits(noticed + checked + others))
    guard let checkElsewhere else { return Rules.strongest(of: own) }
    let all = own + (await diagnosticsOnUnbuiltPages(besides: Set(own), with: checkElsewhere))
    return Rules.strongest(of: all).inOrder()
  }

  /// The diagnostics on pages that are not built yet or no more: drafts, pages that are to be published later, and
  /// expired ones. Whoever writes a draft wants to know what is wrong with it before it is published.
  ///
  /// Errors are warnings, as they break nothing, but in pages that will come by themselves.
  ///
  /// - Parameter told: what is told already.
  private func diagnosticsOnUnbuiltPages(
    besides told: Set<Diagnostic>, with checkElsewhere: (Site) -> [Diagnostic]
  ) async -> [Diagnostic] {
    guard site.pages.count < content.documents.count else { return [] }
    let whole = await JudgedSite(Diagnosed(content), asOf: site.asOf, including: .everything, jobs: jobs)
    let unbuilt = whole.site.pages.filter { !inclusion.includes($0.state) }.map { ($0.path, $0.state) }
    let states = Dictionary(unbuilt) { first, _ in first }
    return await whole.diagnostics(with: checkElsewhere(whole.site)).compactMap { diagnostic in
      guard !told.contains(diagnostic) else { return nil }
      return states[diagnostic.span.path].map { state in
        switch state {
        case .scheduled, .unclear: diagnostic
        // There is time to ask until the page is shown.
        case .draft where diagnostic.rule == MissingConsent.id: diagnostic.with(severity: .note)
        case .draft, .expired, .published: diagnostic.with(severity: min(diagnostic.severity, .warning))
        }
      }
    }
  }
}

/// A site as it may go out.
package struct PublishableSite: Sendable {
  package var site: Site { resolution.site.value }
  fileprivate let resolution: Resolution

  fileprivate init(_ resolution: Resolution) { self.resolution = resolution }
}

extension SiteContent {
  /// The diagnostics without edits that would write YAML into values of another notation.
  fileprivate func withoutWrongEdits(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let foreign = documents.filter { $0.notation != .yaml }
    if foreign.isEmpty { return diagnostics }
    let bodies = Dictionary(foreign.map { ($0.path, $0.bodyLine) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.map { diagnostic in
      let isWrong = diagnostic.fixes.flatMap(\.edits).contains { edit in
        bodies[edit.span.path].map { edit.span.start.line < $0 } ?? false
      }
      return isWrong ? diagnostic.withoutEdits : diagnostic
    }
  }
}
