import Foundation
import Presentation
import Source
import Support
import Testing

@Suite struct GeneratedPageTests {
  @Test func anEmptySiteHasAHomePage() async {
    let site = await ([:] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(
      site.paths.filter { $0.hasSuffix(".html") } == [
        "404.html", "a-z.html", "accessibility.html", "index.html",
      ])
    #expect(site.holds("index.html", "<title>Home</title>"))
    #expect(site.holds("index.html", "<h1>Home</h1>"))
    #expect(site.holds("a-z.html", "\nHome</a>"))
  }

  @Test func pagesOfAnIndexLeadToEachOther() async {
    let site = await
      ([
        "_site.yml": "title: S\npage_size: 1\n", "k/_kind.yml": "kind: k\n", "k/a.md": "# A\n",
        "k/b.md": "# B\n",
        "k/c.md": "# C\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("k/index.html", "Page 1 of 3 <a href=\"page-2.html\" rel=\"next\">"))
    #expect(
      site.holds(
        "k/page-2.html",
        "<a href=\"index.html\" rel=\"prev\">Previous</a> Page 2 of 3 <a href=\"page-3.html\""))
    #expect(site.holds("k/page-3.html", "<a href=\"page-2.html\" rel=\"prev\">Previous</a> Page 3 of 3</p>"))
    #expect(site.holds("k/page-2.html", "<a href=\"b.html\">B</a>"))
    #expect(!site.holds("k/page-2.html", "<a href=\"a.html\">A</a>"))
  }

  @Test func theHomePageListsAllItsPages() async {
    let site = await
      (["_site.yml": "title: S\npage_size: 1\n", "a.md": "# A\n", "b.md": "# B\n"] as TestSite).drawn()
    #expect(site.holds("index.html", "<a href=\"a.html\">A</a>"))
    #expect(site.holds("index.html", "<a href=\"b.html\">B</a>"))
  }

  @Test func aKindAtTheTopHasItsMapAndHonorRollThere() async {
    let site = await
      ([
        "_kind.yml":
          "kind: k\nplural: Ks\nmap: k\nrecognition: {year: year}\nfields:\n  year: number\n  see: link\n",
        "a.md": "---\ntitle: A\nyear: 2025\nsee: b\n---\n", "b.md": "---\ntitle: B\nyear: 2026\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("map.html", "<a href=\"b.html\">B</a>"))
    #expect(site.holds("honor-roll.html", "<h2><span>2026</span>"))
    #expect(site.holds("index.html", "map.html"))
    #expect(site.holds("index.html", "honor-roll.html"))
  }

