import Presentation
import Support
import Testing

/// What blocks look like on pages, and what they must not say.
@Suite struct BlockTests {
  private func drawn(_ block: String, _ files: [(path: String, text: String)], language: String = "en") async
    -> DrawnSite
  {
    let settings = (path: "_site.yml", text: "title: S\nlanguage: \(language)\n")
    return await TestSite(
      files + [settings, (path: "lists/a.md", text: "---\ntitle: Lists\n---\n```laurel \(block)\n```\n")]
    ).drawn()
  }

  private static let practices: [(path: String, text: String)] = [
    (
      path: "practices/_kind.yml",
      text: "kind: practice\nname: Practice\nplural: Practices\nin_lists: [level]\nfields:\n  level: text\n"
    ),
    (path: "practices/b.md", text: "---\ntitle: \"B & <b>\"\nlevel: High\n---\n"),
    (path: "practices/c.md", text: "---\ntitle: C\nsummary: About C.\n---\n"),
  ]

  @Test func aListIsDrawnAsRowsCardsOrATable() async {
    let rows = await drawn("list\nkind: practice", Self.practices)
    #expect(rows.holds("lists/a.html", "<a href=\"../practices/b.html\">B &amp; &lt;b&gt;</a>"), "\(rows)")
    #expect(rows.holds("lists/a.html", "<ul class=\"entries\">"))
    let cards = await drawn("list\nkind: practice\nas: cards", Self.practices)
    #expect(cards.holds("lists/a.html", "<strong><a href=\"../practices/c.html\">C</a></strong>"))
    let table = await drawn("list\nkind: practice\nas: table\nlimit: 1", Self.practices)
    #expect(table.holds("lists/a.html", "<th scope=\"col\">Practice</th>\n<th scope=\"col\">Level</th>"))
    #expect(table.holds("lists/a.html", "<td>High</td>"))
    #expect(table.holds("lists/a.html", "<a href=\"../practices/index.html\">"))
    #expect(table.problems == [])
  }

  @Test func aListWithoutPagesSaysSoInTheLanguageOfTheSite() async {
    let empty = await drawn("list\nkind: practice", [Self.practices[0]], language: "es")
    #expect(
      empty.holds("lists/a.html", "<p>Aquí todavía no hay nada.</p>"), "\(empty.text("lists/a.html") ?? "")")
  }

  private static let stories: [(path: String, text: String)] = [
    (
      path: "stories/_kind.yml",
      text: """
      kind: story
      consent: { field: consent, name: who, role: role, when: { as: person } }
      in_lists: [who]
      fields:
        who: text
        as: { type: choice, choices: { person: By name, role: By role }, required: true }
        role: text
        consent:
          type: record
          fields:
            date: date
            scope: { type: list, of: { type: choice, choices: { name: Name } } }
      """
    ),
    (
      path: "stories/one.md",
      text: "---\ntitle: A lesson outdoors\nwho: Ada Quill\nas: person\nrole: A teacher\n---\nThe lesson.\n"
    ),
    (
      path: "stories/two.md",
      text: "---\ntitle: T\ndraft: true\nwho: Bo Reed\nas: person\nrole: A teacher\n---\nThe lesson.\n"
    ),
  ]

  @Test(arguments: ["rows", "cards", "table"])
  func nobodyIsNamedWhoHasNotAgreedAndNoDraftIsShown(look: String) async {
    let page = await drawn("list\nkind: story\nas: \(look)", Self.stories).text("lists/a.html") ?? ""
    #expect(page.contains("A lesson outdoors") && page.contains("A teacher"), "\(page)")
    #expect(!page.contains("Quill") && !page.contains("Reed"))
  }

  @Test(arguments: [
    "table\nfile: data.csv", "list\nkind: story\nwhere: {who: Ada Quill}", "files\nfolder: papers",
    "gallery\npictures: [{image: one.png, description: Ada Quill on a bench}]",
  ])
  func aBlockThatNamesSomebodyWhoHasNotAgreedKeepsItsPageBack(block: String) async {
    let files = [
      (path: "lists/data.csv", text: "Who,What\nAda Quill,Lessons\n"),
      (path: "lists/one.png", text: "640x480"),
      (path: "lists/papers/ada-quill.pdf", text: "pdf"),
    ]
    let site = await drawn(block, Self.stories + files)
    #expect(site.text("lists/a.html") == nil)
    #expect(site.problems.contains { $0.contains("unagreed-name") }, "\(site)")
  }

  @Test func filesSayTheirTypeAndSizeAndStandBelowTheirYears() async {
    let site = await drawn(
      "files\nfolder: minutes\ngroup: year",
      [
        (path: "lists/minutes/2026-05-12-board.pdf", text: "pdf"),
        (path: "lists/minutes/2025/plan.pdf", text: "pdf"),
        (path: "lists/minutes/rules.pdf", text: "pdf"),
      ])
    let page = site.text("lists/a.html") ?? ""
    #expect(
      page.contains(
        "<li><a href=\"minutes/2026-05-12-board.pdf\">Board <small>(PDF, 1 KB)</small></a> <time datetime=\"2026-05-12\">May 12, 2026</time></li>"
      ), "\(page)")
    #expect(page.contains("<strong>2025</strong>") && page.contains("<strong>Year not given</strong>"))
    #expect(site.paths.contains("lists/minutes/2025/plan.pdf"))
  }

  @Test func aTableIsDrawnWithItsHeadersAndItsFile() async {
    let site = await drawn(
      "table\nfile: data.csv\ncaption: Schools", [(path: "lists/data.csv", text: "School,Students\n<b>,95\n")]
    )
    let page = site.text("lists/a.html") ?? ""
    #expect(page.contains("<caption>Schools</caption>"), "\(page)")
    #expect(page.contains("<th scope=\"row\">&lt;b&gt;</th>\n<td class=\"align-right\">95</td>"))
    #expect(page.contains("<a href=\"data.csv\">The file of this table <small>(CSV, 1 KB)</small></a>"))
  }

  @Test func aPageMayPlayAFilmOnlyIfItHasOne() async {
    let film = await drawn(
      "video\ntitle: Mentors\nfile: film.mp4\ncaptions: film.vtt",
      [
        (path: "lists/film.mp4", text: "film"),
        (path: "lists/film.vtt", text: "WEBVTT\n\n00:01.000 --> 00:02.000\nWe <b>begin</b>.\n"),
      ])
    let page = film.text("lists/a.html") ?? ""
    #expect(page.contains("media-src 'self';") && page.contains("<source src=\"film.mp4\""), "\(page)")
    #expect(page.contains("<p>We begin.</p>"))
    let card = await drawn("video\ntitle: Mentors\nurl: https://example.org/film", [])
    let other = card.text("lists/a.html") ?? ""
    #expect(
      !other.contains("media-src") && other.contains("href=\"https://example.org/film\" rel=\"external\""),
      "\(other)")
  }
}
