package import Knowledge
package import Presentation
package import Source

extension Theme {
  /// All files of a site, in the order of their paths; none if the theme lacks a template.
  ///
  /// - Parameters:
  ///   - pictures: what became of the pictures of the content.
  ///   - search: the files of the search; nil for a site without one.
  ///   - jobs: how many pages are drawn at a time.
  package func draw(
    _ site: Site, pictures: RedrawnPictures = .none, search: [OutputFile]? = nil, jobs: Int
  ) async -> Diagnosed<[OutputFile]> {
    let drawing = SiteDrawing(of: site, by: self, pictures: pictures, hasSearch: search != nil)
    return await drawing.whole(jobs: jobs).files(with: search ?? [], jobs: jobs)
  }
}
