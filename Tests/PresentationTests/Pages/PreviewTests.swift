import Knowledge
import Support
import Testing

@testable import Presentation

@Suite struct PreviewTests {
  private static let site: TestSite = [
    "_site.yml": "title: S\n", "k/_kind.yml": "kind: k\nplural: Ks\n", "k/a.md": "# A\n",
    "k/b.md": "---\ntitle: B\ndraft: true\n---\n", "k/c.md": "---\ntitle: C\nexpires: 2020-01-01\n---\n",
  ]

  @Test func aPreviewSaysWhatVisitorsDoNotSee() async {
    let site = await Self.site.drawn(including: Inclusion(drafts: true, expired: true))
    #expect(site.holds("k/b.html", "<p class=\"state\">This is a draft. Visitors do not see it.</p>"))
    #expect(site.holds("k/index.html", "<a href=\"b.html\">B</a> <span class=\"state\">Draft</span>"))
    #expect(site.holds("k/index.html", "<a href=\"c.html\">C</a> <span class=\"state\">Ended</span>"))
    #expect(!site.holds("k/a.html", "\"state\""))
  }

  @Test func aSiteThatIsPublishedSaysNothingOfTheKind() async {
    let site = await Self.site.drawn()
    #expect(!site.holds("k/index.html", "\"state\""))
  }
}
