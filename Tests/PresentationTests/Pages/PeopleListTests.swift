import Support
import Testing

/// Lists of people and ways from one to another.
@Suite struct PeopleListTests {
  private static let people = """
    kind: spotlight
    name: Person
    plural: People
    order: title
    facets: [award, year]
    in_lists: [who, award, year, level]
    group_by: year
    recognition: { year: year, award: award, school: school }
    consent: { field: consent, name: who, role: role, when: { named: person } }
    fields:
      who: text
      named: { type: choice, choices: { person: By name, role: By role } }
      role: text
      level: text
      award: { type: choice, choices: { brave: Brave, calm: Calm } }
      school: { type: link, to: [school], listed_there: true, reason_shared: At the same school }
      year: number
      consent: { type: record, fields: { scope: { type: list } } }

    """

  private static func site(_ people: [(String, String)], settings: String = "") async -> DrawnSite {
    let pages = people.map { name, fields in
      ("people/\(name).md", "---\ntitle: Story \(name)\nwho: Who \(name)\nnamed: role\n\(fields)\n---\n")
    }
    return await TestSite(
      [
        ("_site.yml", "title: S\n\(settings)"), ("people/_kind.yml", Self.people),
        ("schools/_kind.yml", "kind: school\nname: School\n"), ("schools/oak.md", "# Oak\n"),
        ("schools/elm.md", "# Elm\n"),
      ] + pages
    ).drawn()
  }

  @Test func aListOfPeopleIsAWallInItsGroups() async throws {
    let site = await Self.site([
      ("a", "award: calm\nyear: 2026\nlevel: High\nschool: oak"), ("b", "year: 2025\nrole: Coach"),
    ])
    #expect(site.problems == [])
    let index = try #require(site.text("people/index.html"))
    let groups = index.split(separator: "<section data-group>").dropFirst()
    #expect(groups.map { $0.contains("Who a</a>") } == [true, false])
    let tile = try #require(
      groups.first?.firstMatch(of: /(?s)<ul class="wall">\n<li class="tile tint-1"(.*?)<\/li>/)
    ).output.1
    #expect(tile.hasPrefix(" data-tokens=\"award:calm year:2026\">"))
    #expect(tile.contains("<div class=\"name\"><a href=\"a.html\">Who a</a></div>\n<p class=\"by\">Oak</p>"))
    // For sorting there is what the tile says in its own way, too.
    #expect(tile.contains("<span hidden data-field=\"who\">Who a</span>"))
    #expect(tile.contains("<span hidden data-field=\"award\">Calm</span>"))
    #expect(tile.contains("<span class=\"said\" data-field=\"year\" data-value=\"2026\">2026</span>"))
    #expect(tile.contains("<span data-field=\"level\">High</span>"))
    #expect(!index.contains("class=\"row kind") && !index.contains("Story a"))
  }

  @Test func theRowsOfALongListOfPeopleAreTiles() async throws {
    let site = await Self.site(
      (1...9).map { ("p\($0)", "award: \($0 < 5 ? "calm" : "brave")\nyear: 2026") },
      settings: "page_size: 2\n")
    let rows = try #require(site.paths.first { $0.hasPrefix("people/list-") }.flatMap(site.text))
    #expect(rows.matches(of: /<li class=\\"tile tint-. *\\" data-tokens=/).count == 9)
    #expect(!rows.contains("class=\\\"row kind"))
  }

  @Test func aSchoolShowsItsPeopleOnceAndWhatElseTheyDo() async throws {
    let site = await Self.site([("a", "year: 2026\nschool: oak\nrole: Coach")])
    let oak = try #require(site.text("schools/oak.html"))
    #expect(oak.contains("<ul class=\"wall\">") && !oak.contains("class=\"gathered"))
    // On the page of the school the tile need not say where they work.
    #expect(oak.contains("<p class=\"by\">Coach</p>") && !oak.contains("<p class=\"by\">Oak</p>"))
  }

  @Test func morePeopleAreNotThoseToReadNext() async throws {
    let others = (1...6).map { ("p\($0)", "year: 2026\nschool: \($0 == 2 ? "oak" : "elm")") }
    let site = await Self.site(others + [("p0", "year: 2026\nschool: oak")])
    let page = try #require(site.text("people/p0.html"))
    let next = try #require(page.firstMatch(of: /(?s)<ul class="next">(.*?)<\/ul>/)).output.1
    let more = try #require(page.firstMatch(of: /(?s)<ul class="wall">(.*?)<\/ul>/)).output.1
    #expect(next.contains(">At the same school</span>\n<a href=\"p2.html\">"))
    let shown = more.matches(of: /<a href="(.*?)"/).map { String($0.output.1) }
    #expect(shown == ["p1.html", "p3.html", "p4.html", "p5.html"])
  }

  @Test func theEndOfAStoryLeadsToTheNext() async throws {
    let site = await Self.site([("a", "year: 2026"), ("b", "year: 2026")])
    let page = try #require(site.text("people/a.html"))
    let pager = try #require(page.firstMatch(of: /(?s)<nav class="pager".*?<\/nav>/)).output
    #expect(pager.contains("<span>Next</span> <span>person</span></span> <span>Story b</span>"))
    #expect(page.matches(of: /class="pager"/).count == 1)
    let more = try #require(page.firstRange(of: "more-people"))
    #expect(try #require(page.firstRange(of: "class=\"pager\"")).lowerBound < more.lowerBound)
  }
}
