import Knowledge
import Source
import Support
import Testing

/// Nobody is named to other sites who did not agree to that.
@Suite struct SharingTests {
  private static let files = [
    "_site.yml": "title: Valley\nurl: https://www.example.org/\nshare: true\n",
    "stories/_kind.yml": """
    kind: story
    recognition: { honoree: who, role: role, year: year }
    consent: { field: consent, name: who, role: role, record: record, when: { as: person } }
    fields:
      who: text
      as: { type: choice, choices: { person: P, team: T } }
      role: text
      year: number
      record: text
      consent:
        type: record
        fields:
          scope: { type: list, of: { type: choice, choices: { name: N, share: S } } }
          expires: date

    """,
    "people/_kind.yml": "kind: person\n",
    "praise/_kind.yml": """
    kind: praise
    recognition: { honoree: who, year: year }
    fields: { who: { type: link, to: [person] }, year: number }

    """,
    "people/eva-open.md": "# Eva Open\n",
    "praise/eva.md": "---\ntitle: Praise\nwho: eva-open\nyear: 2024\n---\n",
    "notes/index.md": "# Notes\n",
  ]

  private static func sharing(_ files: [String: String], including inclusion: Inclusion = Inclusion()) async
    -> Sharing
  {
    let all = self.files.merging(files) { $1 }
    let site = TestSite(all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    return Sharing(of: await site.understood(including: inclusion).site)
  }

  private static func story(_ who: String, _ scope: String, more: String = "role: Art teacher") -> String {
    "---\ntitle: About \(who)\nwho: \(who)\nas: person\nyear: 2024\nconsent: {\(scope)}\n\(more)\n---\nText.\n"
  }

  @Test func namesThoseWhoAgreedToBeShared() async {
    let sharing = await Self.sharing(["stories/a.md": Self.story("Ada Example", "scope: [name, share]")])
    #expect(sharing.pages.map(\.path).contains("stories/a.md"))
    #expect(sharing.credits.contains { $0.name == "Ada Example" && $0.isPerson && $0.page != nil })
  }

  @Test(arguments: ["scope: [name]", "scope: [share]", "scope: [name, share], expires: 2025-01-01"])
  func givesTheRoleOfThoseWhoDidNot(consent: String) async {
    let sharing = await Self.sharing(["stories/a.md": Self.story("Ada Example", consent)])
    #expect(!sharing.pages.map(\.path).contains("stories/a.md"))
    let credit = sharing.credits.first { $0.credit.page == sharing.credits[0].credit.page }
    #expect(
      credit.map { [$0.name, "\($0.isPerson)", "\($0.page == nil)"] } == ["Art teacher", "false", "true"])
  }

  @Test func saysNothingOfThoseWithoutARoleOrWithOneThatNamesThem() async {
    let sharing = await Self.sharing([
      "stories/a.md": Self.story(
        "Ada Example", "scope: [name]", more: "record: Minutes of the board, May 2011"),
      "stories/b.md": Self.story("Bo Sample", "scope: [name]", more: "role: Teacher Bo Sample"),
    ])
    #expect(sharing.credits.isEmpty)
  }

  @Test func keepsBackWhateverElseNamesThem() async {
    let sharing = await Self.sharing([
      "stories/a.md": Self.story("Ada Example", "scope: [name]"), "notes/a.md": "# What Ada Example did\n",
      "notes/ada-example.md": "# A note\n", "notes/b.md": "# Another note\n\nBy Ada Example.\n",
    ])
    #expect(sharing.pages.map(\.path).filter { $0.hasPrefix("notes/") } == ["notes/b.md"])
    #expect(!sharing.mayTell("By Ada Example."))
    #expect(sharing.mayTell("By nobody."))
  }

  @Test func aTeamGivesNoNameOfSomebodyWhoDidNotAgree() async {
    let team = "---\ntitle: The team\nwho: Ada Example\nas: team\nyear: 2024\nrole: Team\n---\nText.\n"
    let sharing = await Self.sharing([
      "stories/a.md": Self.story("Ada Example", "scope: [name]"), "stories/b.md": team,
    ])
    #expect(sharing.credits.map(\.name).sorted() == ["Art teacher", "Team"])
  }

  @Test func aNameAsTextOfAKindThatAsksNobodyIsNoLeave() async {
    let kind =
      "kind: thanks\nrecognition: { honoree: who, year: year }\nfields: { who: text, year: number }\n"
    let sharing = await Self.sharing([
      "thanks/_kind.yml": kind, "thanks/a.md": "---\ntitle: Thanks\nwho: Jane Doe\nyear: 2024\n---\nText.\n",
      "notes/a.md": "# A visit to Jane Doe\n",
    ])
    #expect(sharing.pages.allSatisfy { $0.title != "Thanks" && !$0.title.contains("Doe") })
    #expect(sharing.credits.isEmpty)
  }

  @Test func aNameOfOnePartIsFound() async {
    let sharing = await Self.sharing([
      "stories/a.md": Self.story("Mrs. Alvarez", "scope: [name]"), "notes/a.md": "# A walk with Alvarez\n",
    ])
    #expect(!sharing.mayTell("By Mrs. Alvarez."))
    #expect(!sharing.pages.map(\.path).contains("notes/a.md"))
  }

  @Test func takesALinkToAPersonOfAKindThatAsksNobodyForNoLeave() async {
    let sharing = await Self.sharing([:])
    #expect(!sharing.pages.map(\.path).contains("praise/eva.md"))
    #expect(sharing.credits.isEmpty)
  }

  @Test func sharesWhatVisitorsFindAndNothingElse() async {
    let sharing = await Self.sharing(
      [
        "notes/a.md": "# A\n", "notes/draft.md": "---\ndraft: true\n---\n# Draft\n",
        "secret/index.md": "---\nlisted: false\n---\n# Secret\n", "secret/a.md": "# B\n",
        "404.md": "# Not there\n",
        "notes/late.md": "---\npublish: 2030-01-01\n---\n# Late\n",
        "notes/old.md": "---\nexpires: 2020-01-01\n---\n# Old\n",
      ], including: .everything)
    #expect(sharing.pages.map(\.path).filter { !$0.hasPrefix("p") } == ["notes/a.md"])
  }

  @Test func wantsAnAddressToShare() async {
    let site = TestSite([("_site.yml", "title: T\nshare: ①true\n"), ("index.md", "# T\n")])
    let problems = await site.understood().remarks.problems
    #expect(
      problems == [
        "① shared-catalog: a site that shares its pages needs an address, by which others lead to them"
      ])
  }
}
