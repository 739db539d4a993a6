import Presentation
import Source
import Support
import Testing

@Suite struct NotFoundPageTests {
  private func site(_ settings: String, _ others: [(String, String)] = []) async -> DrawnSite {
    await TestSite([("_site.yml", settings), ("k/a.md", "# A\n"), ("logo.png", "4x3")] + others).drawn()
  }

  private func addresses(on site: DrawnSite) -> [String] {
    (site.text("404.html") ?? "").matches(of: /(?:href|src|data-page)="([^"#][^"]*)"/).map {
      String($0.output.1)
    }
  }

  @Test(arguments: [
    ("https://example.org/", "/"), ("https://example.org/a%20b/kb/", "/a%20b/kb/"),
    ("http://example.org:8080/x/", "/x/"),
  ])
  func withAnAddressItWorksAtAnyDepth(url: String, root: String) async {
    let site = await site("title: S\nurl: \(url)\nlogo: logo.png\nnavigation: [k/]\n")
    let addresses = addresses(on: site)
    #expect(addresses.contains(root + "a-z.html"))
    #expect(addresses.contains(root + "k/index.html"))
    #expect(addresses.contains(root + "logo.png"))
    #expect(addresses.contains { $0.hasPrefix(root + "assets/script-") })
    #expect(site.holds("404.html", "<style>"))
    #expect(addresses.allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("http") })
  }

  @Test func withoutAnAddressItHoldsAllThatItNeeds() async {
    let site = await site("title: Our school\nlogo: logo.png\nnavigation: [k/]\n")
    #expect(addresses(on: site) == [])
    #expect(site.holds("404.html", "<style>"))
    #expect(site.holds("404.html", "style-src 'self' 'unsafe-inline'"))
    #expect(site.holds("404.html", ">Our school</p>"))
    #expect(!site.holds("k/a.html", "unsafe-inline"))
  }

  @Test func anAuthorsOwnTakesItsPlace() async {
    let own = (
      "404.md", "# Not here\n\nCall [the office](k/a.md), or look at ![[logo.png|Our logo]].\n\n## Or this\n"
    )
    let site = await site("title: S\nurl: https://example.org/kb/\n", [own])
    #expect(site.problems == [])
    #expect(site.holds("404.html", "<h1 id=\"not-here\">Not here</h1>"))
    #expect(site.holds("404.html", "Call <a href=\"/kb/k/a.html\">the office</a>"))
    #expect(site.holds("404.html", "<img src=\"/kb/logo.png\""))
    #expect(!site.holds("404.html", "Look for it in the list"))
    #expect(site.holds("404.html", "noindex"))
    #expect(!site.holds("a-z.html", "Not here"))
    #expect(!site.holds("index.html", "Not here"))
    #expect(!site.holds("sitemap.xml", "404"))
  }

  @Test func withoutAnAddressItsLinksArePlainAndThatIsTold() async {
    let own = ("404.md", "Call [the office](①k/a.md) or [us](k/a.md).\n")
    let site = await site("title: S\n", [own])
    #expect(
      site.problems == [
        "① broken-link: web hosts show this page at any address, so its links need the address of the site"
      ])
    #expect(site.holds("404.html", "Call <span class=\"broken-link\">the office</span>"))
    #expect(await self.site("title: S\n", [("404.md", "# Not here\n\nCall the office.\n")]).problems == [])
  }
}
