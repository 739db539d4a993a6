import Knowledge
import Presentation
import Source
import Support
import Testing

/// What Knowledge says is made, and what is made.
@Suite struct GeneratedPagesTests {
  private static let files: [(String, String)] = [
    (
      "_site.yml",
      "title: S\nurl: https://example.org/\ncontact: {phone: 555 0100}\nnavigation: [e/, k/honor-roll.html, {path: a-z.html, label: All}]\nfooter: [{path: accessibility.html, label: Help}]\n"
    ),
    ("k/_kind.yml", "kind: k\nsubmit: true\nmap: e\nrecognition: {year: year}\nfields: {year: number}\n"),
    (
      "e/_kind.yml",
      "kind: e\nplural: Events\nsubmit: true\nrecognition: {year: year}\nfields: {year: number}\n"
    ),
    ("k/a.md", "---\ntitle: A\ndate: 2025-01-01\ntags: [time, \"C#\"]\n---\n[[b]]\n"),
    ("k/b.md", "---\ntitle: B\n---\n[Honor roll](honor-roll.html) [[a]] [Events](../e/)\n"),
  ]

  private func site() async -> DrawnSite { await TestSite(Self.files).drawn() }

  /// The search needs an index, which sites in memory have not.
  @Test func exactlyTheGeneratedPagesAreMade() async {
    let site = await site()
    let pages = Set(site.site.pages.map(\.address) + site.site.folders.map(\.address))
    let made = site.paths.filter {
      !pages.contains($0) && !$0.hasPrefix("assets/") && !$0.hasPrefix("verify/")
    }
    let others =
      ["robots.txt", "submit/e.md", "submit/k.md", "submit/k/a.js", "submit/k/b.js"]
      + made.filter { $0.hasPrefix("certificates/") && $0 != "certificates/index.html" }
    let listed = site.site.generated.all.map(\.address).filter { $0 != "search.html" }
    #expect(Set(made).subtracting(others) == Set(listed))
    #expect(Set(listed).count == listed.count)
  }

  @Test func noLinkOnAnyPageLeadsNowhere() async {
    let site = await site()
    #expect(site.problems == [])
    let paths = Set(site.paths)
    for path in site.paths where path.hasSuffix(".html") && path != "404.html" {
      let links = (site.text(path) ?? "").matches(of: /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/).map {
        String($0.output.1)
      }
      for link in links {
        let target = ContentPath.resolve(link, in: ContentPath.folder(of: path))
        #expect(target.map(paths.contains) == true, "\(path): \(link)")
      }
    }
  }

  @Test func aKindWithoutPagesHasAListThatSaysSo() async {
    let site = await site()
    #expect(site.holds("e/index.html", "Nothing is here yet. Be the first to share something:"))
    #expect(site.holds("e/index.html", "<a class=\"call\" href=\"../submit/e.html\">"))
    #expect(!site.holds("e/index.html", "href=\"honor-roll.html\""))
    #expect(site.holds("e/honor-roll.html", "Nothing is here yet."))
    #expect(!site.holds("k/index.html", "Nothing is here yet."))
  }

  @Test func aKindWithoutPagesAndWithoutAFormSaysThatNothingIsThere() async {
    let site = await (["e/_kind.yml": "kind: e\nplural: Events\n"] as TestSite).drawn()
    #expect(site.holds("e/index.html", "<p>Nothing is here yet.</p>"))
    #expect(
      !site.holds("index.html", "<nav class=\"site-nav\" aria-label=\"Main pages\">\n<ul>\n<li><a href=\"e/"))
    #expect(!site.holds("index.html", "e/index.html"))
  }

  @Test func theNavigationSaysWhatPagesAreCalled() async {
    let site = await site()
    #expect(site.holds("k/a.html", "<li><a href=\"honor-roll.html\">Honor roll</a></li>"))
    #expect(site.holds("k/a.html", "<li><a href=\"../a-z.html\">All</a></li>"))
    #expect(!site.holds("k/a.html", ">A to Z</a>"))
    #expect(!site.holds("k/a.html", ">Accessibility</a>"))
    #expect(site.holds("k/a.html", ">Help</a>"))
  }

  @Test func aListOfTagsWithoutAnyInUseSaysSo() async {
    let site = await
      (["tags.yml": "time: {label: Time}\n", "a.md": "[Tags](tags/) [Time](①tags/time.html)\n"] as TestSite)
      .drawn()
    #expect(site.holds("tags/index.html", "Nothing is here yet."))
    #expect(
      site.problems.first?.hasPrefix("① broken-link: there is no page or file 'tags/time.html'") == true)
  }

  @Test func aLinkToAPageThatTheThemeDoesNotMakeIsToldAndNotDrawn() async {
    let site = await (["a.md": "[Search](①search.html)\n"] as TestSite).drawn()
    #expect(site.problems == ["① broken-link: the theme of this site makes no page 'search.html'"])
    #expect(site.holds("a.html", "<span class=\"broken-link\">Search</span>"))
  }
}
