import Knowledge
import Support
import Testing

@testable import Presentation

/// What stands before and after every page.
@Suite struct FrameTests {
  private static let person =
    "kind: person\nplural: People\nrecognition: { year: year }\nsubmit: true\nfields:\n  year: number\n"

  private static func site(_ settings: String = "") -> TestSite {
    [
      "_site.yml": "title: S\ncontact: { phone: 555 0100 }\n" + settings, "people/_kind.yml": person,
      "people/a.md": "---\ntitle: Ann\nyear: 2026\n---\n",
      "clubs/_kind.yml": "kind: club\nplural: Clubs\n", "clubs/b.md": "# Chess\n",
      "empty/_kind.yml": "kind: nothing\nplural: Nothings\n", "about.md": "# About us\n",
    ]
  }

  @Test func theFooterLeadsToTheKindsThatHavePages() async {
    let site = await Self.site().drawn()
    #expect(site.problems == [])
    #expect(
      site.holds(
        "people/a.html",
        "<li><a href=\"index.html\" aria-current=\"true\">People</a></li>\n<li><a href=\"honor-roll.html\">Honor roll</a></li>"
      ))
    #expect(site.holds("about.html", "<li><a href=\"clubs/index.html\">Clubs</a></li>"))
    #expect(site.holds("clubs/b.html", "<li><a href=\"../about.html\">About us</a></li>"))
    #expect(!site.holds("about.html", "<a href=\"empty/"))
  }

  @Test func theSettingsSayWhatTheFooterHolds() async {
    let site = await Self.site(
      "footer: { text: We do not discriminate., columns: [{ title: More, links: [about.md] }] }\n"
    ).drawn()
    #expect(site.problems == [])
    #expect(site.holds("clubs/b.html", "<p>We do not discriminate.</p>"))
    #expect(
      site.holds("clubs/b.html", "<h2>More</h2>\n<ul>\n<li><a href=\"../about.html\">About us</a></li>"))
    #expect(!site.holds("clubs/b.html", "<a href=\"../people/honor-roll.html\">"))
    #expect(site.holds("clubs/b.html", "<a href=\"../a-z.html\">A to Z</a>"))
    #expect(site.holds("clubs/b.html", "<a href=\"../accessibility.html\">"))
  }

  @Test func aPageAtTheTopIsMarkedWhereTheNavigationLeadsToIt() async {
    let site = await Self.site("navigation: [about.md, a-z.html]\n").drawn()
    #expect(
      site.holds(
        "about.html",
        "<li><a href=\"about.html\" aria-current=\"true\">About us</a></li>\n<li><a href=\"a-z.html\">"))
    #expect(
      site.holds(
        "a-z.html",
        "<li><a href=\"about.html\">About us</a></li>\n<li><a href=\"a-z.html\" aria-current=\"true\">"))
  }

  @Test func aMenuStartsWithItsOwnPageAndIsMarkedWithIt() async {
    let site = await Self.site("navigation: [{ label: Who, path: people/, links: [about.md] }]\n").drawn()
    #expect(site.problems == [])
    #expect(
      site.holds(
        "people/a.html",
        "<summary aria-current=\"true\">Who</summary>\n<ul>\n<li><a href=\"index.html\" aria-current=\"true\">People</a></li>"
      ))
    #expect(site.holds("clubs/b.html", "<summary>Who</summary>"))
    #expect(site.holds("clubs/b.html", "<li><a href=\"../about.html\">About us</a></li>"))
  }
}
