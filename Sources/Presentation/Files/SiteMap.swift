internal import Knowledge
internal import Source

/// `sitemap.xml` and `robots.txt`, which need absolute addresses.
enum SiteMap {
  static func files(of pages: [PagePlan], _ drawing: Drawing) -> [OutputFile] {
    guard let url = drawing.site.configuration.url else { return [] }
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for page in pages where page.head.isListed {
      let content = page.head.page.map { drawing.site[$0] }
      let changed = content?.fields.date("updated") ?? content?.fields.date("date")
      let lastChange = changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
      xml += "<url><loc>\((url + RelativeURL.encode(page.address)).escapedForHTML)</loc>\(lastChange)</url>\n"
    }
    let robots = "User-agent: *\nAllow: /\n\nSitemap: \(url)sitemap.xml\n"
    return [
      OutputFile(path: "sitemap.xml", content: .bytes(XMLText.kept(Array((xml + "</urlset>\n").utf8)))),
      OutputFile(path: "robots.txt", text: robots),
    ]
  }
}
