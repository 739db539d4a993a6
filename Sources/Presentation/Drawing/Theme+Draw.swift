package import Knowledge
package import Search
package import Source

extension Theme {
  /// All files of a site, in the order of their paths; none if the theme lacks a template.
  ///
  /// - Parameters:
  ///   - index: what the search reads; nil for a site without one.
  ///   - jobs: how many pages are drawn at a time.
  package func draw(_ site: Site, index: SearchIndex? = nil, jobs: Int) async -> Diagnosed<[OutputFile]> {
    guard TemplateUses.all.allSatisfy({ !$0.isNeeded || hasTemplate($0.name) }) else { return Diagnosed([]) }
    var diagnostics: [Diagnostic] = []
    var theme = wearing(site.configuration.identity.accent).reported(to: &diagnostics)
    if index == nil { theme.search = nil }
    let drawing = Drawing(site: site, theme: theme)
    let plans = PageSources.all.flatMap { $0.pages(of: drawing) }
    let frames = Frames(of: plans, drawing)
    let pages = await plans.concurrentMap(jobs: jobs) { drawing.draw($0, in: frames) }
    diagnostics += Set(pages.flatMap(\.cutShort)).sorted(by: String.byBytes).map { name in
      InvalidTemplate.diagnoseTooLarge(name, at: .startOf(templatePaths[name] ?? name))
    }
    var files = pages.map(\.file)
    files +=
      Redirects.files(of: drawing) + SubmitTemplates.files(of: drawing)
      + PublishedAssets.files(of: drawing, for: Set(plans.map(\.template)))
    files += await LongLists.files(of: drawing, jobs: jobs)
    if let index { files += await SearchFiles.files(of: index, jobs: jobs) }
    files += Feeds.files(of: drawing) + SiteMap.files(of: plans, drawing)
    diagnostics += drawing.linksToUnmadePages()
    diagnostics += LanguageWithoutWords.check(site, self)
    let kept = unique(files.sorted { String.byBytes($0.path, $1.path) }, site).reported(to: &diagnostics)
    return Diagnosed(kept, diagnostics)
  }

  /// The files with different paths, on every system; of two that collide only the first is kept, with an error.
  private func unique(_ files: [OutputFile], _ site: Site) -> Diagnosed<[OutputFile]> {
    var seen: Set<String> = []
    var colliding: [String] = []
    let kept = files.filter { file in
      if seen.insert(Fold.key(file.path)).inserted { return true }
      colliding.append(file.path)
      return false
    }
    return Diagnosed(kept, CollidingPaths.diagnose(colliding, in: site))
  }
}
