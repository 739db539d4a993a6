import Markup
import Source
import Support
import Testing

@testable import Knowledge

@Suite struct PageListTests {
  private static let kind = """
    kind: practice
    plural: Practices
    order: title
    in_lists: [audience]
    fields:
      audience: {type: list, of: {type: choice, choices: {teachers: Teachers, coaches: Coaches}}}
      year: number
      school: {type: link, to: [school]}
      note: {type: text, shown: false}
      story: markdown
    """

  private static let pages: [(path: String, text: String)] = [
    (path: "practices/_kind.yml", text: kind), (path: "schools/_kind.yml", text: "kind: school"),
    (path: "schools/lincoln.md", text: "---\ntitle: Lincoln\n---\nA school.\n"),
    (
      path: "practices/b.md",
      text: "---\ntitle: B\naudience: [teachers, coaches]\nyear: 2025\ntags: [equity, data]\nnote: x\n---\n"
    ),
    (path: "practices/a.md", text: "---\ntitle: A\naudience: coaches\nyear: 2026\ntags: equity\n---\n"),
    (path: "practices/c.md", text: "---\ntitle: C\naudience: teachers\nschool: lincoln\n---\n"),
    (path: "practices/d.md", text: "---\ntitle: D\ndraft: true\ntags: equity\n---\n"),
    (path: "guides/e.md", text: "---\ntitle: E\ntags: data\ndate: 2026-01-01\n---\nText.\n"),
    (path: "guides/more/f.md", text: "---\ntitle: F\ndate: 2026-02-01\n---\nText.\n"),
    (path: "guides/index.md", text: "---\ntitle: Guides\n---\n"),
  ]

  private func site(_ block: String, including inclusion: Inclusion = Inclusion()) async -> UnderstoodSite {
    let page = "---\ntitle: Home\ntags: data\n---\n```laurel list\n\(block)\n```\n"
    return await TestSite(Self.pages + [(path: "lists/page.md", text: page)])
      .understood(asOf: "2026-06-01", including: inclusion)
  }

  private func shown(in site: UnderstoodSite) -> [String] {
    guard case .list(let list)?? = site.page("lists/page.md")?.body.blocks.first else { return ["none"] }
    return site.site.pages(in: list).map(\.title)
  }

  @Test(arguments: [
    ("kind: practice", ["A", "B", "C"]), ("kind: Practices", ["A", "B", "C"]),
    ("tag: equity", ["A", "B"]), ("tag: [equity, data]", ["B"]), ("tag: data", ["B", "E"]),
    ("kind: practice\ntag: data", ["B"]),
    ("folder: ../guides", ["E", "F"]), ("folder: /guides/more/", ["F"]),
    ("kind: practice\nwhere: {audience: coaches}", ["A", "B"]),
    ("kind: practice\nwhere:\n  audience: [coaches, Teachers]\n  year: 2025", ["B"]),
    ("kind: practice\nwhere: {school: lincoln}", ["C"]),
    ("kind: practice\norder: -year", ["A", "B", "C"]), ("kind: practice\norder: year", ["B", "A", "C"]),
    ("folder: ../guides\norder: -date", ["F", "E"]), ("kind: practice\norder: -title\nlimit: 2", ["C", "B"]),
  ])
  func findsPages(block: String, titles: [String]) async {
    let site = await site(block)
    #expect(shown(in: site) == titles)
    #expect(site.problems == [])
  }

  @Test(arguments: [
    "where: {audience: coches}", "where: {audience: coaches, yeer: 2026}", "where: coaches",
  ]) func aConditionThatIsNotUnderstoodShowsNoList(condition: String) async {
    #expect(await shown(in: site("kind: practice\n\(condition)")) == ["none"])
  }

  @Test(arguments: [
    ("kind: event\nwhen: upcoming", ["Today", "Fair", "Ball"]),
    ("kind: event\nwhen: upcoming\nlimit: 2", ["Today", "Fair"]),
    ("kind: event\nwhen: past", ["Over", "Long over"]),
    ("folder: ../events\nwhen: past", ["Over", "Long over"]),
    ("folder: ../guides\nwhen: past", []), ("kind: event\nwhen: soon", ["none"]),
    ("kind: practice\nwhen: past", ["none"]),
  ]) func eventsAreChosenByTheDay(block: String, titles: [String]) async {
    let kind = "kind: event\nevent: {day: day, last_day: last}\nfields: {day: date, last: date}"
    let days = [
      "Long over": "day: 2020-01-01", "Over": "day: 2026-05-31", "Today": "day: 2026-06-01",
      "Fair": "day: 2026-06-02", "Ball": "day: 2027-01-01", "Some day": "",
    ]
    let events = days.map { title, day in
      (path: "events/\(title).md", text: "---\ntitle: \(title)\n\(day)\n---\nWords.\n")
    }
    let page = "---\ntitle: Home\n---\n```laurel list\n\(block)\n```\n"
    let files = Self.pages + events + [("events/_kind.yml", kind), ("lists/page.md", page)]
    #expect(await shown(in: TestSite(files).understood(asOf: "2026-06-01")) == titles)
  }

