import Presentation
import Source
import Support
import Testing

@Suite struct BacklinkPagesTests {
  private static func site(links: Int, size: Int = 10) -> TestSite {
    let pages = (0..<links).map { number in
      (
        "p/p\(number + 100).md",
        "---\ntitle: Page \(number)\n---\nThis is number \(number) of [[target]]. More.\n"
      )
    }
    return TestSite(
      [("_site.yml", "title: T\npage_size: \(size)\n"), ("target.md", "---\ntitle: Target\n---\nText.\n")]
        + pages)
  }

  @Test func aPageShowsAsManyAsAListHolds() async {
    let site = await Self.site(links: 10).drawn()
    #expect(!site.paths.contains { $0.hasPrefix("connections/") })
    #expect(site.holds("target.html", "number 9 of "))
  }

  @Test func theWordsOfEachLinkStandOnPagesOfTheirOwn() async throws {
    let site = await Self.site(links: 25).drawn()
    #expect(site.problems == [])
    #expect(site.paths.filter { $0.hasPrefix("connections/") }.count == 3)
    let parts = (1...3).compactMap { site.text("connections/target-\($0).html") }
    for number in 0..<25 { #expect(parts.count { $0.contains("number \(number) of ") } == 1, "\(number)") }
    #expect(site.holds("target.html", "<a href=\"p/p100.html\">Page 0</a>"))
    #expect(site.holds("connections/target-2.html", "<a href=\"../p/p110.html\">Page 10</a>"))
    #expect(site.holds("target.html", "href=\"connections/target-1.html\""))
    let target = try #require(site.text("target.html"))
    #expect(target.split(separator: "This is number").count - 1 < 20)
    #expect(site.holds("connections/target-2.html", "href=\"target-3.html\" rel=\"next\""))
    #expect(site.holds("connections/target-2.html", "href=\"../target.html\""))
  }

  @Test func aThemeWithoutTheTemplateShowsAll() async {
    let files = ThemeFolder.standard.files.filter { $0.path != "templates/connections.mustache" }
    let site = await Self.site(links: 25).drawn(
      themes: [ThemeFolder(name: "default", files: files, prefix: "Themes/default/")])
    #expect(!site.paths.contains { $0.hasPrefix("connections/") })
    for number in 0..<25 { #expect(site.holds("target.html", "number \(number) of ")) }
  }

  @Test func ofManyFoldersTheFirstAreInTheNavigation() async {
    let site = await TestSite((1...40).map { ("grade-\($0)/p.md", "---\ntitle: Page \($0)\n---\nText.\n") })
      .drawn()
    #expect(site.holds("a-z.html", "grade-24/index.html") && !site.holds("a-z.html", "grade-25/index.html"))
    #expect(site.holds("grade-1/p.html", "href=\"../a-z.html\""))
    #expect(site.holds("index.html", "grade-40/index.html"))
  }
}
