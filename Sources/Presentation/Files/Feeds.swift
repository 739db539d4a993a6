internal import Knowledge
internal import Source

/// Atom (RFC 4287) and JSON Feed 1.1 for the site and for each kind. Both need absolute addresses.
///
/// Atom is drawn by a template, and there is none without it. JSON Feed is data that nobody looks at.
enum Feeds {
  static let use = TemplateUse("feed", FeedView.self, isNeeded: false)

  static func files(of drawing: Drawing) -> [OutputFile] {
    guard let url = drawing.site.configuration.url else { return [] }
    return drawing.made.compactMap { file in
      switch file.subject {
      case .feed(let folder):
        return atom(FeedSource(folder: folder, in: drawing.site), at: file, url, drawing)
      case .recognitionFeed(let page, _):
        return atom(FeedSource(page: page, in: drawing.site), at: file, url, drawing)
      case .feedData(let folder):
        let source = FeedSource(folder: folder, in: drawing.site)
        let feed = FeedView(of: source, at: file.address, url: url, pen: pen(at: file, drawing))
        return OutputFile(path: file.address, content: .bytes(feed.json))
      default: return nil
      }
    }
  }

  private static func atom(
    _ source: FeedSource, at file: GeneratedPage, _ url: String, _ drawing: Drawing
  ) -> OutputFile {
    let pen = pen(at: file, drawing)
    var page = PageBuffer()
    drawing.theme.draw(
      use.name, [pen, FeedView(of: source, at: file.address, url: url, pen: pen)], into: &page)
    return OutputFile(path: file.address, content: .bytes(XMLText.kept(page.bytes)))
  }

  /// The paths of the feeds of a site with an address.
  static func addresses(of site: Site) -> [String] {
    site.feedFolders.flatMap {
      [GeneratedPage(.feed(folder: $0)).address, GeneratedPage(.feedData(folder: $0)).address]
    }
  }

  private static func pen(at file: GeneratedPage, _ drawing: Drawing) -> Pen {
    Pen(drawing, on: file.address, in: drawing.siteLanguage)
  }

  static func title(of folder: String, in site: Site) -> String {
    let kind = folder.utf8.isEmpty ? nil : site.schema.kind(declaredIn: folder)
    return kind.map { "\(site.configuration.title): \($0.plural)" } ?? site.configuration.title
  }
}
