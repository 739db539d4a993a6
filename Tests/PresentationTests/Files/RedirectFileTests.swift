import Presentation
import Support
import Testing

@Suite struct RedirectFileTests {
  @Test func leadOnToThePageWhereItIsNow() async {
    let site = await
      ([
        "_site.yml": "title: S\nurl: https://example.org/\n",
        "new/a page.md": "---\ntitle: A\naliases: [old/deep/name.html, short]\nlanguage: en\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("old/deep/name.html", "content=\"0; url=../../new/a%20page.html\""))
    #expect(
      site.holds(
        "old/deep/name.html", "<link rel=\"canonical\" href=\"https://example.org/new/a%20page.html\">"))
    #expect(!site.holds("sitemap.xml", "old/deep"))
    #expect(!site.paths.contains("short.html"))
  }

  @Test func aSecondPageWithTheSameOldAddressIsAnError() async {
    let site = await
      ([
        "a.md": "---\ntitle: A\naliases: [①old.html]\n---\n",
        "b.md": "---\ntitle: B\naliases: [②/old.html]\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == ["② colliding-paths: this becomes the file 'old.html'"])
  }
}
