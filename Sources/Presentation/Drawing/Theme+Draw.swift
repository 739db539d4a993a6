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
    let drawing = SiteDrawing(
      of: site, by: self, pictures: pictures, badges: badges, hasSearch: index != nil)
    return await drawing.whole(jobs: jobs).files(with: index, jobs: jobs)
  }

  /// What is wrong with the paths of the files of a site, none of which is drawn but for small ones.
  package func checkPaths(of site: Site) -> [Diagnostic] {
    let drawing = Drawing(site: site, theme: self)
    let pages = PageSources.all.flatMap { $0.pages(of: drawing) }
      .map { OutputFile(path: $0.address, text: "", origin: $0.origin) }
    return OutputGate.pass(pages + drawing.filesBesidePages, of: site).diagnostics
  }
}
