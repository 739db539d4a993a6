internal import Knowledge
internal import Source

/// `sitemap.xml` and `robots.txt`, which need absolute addresses.
enum SiteMap {
  private static let robots = "robots.txt"
  private static let map = "sitemap.xml"

  /// The paths of the files of a site with an address. A `robots.txt` of its own stands in the place of ours.
  static func addresses(of site: Site) -> [String] {
    let hasRobots = site.assets.contains { $0.isStatic && $0.address == robots }
    return hasRobots ? [map] : [map, robots]
  }

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
    let rules = "User-agent: *\nAllow: /\n\nSitemap: \(url)\(map)\n"
    return addresses(of: drawing.site).map { path in
      let text = path == map ? XMLText.kept(Array((xml + "</urlset>\n").utf8)) : Array(rules.utf8)
      return OutputFile(path: path, content: .bytes(text))
    }
  }
}
