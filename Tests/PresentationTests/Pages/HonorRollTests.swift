import Foundation
import Support
import Testing

@Suite struct HonorRollTests {
  private static let awards = "kind: award\nplural: Awards\nfields:\n  for: text\n"
  private static let schools = "kind: school\nplural: Schools\n"
  private static let people = """
    kind: person
    plural: People
    order: [-year, title]
    recognition: { year: year, award: award, school: school }
    consent: { field: consent, name: who, role: role, when: { named: person } }
    fields:
      who: text
      named: { type: choice, choices: { person: By name, role: By role } }
      role: text
      award: { type: link, to: [award] }
      school: { type: link, to: [school] }
      year: number
      consent:
        type: record
        fields:
          scope: { type: list, of: { type: choice, choices: { name: Name } } }
          expires: date

    """

  private static func site(_ files: [String: String]) async -> DrawnSite {
    var all = [
      "awards/_kind.yml": awards, "schools/_kind.yml": schools, "people/_kind.yml": people,
      "awards/brave.md": "# Brave\n", "awards/calm.md": "# Calm\n", "schools/oak.md": "# Oak School\n",
    ]
    for (path, text) in files { all[path] = text }
    return await TestSite(all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).drawn()
  }

  private static func person(_ title: String, _ fields: String) -> String {
    "---\ntitle: \(title)\n\(fields)\n---\n"
  }

  @Test func everyoneStandsOnceByNameWithTheMedalOfTheirAward() async {
    let site = await Self.site([
      "people/a.md": Self.person(
        "A story", "who: Ann\nnamed: person\naward: calm\nschool: oak\nyear: 2026\nconsent: {scope: [name]}"),
      "people/b.md": Self.person("B story", "who: A coach\nnamed: role\nrole: Coach\nyear: 2025"),
    ])
    #expect(site.problems == [])
    let roll = site.text("people/honor-roll.html") ?? ""
    let wall = roll.components(separatedBy: "<ul class=\"names\">").first ?? ""
    #expect(wall.components(separatedBy: "<a href=\"a.html\">Ann</a>").count == 2)
    #expect(wall.components(separatedBy: "<a href=\"b.html\">A coach</a>").count == 2)
    #expect(!roll.contains("A story"))
    #expect(wall.contains("<li class=\"tile tint-1\">"))
    #expect(wall.contains("<p class=\"by\">Oak School</p>"))
    #expect(wall.contains("<p class=\"by\">Coach</p>"))
    #expect(wall.contains("<p class=\"won\">Calm</p>"))
  }

  @Test func anAwardAndASchoolShowTheirPeopleByYear() async {
    let site = await Self.site([
      "people/a.md": Self.person("A story", "who: Ann\nnamed: role\naward: brave\nschool: oak\nyear: 2024"),
      "people/b.md": Self.person("B story", "who: Bo\nnamed: role\naward: brave\nyear: 2026"),
    ])
    let award = site.text("awards/brave.html") ?? ""
    let years = award.components(separatedBy: "<section class=\"year\">").dropFirst().map {
      $0.contains(">Bo</a>")
    }
    #expect(years == [true, false])
    #expect(award.contains("<a href=\"../people/b.html\">Bo</a>"))
    #expect(site.holds("schools/oak.html", "<a href=\"../people/a.html\">Ann</a>"))
    #expect(!site.holds("schools/oak.html", ">Bo</a>"))
  }

  @Test func schoolYearsGoFromTheLatestOnAndKeepTheirAddresses() async {
    let kind = Self.people.replacingOccurrences(of: "year: number", with: "year: text")
    let years = ["2022–23", "2024–25", "2023–24"]
    var files = Dictionary(
      uniqueKeysWithValues: years.enumerated().map {
        ("people/p\($0).md", Self.person("P\($0)", "who: Who \($0)\nyear: \($1)"))
      })
    files["people/_kind.yml"] = kind
    files["people/none.md"] = Self.person("None", "who: Nobody")
    let site = await Self.site(files)
    #expect(site.problems == [])
    let roll = site.text("people/honor-roll.html") ?? ""
    let links = roll.components(separatedBy: "href=\"honor-roll/").dropFirst().compactMap {
      $0.components(separatedBy: ".html").first
    }
    #expect(Array(links.prefix(4)) == ["2024-25", "2023-24", "2022-23", "no-year"])
    #expect(roll.contains("Year not given"))
    #expect(roll.contains(">Who 1</a>"))
  }

  @Test func aRollOfThreeYearsHasAPageForEach() async {
    let site = await Self.site([
      "people/a.md": Self.person("A", "who: Ann\nyear: 2024"),
      "people/b.md": Self.person("B", "who: Bo\nyear: 2025"),
      "people/c.md": Self.person("C", "who: Cy\nyear: 2026"), "people/d.md": Self.person("D", "who: Di"),
    ])
    #expect(site.problems == [])
    #expect(
      site.paths.filter { $0.hasPrefix("people/honor-roll") && $0.hasSuffix(".html") } == [
        "people/honor-roll.html", "people/honor-roll/2024.html", "people/honor-roll/2025.html",
        "people/honor-roll/2026.html", "people/honor-roll/no-year.html",
      ])
    let roll = (site.text("people/honor-roll.html") ?? "").components(separatedBy: "<ul class=\"names\">")
    #expect(roll[0].contains(">Cy</a>"))
    #expect(!roll[0].contains(">Bo</a>"))
    #expect(roll[0].contains("<a href=\"honor-roll/2025.html\">2025</a>"))
    #expect(["Ann", "Bo", "Cy", "Di"].allSatisfy { roll[1].contains(">\($0)</a>") })
    #expect(site.holds("people/honor-roll/2025.html", "<a href=\"../b.html\">Bo</a>"))
    #expect(site.holds("people/honor-roll/2025.html", "<a href=\"2025.html\" aria-current=\"page\">2025</a>"))
    #expect(site.holds("people/honor-roll/no-year.html", ">Di</a>"))
    #expect(site.holds("people/honor-roll/2025.html", "<a href=\"../honor-roll.html\">Honor roll</a>"))
    #expect(!site.holds("people/honor-roll/2025.html", "href=\"index.html\""))
  }

  @Test func aVeryLongRollIsSpreadOverPages() async {
    var files: [String: String] = [:]
    for number in 100..<420 {
      files["people/p\(number).md"] = Self.person("Story \(number)", "who: Person \(number)\nyear: 2026")
    }
    let site = await Self.site(files)
    #expect(site.problems == [])
    for (page, next) in [("2026", "2026-2"), ("names", "names-2")] {
      #expect(site.holds("people/honor-roll/\(page).html", "rel=\"next\" href=\"\(next).html\""))
      #expect(site.holds("people/honor-roll/\(next).html", "rel=\"prev\" href=\"\(page).html\""))
      #expect(site.holds("people/honor-roll/\(page).html", ">Person 399</a>"))
      #expect(site.holds("people/honor-roll/\(next).html", ">Person 400</a>"))
    }
    #expect(site.holds("people/honor-roll.html", "<a href=\"honor-roll/names.html\">All names</a>"))
  }
}
