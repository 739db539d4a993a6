import Knowledge
import Support
import Testing

@Suite struct CreditTests {
  private static let kinds = [
    "awards/_kind.yml": """
    kind: award
    award: { first_year: first, last_year: last, every: every, at_most: most }
    fields: { first: number, last: number, every: number, most: number }

    """,
    "schools/_kind.yml": "kind: school\n", "people/_kind.yml": "kind: person\n",
    "stories/_kind.yml": """
    kind: story
    recognition: { honoree: who, year: year, award: award, school: school }
    consent: { field: consent, name: who, role: role, when: { as: person } }
    fields:
      who: { type: list, of: text }
      as: { type: choice, choices: { person: P, team: T } }
      role: text
      award: { type: link, to: [award] }
      school: { type: link, to: [school] }
      year: number
      consent: { type: record, fields: { scope: { type: list, of: { type: choice, choices: { name: N } } } } }

    """,
    "awards/bell.md": "# Bell\n", "schools/oak.md": "# Oak\n", "schools/elm.md": "# Elm\n",
  ]

  private static func understood(_ files: [String: String]) async -> UnderstoodSite {
    let all = kinds.merging(files) { $1 }
    return await TestSite(all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).understood()
  }

  private static func story(_ title: String, _ fields: String) -> String {
    "---\ntitle: \(title)\nconsent: {scope: name}\n\(fields)\n---\nText.\n"
  }

  @Test func aPageThatNamesSeveralIsACreditForEach() async {
    let site = await Self.understood([
      "stories/a.md": Self.story("A", "who: [Ada Example, Bo Sample]\nas: person\nyear: 2024\naward: bell")
    ]).site
    #expect(site.credits.map(\.name) == ["Ada Example", "Bo Sample"])
    #expect(site.credits.map(\.isPerson) == [true, true])
    #expect(Set(site.credits.map(\.number)).count == 2)
    #expect(site.credits.allSatisfy { $0.yearNumber == 2024 && $0.award?.page != nil })
    #expect(site.people.count == 2)
  }

  @Test func theTitleStandsForWhoeverIsNotNamed() async {
    let site = await Self.understood(["stories/a.md": Self.story("The kitchen", "year: 2024")]).site
    #expect(site.credits.map(\.name) == ["The kitchen"])
    #expect(site.credits.map(\.isNamed) == [false])
    #expect(site.people.isEmpty)
  }

  @Test func oneNameAtOnePlaceIsOnePerson() async {
    let site = await Self.understood([
      "stories/a.md": Self.story("A", "who: Ada Éxample\nas: person\nyear: 2020\nschool: oak"),
      "stories/b.md": Self.story("B", "who: ada  example\nas: person\nyear: 2024\nschool: oak"),
      "stories/c.md": Self.story("C", "who: Ada Example\nas: person\nyear: 2024\nschool: elm"),
      "stories/d.md": Self.story("D", "who: Ada Example\nas: team\nyear: 2024\nschool: oak"),
    ]).site
    #expect(site.people.map { $0.credits.map { site[site.credits[$0].page].title } } == [["B", "A"], ["C"]])
    #expect(site.people.map(\.address) == ["stories/people/ada-example.html", nil])
  }

  @Test func aPageOfAPersonTellsWhoItIs() async {
    let files = [
      "stories/_kind.yml": """
      kind: story
      recognition: { honoree: who, year: year, school: school }
      fields: { who: { type: link, to: [person] }, school: { type: link, to: [school] }, year: number }

      """,
      "people/ada.md": "# Ada Example\n",
      "stories/a.md": Self.story("A", "who: ada\nyear: 2020\nschool: oak"),
      "stories/b.md": Self.story("B", "who: ada\nyear: 2024\nschool: elm"),
    ]
    let site = await Self.understood(files).site
    #expect(site.people.map(\.name) == ["Ada Example"])
    #expect(site.people.first?.credits.count == 2)
    #expect(site.people.first?.page == site.page(atPath: "people/ada.md")?.id)
    #expect(site.people.first?.address == nil)
  }