  @Test func anOrdinaryKindHasNoEvents() async {
    let problems = await site("kind: practice\nwhen: past").problems
    #expect(problems.contains { $0.contains("has no field 'when'") })
  }

  @Test func draftsAreInItOnlyWhereTheyAreBuilt() async {
    #expect(await shown(in: site("tag: equity", including: Inclusion(drafts: true))) == ["A", "B", "D"])
  }

  @Test(arguments: [
    ("kind: practise", "6:7 unknown-choice: 'practise' is not one of the choices for 'kind'"),
    ("kind: practice\nlimt: 6", "7:1 unknown-key: the block 'list' has no field 'limt'"),
    ("kind: practice\nlimit: 0", "7:8 out-of-range"),
    ("kind: practice\nlimit: six", "7:8 wrong-type"),
    ("kind: practice\nas: tiles", "7:5 unknown-choice: 'tiles' is not one of the choices for 'as'"),
    ("kind: practice\norder: yeer", "7:8 unknown-choice: 'yeer' is not one of the choices for 'order'"),
    ("kind: practice\nwhere:\n  audience: coches", "8:13 unknown-choice"),
    ("kind: practice\nwhere:\n  audiense: coaches", "8:3 unknown-key: 'where' has no field 'audiense'"),
    ("kind: practice\nwhere: coaches", "7:8 wrong-type"),
    ("kind: practice\nwhere: {note: x}", "7:9 unknown-key"),
    ("kind: practice\nwhere: {story: x}", "7:9 unknown-key"),
    ("kind: practice\nwhere: {school: linkoln}", "7:17 broken-link"),
    ("folder: ../gides", "6:9 broken-link: there is nothing in the folder '../gides'"),
    ("folder: ../../guides", "6:9 broken-link"),
    ("limit: 3", "5:1 missing-field: the block 'list' needs 'kind', 'folder' or 'tag'"),
    ("where: {audience: coaches}", "5:1 missing-field: 'kind' is missing, and 'where' needs it"),
    ("where: {audience: coaches}\ntag: data", "5:1 missing-field: 'kind' is missing, and 'where' needs it"),
    ("kind: practice\nkind: school", "7:1 duplicate-key"), ("kind practice", "6:1 missing-colon"),
  ])
  func tellsWhatIsWrong(block: String, problem: String) async {
    let problems = await site(block).problems
    #expect(problems.count == 1 && problems[0].hasPrefix("lists/page.md:\(problem)"), "\(problems)")
  }

  @Test func aNameThatNoBlockHasIsTold() async {
    let site = await TestSite([(path: "a.md", text: "# A\n\n```laurel ①lst\nkind: a\n```\n")]).understood()
    #expect(site.problems == ["① unusable-block: there is no block 'lst'"])
    #expect(site.remarks.fixes(of: UnusableBlock.id) == ["write 'list'"])
  }

  @Test func aListThatFindsNothingIsToldInANote() async {
    let site = await site("kind: practice\nwhere: {year: 1999}")
    #expect(site.problems == [])
    #expect(site.remarks.of(EmptyBlock.id) == ["lists/page.md:5:1 empty-block: this list finds no page"])
  }

  @Test func itsPagesAreLinkedFromThere() async {
    let site = await site("kind: practice\nlimit: 2")
    #expect(site.backlinks(to: "practices/a.md") == ["lists/page.md: "])
    #expect(site.backlinks(to: "practices/c.md") == [])
    #expect(site.remarks.of(OrphanPage.id).contains { $0.contains("practices/c.md") })
    #expect(!site.remarks.of(OrphanPage.id).contains { $0.contains("practices/a.md") })
  }

  @Test func readersAreNotOfferedWhatVisitorsDoNotLookFor() async {
    let unlisted = (path: "guides/index.md", text: "---\ntitle: Guides\nlisted: false\n---\n")
    let page = (path: "lists/page.md", text: "---\ntitle: L\n---\n```laurel list\ntag: data\n```\n")
    let site = await TestSite(Self.pages.filter { $0.path != "guides/index.md" } + [unlisted, page])
      .understood()
    #expect(shown(in: site) == ["B"])
  }
}
