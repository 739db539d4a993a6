import Foundation
import Knowledge
import Support
import Testing

@Suite struct RecognitionPagesTests {
  private static func site(_ files: [String: String]) async -> DrawnSite {
    let kinds = [
      "awards/_kind.yml": "kind: award\naward: {every: every}\nfields: {every: number}\n",
      "schools/_kind.yml": "kind: school\n",
      "stories/_kind.yml": """
      kind: spotlight
      recognition: { year: year, award: award, school: school }
      consent: { field: consent, name: who, role: role, when: { as: person } }
      fields:
        who: text
        as: { type: choice, choices: { person: P, role: R } }
        role: text
        award: { type: link, to: [award] }
        school: { type: link, to: [school] }
        year: number
        consent: { type: record, fields: { scope: { type: list, of: { type: choice, choices: { name: N } } } } }

      """,
      "awards/bell.md": "---\ntitle: Bell\nevery: 1\n---\nText.\n", "schools/oak.md": "# Oak\n",
    ]
    return await TestSite(kinds.merging(files) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .drawn()
  }

  private static func story(_ title: String, _ who: String, _ year: Int, _ more: String = "") -> String {
    "---\ntitle: \(title)\nwho: \(who)\nas: person\nyear: \(year)\nschool: oak\nconsent: {scope: name}\n\(more)\n---\nText.\n"
  }

  @Test func whoeverHasSeveralStoriesHasAPage() async {
    let site = await Self.site([
      "stories/a.md": Self.story("First", "Ada Example", 2020),
      "stories/b.md": Self.story("Second", "Ada Example", 2024),
      "stories/c.md": Self.story("Third", "Bo Sample", 2024),
    ])
    #expect(site.problems == [])
    let page = site.text("stories/people/ada-example.html") ?? ""
    #expect(page.contains("<h1>Ada Example</h1>"))
    #expect(page.contains("href=\"../a.html\"") && page.contains("href=\"../b.html\""))
    #expect(!page.contains("c.html"))
    #expect(site.holds("stories/b.html", "<a href=\"people/ada-example.html\">"))
    #expect(!site.holds("stories/c.html", "stories/people"))
  }

  @Test func theRollCanBeTakenAway() async throws {
    let site = await Self.site([
      "stories/a.md": Self.story("Third", "\"=cmd, \\\"x\\\"\"", 2024, "award: bell\nrole: Teacher")
    ])
    let table = site.text("stories/honor-roll.csv") ?? ""
    let rows = table.components(separatedBy: "\r\n")
    #expect(
      rows[0]
        == "\u{FEFF}\"number\",\"name\",\"role\",\"year\",\"award\",\"school\",\"district\",\"story\",\"address\",\"is_person\""
    )
    let number = try #require(site.site.credits.first?.number)
    #expect(
      rows[1]
        == "\"\(number)\",\"'=cmd, \"\"x\"\"\",\"Teacher\",\"2024\",\"Bell\",\"Oak\",\"\",\"Third\",\"stories/a.html\",\"true\""
    )
    let data = site.text("stories/honor-roll.json") ?? ""
    let parsed = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    let credits = try #require(parsed?["credits"] as? [[String: Any]])
    #expect(credits.count == 1)
    #expect(credits[0]["name"] as? String == "=cmd, \"x\"")
    #expect(credits[0]["is_person"] as? Bool == true)
    #expect(credits[0]["district"] == nil)
  }

  @Test func anAwardSaysWhenNobodyReceivedIt() async {
    let site = await Self.site([
      "stories/a.md": Self.story("First", "Ada", 2020, "award: bell"),
      "stories/b.md": Self.story("Second", "Bo", 2023, "award: bell"),
    ])
    #expect(site.holds("awards/bell.html", "Not given in: 2021, 2022<"))
  }

  @Test func anAwardAndASchoolHaveAFeedIfThereIsNews() async {
    let site = await Self.site([
      "_site.yml": "title: S\nurl: https://example.org/\n",
      "stories/a.md": Self.story("First", "Ada", 2020, "award: bell\ndate: 2020-05-01"),
      "stories/b.md": Self.story("Second", "Bo", 2023),
    ])
    let feed = site.text("awards/bell/feed.xml") ?? ""
    #expect(
      feed.contains("<id>https://example.org/stories/a.html</id>")
        || feed.contains("https://example.org/stories/a.html"))
    #expect(!feed.contains("b.html"))
    #expect(site.holds("awards/bell.html", "href=\"bell/feed.xml\""))
    #expect(site.holds("schools/oak.html", "href=\"oak/feed.xml\""))
  }

  @Test func theRollCountsByYearAndAward() async {
    let site = await Self.site([
      "stories/a.md": Self.story("First", "Ada", 2020), "stories/b.md": Self.story("Second", "Bo", 2023),
      "stories/c.md": Self.story("Third", "Cy", 2023),
    ])
    let roll = site.text("stories/honor-roll.html") ?? ""
    #expect(roll.contains("<th scope=\"row\"><span>2023</span></th><td>2<svg"))
    #expect(roll.contains("<th scope=\"row\"><span>2020</span></th><td>1<svg"))
    // One school is nothing to compare.
    #expect(roll.components(separatedBy: "<table class=\"chart\">").count == 2)
  }

  @Test func theFrontPageRemembers() async {
    let site = await Self.site([
      "_site.yml": "title: S\nhome_sections:\n  - { path: stories, show: anniversaries }\n",
      "stories/a.md": Self.story("First", "Ada", 2016), "stories/b.md": Self.story("Second", "Bo", 2017),
    ])
    #expect(site.problems == [])
    let home = site.text("index.html") ?? ""
    #expect(home.contains("<h3>10 years ago</h3>"))
    #expect(home.contains(">Ada</a>") && !home.contains(">Bo</a>"))
  }

  @Test func anAwardWithManyRecipientsShowsTheLatestAndLeadsToAll() async {
    var files: [String: String] = [:]
    for number in 100..<165 {
      files["stories/s\(number).md"] = Self.story("Story \(number)", "Person \(number)", 2020, "award: bell")
    }
    let site = await Self.site(files)
    #expect(site.problems == [])
    let award = site.text("awards/bell.html") ?? ""
    #expect(award.contains("<a href=\"bell/recognized-1.html\">and 5 more</a>"))
    #expect(award.contains(">Person 159</a>") && !award.contains(">Person 160</a>"))
    let all = site.text("awards/bell/recognized-1.html") ?? ""
    #expect(all.contains(">Person 100</a>") && all.contains(">Person 164</a>"))
  }
}
