import Foundation
import FoundationXML
import Presentation
import Source
import Support
import Testing

@Suite struct FeedTests {
  private static let site: TestSite = [
    "_site.yml": "title: 'A & <B>'\nurl: https://example.org/teachers\n",
    "k/_kind.yml": "kind: k\nplural: K & L\n",
    "k/a.md": "---\ntitle: 'One & <two> ]]>'\nsummary: \"S & s\"\ndate: 2025-12-02\ntags: [\"x & y\"]\n---\n",
    "k/ü b.md": "---\ntitle: Older\ndate: 2025-01-02\nupdated: 2026-03-04\n---\nFirst words.\n",
    "c.md": "# Undated\n",
  ]

  @Test(arguments: ["feed.xml", "k/feed.xml", "sitemap.xml"]) func xmlParses(path: String) async throws {
    let text = try #require(await Self.site.drawn().text(path))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test(arguments: ["feed.xml", "feed.json", "sitemap.xml"])
  func whatXMLForbidsIsInNoFeed(path: String) async throws {
    let site: TestSite = [
      "_site.yml": "title: T\nurl: https://example.org/\n",
      "a.md":
        "---\ntitle: \"x\\uFFFEy\"\ndate: 2025-12-02\n---\nFirst \u{FFFE}and\u{B} \u{FFFF}last.\n",
    ]
    let text = try #require(await site.drawn().text(path))
    #expect(!text.unicodeScalars.contains { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" || $0 == "\u{B}" })
    #expect(path.hasSuffix(".json") || XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func jsonFeedParses() async throws {
    let text = try #require(await Self.site.drawn().text("k/feed.json"))
    let feed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(feed["title"] as? String == "A & <B>: K & L")
    #expect(feed["feed_url"] as? String == "https://example.org/teachers/k/feed.json")
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["title"] as? String } == ["One & <two> ]]>", "Older"])
    #expect(items[1]["url"] as? String == "https://example.org/teachers/k/%C3%BC%20b.html")
    #expect(items[1]["content_text"] as? String == "First words.")
  }

  @Test func anAtomFeedIsAsNewAsItsLatestChange() async {
    #expect(
      await Self.site.drawn().holds(
        "k/feed.xml", "<updated>2026-03-04T12:00:00Z</updated>\n<link rel=\"alternate\""))
  }

  @Test func aFeedIsDrawnByATemplateOfTheTheme() async {
    let theme = ThemeFolder(
      "mine",
      [
        "templates/feed.mustache": """
        <feed xmlns="http://www.w3.org/2005/Atom">{{#entries}}{{.kind}}: {{.title}}, {{.date.day}}; {{/entries}}</feed>
        """
      ])
    let site = await Self.site.drawn(themes: [theme, .standard])
    #expect(site.problems == [])
    #expect(site.holds("feed.xml", ">k: One &amp; &lt;two&gt; ]]&gt;, December 2, 2025; k: Older, "))
  }

  @Test func aThemeWithoutThatTemplateHasNoAtomAndAnnouncesNone() async {
    let templates = ThemeFolder.standard.files.filter { $0.path != "templates/feed.mustache" }
    let site = await Self.site.drawn(
      themes: [ThemeFolder(name: "default", files: templates, prefix: "Themes/default/")])
    #expect(site.problems == [])
    #expect(site.paths.contains("feed.json") && !site.paths.contains { $0.hasSuffix("feed.xml") })
    #expect(!site.holds("index.html", "application/atom+xml"))
    #expect(await Self.site.drawn().holds("index.html", "application/atom+xml"))
  }

  @Test(arguments: ["\\uFFFE", "\\uFFFF"])
  func whatXMLCannotHoldIsLeftOut(character: String) async throws {
    let page = "---\ntitle: \"a\(character)b\"\ndate: 2026-01-01\n---\n"
    let site = await (["_site.yml": "url: https://example.org/\n", "a.md": page] as TestSite).drawn()
    let text = try #require(site.text("feed.xml"))
    #expect(text.contains("<title>ab</title>"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func theSiteMapHoldsEveryPageButTheOneThatIsNotFound() async throws {
    let site = await Self.site.drawn()
    let pages = site.paths.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    let map = try #require(site.text("sitemap.xml"))
    #expect(map.components(separatedBy: "<loc>").count - 1 == pages.count)
    #expect(
      site.holds(
        "sitemap.xml",
        "<url><loc>https://example.org/teachers/k/%C3%BC%20b.html</loc><lastmod>2026-03-04</lastmod></url>"))
    #expect(site.text("robots.txt")?.hasSuffix("Sitemap: https://example.org/teachers/sitemap.xml\n") == true)
  }

  @Test func aKindAtTheTopSharesTheFeedOfTheSite() async {
    let site = await
      ([
        "_site.yml": "title: S\nurl: https://example.org/\n", "_kind.yml": "kind: k\nplural: Ks\n",
        "a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("feed.xml", "<title>S</title>"))
  }

  @Test func withoutAnAddressThereIsNoFeedAndNothingAbsolute() async {
    let site = await (["a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n"] as TestSite).drawn()
    #expect(site.paths.allSatisfy { $0.hasSuffix(".html") || $0.hasPrefix("assets/") })
    for path in site.paths {
      #expect(!site.holds(path, "canonical"))
      #expect(!site.holds(path, "href=\"/"))
      #expect(!site.holds(path, "href=\"http"))
    }
  }
}
