import Foundation
import Presentation
import Support
import Testing

/// Who wrote a page, as the page, feeds and search engines say it.
@Suite struct AuthorTests {
  private static let files = [
    (path: "_site.yml", text: "title: S\nurl: https://example.org/\n"),
    (path: "people/_kind.yml", text: "kind: person\n"), (path: "people/ada.md", text: "# Ada & Co.\n"),
    (
      path: "k/_kind.yml",
      text: """
      kind: k
      byline: authors
      fields:
        authors: { type: list, of: { type: link, to: [person], others: true } }
      """
    ),
    (path: "k/a.md", text: "---\ntitle: A\ndate: 2025-12-02\nauthors: [ada, Bo <b>]\n---\nText.\n"),
    (path: "k/b.md", text: "---\ntitle: B\ndate: 2025-12-01\n---\nText.\n"),
  ]

  @Test func standBelowTheTitleWithTheirPages() async {
    let site = await TestSite(Self.files).drawn()
    #expect(site.problems == [])
    #expect(site.holds("k/a.html", "<span><a href=\"../people/ada.html\">Ada &amp; Co.</a></span>"))
    #expect(site.holds("k/a.html", "<span>Bo &lt;b&gt;</span>"))
    #expect(!site.holds("k/a.html", "field-authors") && !site.holds("k/b.html", "byline"))
  }

  @Test func areInFeedsAndToldToSearchEngines() async throws {
    let site = await TestSite(Self.files).drawn()
    let names = "<author><name>Ada &amp; Co.</name></author>\n<author><name>Bo &lt;b&gt;</name></author>\n"
    #expect(site.holds("k/feed.xml", names))
    let text = try #require(site.text("k/feed.json"))
    let feed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let items = try #require(feed?["items"] as? [[String: Any]])
    #expect(items[0]["authors"] as? [[String: String]] == [["name": "Ada & Co."], ["name": "Bo <b>"]])
    #expect(items[1]["authors"] == nil)
    #expect(site.holds("k/a.html", "\"url\":\"https://example.org/people/ada.html\"},{\"name\":\"Bo "))
    #expect(!site.holds("k/b.html", "\"author\""))
  }

  @Test func aLinkToAStoryGivesTheNameOfWhomItIsAbout() async {
    let kind = "kind: person\nrecognition: {year: year, honoree: who}\nfields: {year: number, who: text}\n"
    let story = "---\ntitle: A story\nwho: Ada Example\nyear: 2025\n---\nText.\n"
    let others = Self.files.filter { !$0.path.hasPrefix("people/") }
    let site = await TestSite(
      others + [(path: "people/_kind.yml", text: kind), (path: "people/ada.md", text: story)]
    ).drawn()
    #expect(site.holds("k/a.html", "<a href=\"../people/ada.html\">Ada Example</a></span>"))
  }

  @Test func aNameThatNobodyMayReadKeepsThePageBack() async {
    let kind = """
      kind: person
      consent: { field: leave, name: who, role: role }
      fields: { who: text, role: text, leave: { type: record, fields: { scope: list } } }
      """
    let page = "---\ntitle: A story\nwho: Zelda Quux\nrole: A teacher\n---\nText.\n"
    let others = Self.files.filter { !$0.path.hasPrefix("people/") && $0.path != "k/a.md" }
    let site = await TestSite(
      others + [
        (path: "people/_kind.yml", text: kind), (path: "people/z.md", text: page),
        (path: "k/a.md", text: "---\ntitle: A\nauthors: [Zelda Quux]\n---\nText.\n"),
        (path: "k/c.md", text: "---\ntitle: C\nauthors: [z]\n---\nText.\n"),
      ]
    ).drawn()
    #expect(!site.paths.contains("k/a.html"))
    #expect(site.holds("k/c.html", "<a href=\"../people/z.html\">A story</a>"))
    #expect(!site.paths.contains { (site.text($0) ?? "").contains("Quux") })
  }
}