  @Test func numbersStayTheSameWhenOtherPagesCome() async {
    let one = ["stories/b.md": Self.story("B", "who: Bo\nyear: 2024")]
    let before = await Self.understood(one).site.credits.map(\.number)
    let more = one.merging(["stories/a.md": Self.story("A", "who: Ann\nyear: 2023")]) { $1 }
    let after = await Self.understood(more).site.credits
    #expect(after.first { $0.name == "Bo" }?.number == before.first)
    #expect(before.first?.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil)
  }

  @Test func aPageThatIsHiddenIsNoCredit() async {
    let site = await Self.understood([
      "stories/a.md": Self.story("A", "who: Ada\nyear: 2024\ndraft: true")
    ]).site
    #expect(site.credits.isEmpty)
  }

  @Test(arguments: [
    ("first: 2010", 2009, "outside-cycle: 'Bell' was given for the first time in 2010"),
    ("last: 2019", 2020, "outside-cycle: nobody could receive 'Bell' any more: its last year was 2019"),
    (
      "first: 2010\nevery: 2", 2013,
      "outside-cycle: 'Bell' is given every 2 years from 2010 on, and 2013 is none of them"
    ),
  ])
  func anAwardHasItsYears(award: String, year: Int, remark: String) async {
    let problems = await Self.understood([
      "awards/bell.md": "---\ntitle: Bell\n\(award)\n---\nText.\n",
      "stories/a.md": Self.story("A", "who: Ada\nyear: ①\(year)\naward: bell"),
      "stories/b.md": Self.story("B", "who: Bo\nyear: 2012\naward: bell"),
    ]).problems
    #expect(problems == ["① \(remark)"])
  }

  @Test func anAwardForOneHasOneRecipientAYear() async {
    let problems = await Self.understood([
      "awards/bell.md": "---\ntitle: Bell\nmost: 1\n---\nText.\n",
      "stories/a.md": Self.story("A", "who: [Ada, Bo]\nyear: 2012\naward: bell"),
      "stories/b.md": Self.story("B", "who: Cy\nyear: 2013\naward: bell"),
      "stories/c.md": Self.story("C", "who: Di\nyear: 2012\naward: ①bell"),
    ]).problems
    #expect(
      problems == [
        "① too-many-recipients: in 2012, 'Bell' has more recipients than the one that its page allows"
      ])
  }

  @Test func aPersonIsRecognizedOnceForOneThing() async {
    let problems = await Self.understood([
      "stories/a.md": Self.story("A", "who: Ada\nas: person\nyear: 2012\naward: bell\nschool: oak"),
      "stories/b.md": Self.story("B", "who: [①ADA]\nas: person\nyear: 2012\naward: bell\nschool: oak"),
      "stories/c.md": Self.story("C", "who: Ada\nas: person\nyear: 2013\naward: bell\nschool: oak"),
      "stories/d.md": Self.story("D", "who: [Bo, ②Bo]\nas: person\nyear: 2012"),
    ]).problems
    #expect(
      problems == [
        "① duplicate-credit: 'Ada' is recognized for the same thing in 2012 already",
        "② duplicate-credit: 'Bo' is recognized for the same thing in 2012 already",
      ])
  }

  @Test func gapsAreTheYearsWithoutAnybody() async throws {
    let site = await Self.understood([
      "awards/bell.md": "---\ntitle: Bell\nfirst: 2010\nevery: 2\n---\nText.\n",
      "stories/a.md": Self.story("A", "who: Ada\nyear: 2012\naward: bell"),
      "stories/b.md": Self.story("B", "who: Bo\nyear: 2018\naward: bell"),
    ]).site
    let award = try #require(site.page(atPath: "awards/bell.md"))
    let cycle = try #require(AwardCycle(of: award))
    let years = site.credits(withAward: award).compactMap(\.yearNumber)
    #expect(cycle.gaps(between: years, today: 2026) == [2010, 2014, 2016])
    #expect(cycle.gaps(between: [], today: 2026) == [])
    #expect(cycle.gaps(between: [999_999_999], today: 2026) == [])
  }
}
