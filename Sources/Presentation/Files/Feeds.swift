internal import Foundation
internal import Knowledge
internal import Source

/// Atom (RFC 4287) and JSON Feed 1.1 for the site and for each kind. Both need absolute addresses.
enum Feeds {
  /// The most entries of a feed.
  private static let limit = 20

  static func files(of drawing: Drawing) -> [OutputFile] {
    guard let url = drawing.site.configuration.url else { return [] }
    return folders(of: drawing.site).flatMap { folder -> [OutputFile] in
      let pages = pages(of: folder, drawing.site)
      return [
        OutputFile(
          path: ContentPath.join(folder, "feed.xml"), text: atom(folder, pages, url: url, drawing)),
        OutputFile(
          path: ContentPath.join(folder, "feed.json"), content: .bytes(json(folder, pages, url: url, drawing))
        ),
      ]
    }
  }

  /// The folders that have feeds: the content folder and those of the kinds, if any of their pages has a date.
  static func folders(of site: Site) -> [String] {
    let kinds = site.schema.kinds.map(\.folder).filter { !$0.utf8.isEmpty }
    return ([""] + kinds).filter { !site.newestPages(in: $0).isEmpty }
  }

  static func title(of folder: String, in site: Site) -> String {
    let kind = folder.utf8.isEmpty ? nil : site.schema.kind(declaredIn: folder)
    return kind.map { "\(site.configuration.title): \($0.plural)" } ?? site.configuration.title
  }

  private static func pages(of folder: String, _ site: Site) -> [Page] {
    site.newestPages(in: folder).prefix(limit).map { site[$0] }
  }

  private static func instant(_ page: Page) -> String {
    let day = page.fields.date("updated") ?? page.fields.date("date")
    return "\(day?.description ?? "1970-01-01")T00:00:00Z"
  }

  private static func atom(_ folder: String, _ pages: [Page], url: String, _ drawing: Drawing) -> String {
    let site = drawing.site
    let home = (url + RelativeURL.encode(ContentPath.join(folder, "index.html"))).escapedForXML
    let own = (url + RelativeURL.encode(ContentPath.join(folder, "feed.xml"))).escapedForXML
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.configuration.language.escapedForXML)">
      <id>\(home)</id>
      <title>\(title(of: folder, in: site).escapedForXML)</title>
      <updated>\(pages.map(instant).max(by: String.byBytes) ?? "1970-01-01T00:00:00Z")</updated>
      <link rel="alternate" type="text/html" href="\(home)"/>
      <link rel="self" type="application/atom+xml" href="\(own)"/>
      <author><name>\(site.configuration.title.escapedForXML)</name></author>

      """
    for page in pages {
      let address = (url + RelativeURL.encode(page.address)).escapedForXML
      xml += """
        <entry xml:lang="\(page.language.escapedForXML)">
        <id>\(address)</id>
        <title>\(page.title.escapedForXML)</title>
        <link rel="alternate" type="text/html" href="\(address)"/>
        <published>\(page.fields.date("date")?.description ?? "1970-01-01")T00:00:00Z</published>
        <updated>\(instant(page))</updated>
        <summary>\(drawing.summary(of: page).escapedForXML)</summary>
        </entry>

        """
    }
    return xml + "</feed>\n"
  }

  private static func json(_ folder: String, _ pages: [Page], url: String, _ drawing: Drawing) -> [UInt8] {
    let site = drawing.site
    let items = pages.map { page -> JSONValue in
      let address = url + RelativeURL.encode(page.address)
      return .object([
        "id": .text(address), "url": .text(address), "title": .text(page.title),
        "content_text": .text(drawing.summary(of: page)), "date_modified": .text(instant(page)),
        "language": .text(page.language), "tags": .list(page.tags.map { .text($0.label) }),
      ])
    }
    let feed = JSONValue.object([
      "version": .text("https://jsonfeed.org/version/1.1"), "title": .text(title(of: folder, in: site)),
      "home_page_url": .text(url + RelativeURL.encode(ContentPath.join(folder, "index.html"))),
      "feed_url": .text(url + RelativeURL.encode(ContentPath.join(folder, "feed.json"))),
      "language": .text(site.configuration.language), "items": .list(items),
    ])
    return feed.bytes + [UInt8(ascii: "\n")]
  }
}

extension String {
  /// This text for XML 1.0: escaped, without the control characters that it cannot hold.
  var escapedForXML: String {
    let kept = unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(kept)).escapedForHTML
  }
}
