import Support
import Testing

@testable import Presentation

@Suite struct UnlistedPageTests {
  @Test func ofAFolderThatVisitorsDoNotLookForOnlyItsOwnPageIsFound() async {
    let site = await
      ([
        "_site.yml": "title: S\n", "office/index.md": "---\ntitle: Office\nlisted: false\n---\n",
        "office/a.md": "# How to count\n\n[[b]]\n", "b.md": "# Beans\n", "c.md": "# Carrots\n\n[[b]]\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("a-z.html", "Office</a>"))
    #expect(!site.holds("a-z.html", "How to count"))
    #expect(site.holds("b.html", "Carrots"))
    #expect(!site.holds("b.html", "How to count"))
    #expect(site.holds("office/index.html", "How to count"))
  }
}