  @Test func anIndexIsDividedAsItsKindSays() async {
    let site = await
      ([
        "k/_kind.yml":
          "kind: k\ngroup_by: year\nin_lists: [school]\nfields:\n  year: number\n  school: text\n",
        "k/a.md": "---\ntitle: A\nyear: 2025\nschool: North\n---\n",
        "k/b.md": "---\ntitle: B\nyear: 2026\n---\n", "k/c.md": "---\ntitle: C\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    let headings = (site.text("k/index.html") ?? "").matches(of: /<h3>(.+?)</).map {
      String($0.output.1)
    }
    #expect(headings == ["2026", "2025", "Other pages"])
    #expect(site.holds("k/index.html", "<span data-field=\"school\">North</span>"))
  }

  @Test func aPageListsThoseThatNameItInAFieldWhichSaysSo() async {
    let site = await
      ([
        "award/_kind.yml": "kind: prize\nplural: Prizes\n", "award/p.md": "# P\n",
        "k/_kind.yml":
          """
        kind: k
        plural: Winners
        fields:
          won: {type: list, listed_there: true, of: {type: link, to: [prize]}}
          saw: {type: link, to: [prize]}
        """,
        "k/a.md": "---\ntitle: A\nwon: [p]\n---\n", "k/b.md": "---\ntitle: B\nsaw: p\n---\nSee [[p]].\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    let parts = (site.text("award/p.html") ?? "").split(separator: "<section class=\"")
    let section = parts.first { $0.hasPrefix("gathered") } ?? ""
    #expect(section.contains("Winners</h2>"))
    #expect(section.contains(">A</a>"))
    #expect(!section.contains(">B</a>"))
  }

  @Test func aFolderOfFoldersLeadsToThem() async {
    let site = await (["a/b/c.md": "# C\n"] as TestSite).drawn()
    #expect(site.holds("index.html", "<a href=\"a/index.html\">"))
    #expect(site.holds("a/index.html", "<a href=\"b/index.html\">"))
    #expect(site.holds("a/b/index.html", "<a href=\"c.html\">C</a>"))
    #expect(
      site.holds(
        "a/b/c.html",
        "<li><a href=\"../../index.html\">Home</a></li>\n<li><a href=\"../index.html\">A</a></li>\n<li><a href=\"index.html\">B</a></li>"
      ))
  }

  @Test func titlesWithoutALetterStandUnderAnAnchorOfTheirOwn() async {
    let site = await (["a.md": "# 🎉\n", "b.md": "# 2026\n", "c.md": "# Émile\n"] as TestSite).drawn()
    #expect(site.holds("a-z.html", "<h2>#</h2>"))
    #expect(site.holds("a-z.html", "<a href=\"a.html\">🎉</a>"))
    #expect(site.holds("a-z.html", "<h2>E</h2>"))
  }

  @Test func aTagHasItsPageByKinds() async {
    let site = await
      ([
        "k/_kind.yml": "kind: k\nplural: Ks\n", "k/a.md": "---\ntitle: A\ntags: [Time & space]\n---\n",
        "b.md": "---\ntitle: B\ntags: [time & Space]\n---\n",
      ] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.paths.filter { $0.hasPrefix("tags/") } == ["tags/index.html", "tags/time-space.html"])
    #expect(site.holds("tags/time-space.html", "<h2>Ks</h2>"))
    #expect(site.holds("tags/time-space.html", "<a href=\"../k/a.html\">A</a>"))
  }

  @Test func aPageInAnotherLanguageIsMarked() async {
    let site = await (["a.md": "---\ntitle: Hola\nlanguage: es\n---\n", "b.md": "# B\n"] as TestSite).drawn()
    #expect(site.holds("a.html", "<html lang=\"es\">"))
    #expect(site.holds("b.html", "<html lang=\"en\">"))
    #expect(site.holds("a-z.html", "<html lang=\"en\">"))
  }

  @Test(arguments: [
    ("ar", true), ("AR-eg", true), ("he", true), ("az-Arab-IR", true), ("ckb", true),
    ("en", false), ("es-419", false), ("ar-Latn", false), ("arn", false), ("x-Arabic", false),
  ])
  func aPageThatIsReadFromTheRightSaysSo(language: String, isRightToLeft: Bool) async {
    let site = await
      (["a.md": "---\ntitle: A\nlanguage: \(language)\naliases: [old.html]\n---\n"] as TestSite).drawn()
    let start = "<html lang=\"\(language)\"" + (isRightToLeft ? " dir=\"rtl\">" : ">")
    #expect(site.holds("a.html", start))
    #expect(site.holds("old.html", start))
  }

  @Test(arguments: [
    ("a-z.md", "a-z.html"), ("tags/index.md", "tags/index.html"),
    ("tags/x.md", "tags/x.html"),
    ("k/map.md", "k/map.html"), ("k/honor-roll.md", "k/honor-roll.html"), ("k/page-2.md", "k/page-2.html"),
  ])
  func aPageThatIsMadeForEverySiteCannotBeWrittenAnew(path: String, address: String) async {
    let site = await TestSite([
      ("_site.yml", "title: S\npage_size: 1\n"), (path, "①# Own\n"),
      ("b.md", "---\ntitle: B\ntags: [x]\n---\n"),
      ("k/_kind.yml", "kind: k\nmap: k\nrecognition: {year: y}\nfields:\n  y: number\n"), ("k/o.md", "# O\n"),
      ("k/p.md", "# P\n"),
    ]).drawn()
    #expect(site.problems.contains("① colliding-paths: this becomes the file '\(address)'"))
    #expect(site.problems.allSatisfy { $0.startsWithBytes(of: "①") })
    #expect(site.paths.filter { $0 == address }.count == 1)
  }

  /// Labels that differ by nothing but their case have an order of their own, not that of a table in memory.
  @Test func groupsOfLabelsThatLookAlikeKeepTheirOrder() async throws {
    let labels = ["mAth", "math", "Math", "MATH"]
    let pages = labels.enumerated().map { number, label in
      ("k/p\(number).md", "---\ntitle: \(label)\ntopic: \(label)\n---\n")
    }
    let kind = ("k/_kind.yml", "kind: k\ngroup_by: topic\nfields:\n  topic: text\n")
    let index = try #require(await TestSite([kind] + pages).drawn().text("k/index.html"))
    let places = try ["MATH", "Math", "mAth", "math"].map {
      try #require(index.range(of: "<h3>\($0)</h3>")).lowerBound
    }
    #expect(places == places.sorted())
  }
}
