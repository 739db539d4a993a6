internal import Knowledge
internal import Source

/// Atom (RFC 4287) and JSON Feed 1.1 for the site and for each kind. Both need absolute addresses.
///
/// Atom is drawn by a template, and there is none without it. JSON Feed is data that nobody looks at.
enum Feeds {
  static let use = TemplateUse("feed", FeedView.self, isNeeded: false)

  static func files(of drawing: Drawing) -> [OutputFile] {
    guard let url = drawing.site.configuration.url else { return [] }
    return folders(of: drawing.site).flatMap { folder -> [OutputFile] in
      let address = ContentPath.join(folder, "feed.xml")
      let pen = Pen(drawing, on: address, in: drawing.siteLanguage)
      let feed = FeedView(of: folder, url: url, pen: pen)
      let json = OutputFile(path: ContentPath.join(folder, "feed.json"), content: .bytes(feed.json))
      guard drawing.theme.hasTemplate(use.name) else { return [json] }
      var page = PageBuffer()
      drawing.theme.draw(use.name, [pen, feed], into: &page)
      return [OutputFile(path: address, content: .bytes(XMLText.kept(page.bytes))), json]
    }
  }

  /// The paths of the feeds of a site with an address.
  static func addresses(of site: Site) -> [String] {
    folders(of: site).flatMap { folder in ["feed.xml", "feed.json"].map { ContentPath.join(folder, $0) } }
  }

  /// The folders that have feeds: the content folder and those of the kinds, if any of their pages has a date.
  private static func folders(of site: Site) -> [String] {
    let kinds = site.schema.kinds.map(\.folder).filter { !$0.utf8.isEmpty }
    return ([""] + kinds).filter { !site.newestPages(in: $0).isEmpty }
  }

  static func title(of folder: String, in site: Site) -> String {
    let kind = folder.utf8.isEmpty ? nil : site.schema.kind(declaredIn: folder)
    return kind.map { "\(site.configuration.title): \($0.plural)" } ?? site.configuration.title
  }
}
