import Foundation
import Knowledge
import Presentation
import Support
import Testing

@Suite struct CertificateTests {
  private static let awards = """
    kind: award
    plural: Awards
    fields:
      signatures:
        type: list
        shown: false
        of: { type: record, fields: { name: text, title: text, picture: image } }

    """
  private static let people = """
    kind: person
    plural: People
    recognition: { honoree: who, role: role, award: award, year: year, school: school }
    consent: { field: consent, name: who, when: { named: person } }
    fields:
      who: { type: list, of: text }
      named: { type: choice, choices: { person: By name, role: By role } }
      role: text
      award: { type: link, to: [award] }
      school: { type: link, to: [school] }
      year: number
      consent:
        type: record
        fields:
          scope: { type: list, of: { type: choice, choices: { name: Name, certificate: Certificate } } }
          expires: date

    """

  private static func site(url: String? = nil, _ pages: [String: String]) async -> DrawnSite {
    var files = [
      "_site.yml": "title: Example Schools\n" + (url.map { "url: \($0)\n" } ?? ""),
      "awards/_kind.yml": awards, "people/_kind.yml": people,
      "schools/_kind.yml": "kind: school\nplural: Schools\n",
      "schools/oak.md": "# Oak School\n", "awards/sign.png": "200x80",
      "awards/brave.md": """
      ---
      title: Brave
      signatures:
        - { name: Ada Example, title: Superintendent, picture: sign.png }
        - { name: Bo Example }
      ---

      """,
    ]
    for (name, fields) in pages { files["people/\(name).md"] = "---\ntitle: Story \(name)\n\(fields)\n---\n" }
    return await TestSite(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).drawn()
  }

  private static let coach = "who: [A coach]\nnamed: role\nrole: Coach\nschool: oak\naward: brave\nyear: 2026"

  /// The paths of the certificates of single credits.
  private static func single(_ site: DrawnSite) -> [String] {
    site.paths.filter { $0.contains(#/^certificates\/[0-9a-z]{4}-[0-9a-z]{4}\.html$/#) }
  }

  @Test func aCertificateSaysWhoWhatWhenAndWhere() async throws {
    let site = await Self.site(["a": Self.coach])
    #expect(site.problems == [])
    let path = try #require(Self.single(site).first)
    let text = try #require(site.text(path))
    for part in [
      ">A coach</h2>", ">Coach, Oak School</p>", ">Brave</p>", "<p class=\"when\">2026</p>",
      "Example Schools",
      ">Ada Example</strong>", ">Superintendent</span>", ">Bo Example</strong>", "src=\"../awards/sign.png\"",
      "<strong>\(site.site.credits[0].number)</strong>", "<meta name=\"robots\" content=\"noindex\">",
      "<a href=\"../people/a.html\">Story a</a>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("<svg class=\"code\""))
    #expect(site.holds("people/a.html", "href=\"../\(path)\">Certificate to print</a>"))
  }

  @Test func withAnAddressItHasACode() async throws {
    let site = await Self.site(url: "https://example.org/", ["a": Self.coach])
    let path = try #require(Self.single(site).first)
    #expect(site.holds(path, "<svg class=\"code\" viewBox=\"-4 -4 "))
    #expect(!site.holds("sitemap.xml", "certificates/"))
  }

  @Test func nobodyHasOneWhoDidNotAgree() async {
    let named = "who: [Ann Example]\nnamed: person\nyear: 2026\n"
    let site = await Self.site([
      "a": named + "consent: { scope: [name] }", "b": named + "consent: { scope: [name, certificate] }",
      "c": named + "consent: { scope: [name, certificate], expires: 2020-01-01 }",
    ])
    #expect(Self.single(site).filter { site.holds($0, "Ann Example") }.count == 1)
    let year = site.text("certificates/2026.html") ?? ""
    #expect(year.components(separatedBy: "Ann Example").count == 2)
    #expect(site.holds("people/b.html", "Certificate to print"))
    #expect(!site.holds("people/a.html", "Certificate to print"))
  }

  @Test func everybodyOnAPageHasTheirOwn() async {
    let site = await Self.site(["a": "who: [A coach, A librarian]\nnamed: role\nyear: 2026"])
    #expect(Self.single(site).count == 2)
    #expect(site.holds("people/a.html", ">Certificate to print: A coach</a>"))
    #expect(site.holds("people/a.html", ">Certificate to print: A librarian</a>"))
  }

  @Test func theYearsStandOnPagesOfTheirOwnTheLatestFirst() async {
    let site = await Self.site([
      "a": "who: [A coach]\nnamed: role\nyear: 2024", "b": "who: [A librarian]\nnamed: role\nyear: 2026",
      "c": "who: [A nurse]\nnamed: role",
    ])
    let index = site.text("certificates/index.html") ?? ""
    let links = index.matches(of: #/<li><a href="([^"\/]+)\.html">/#).map { String($0.output.1) }
    #expect(links == ["2026", "2024", "no-year"])
    #expect(site.holds("certificates/2026.html", ">A librarian</h2>"))
    #expect(!site.holds("certificates/2026.html", ">A coach</h2>"))
    #expect(site.holds("certificates/no-year.html", ">A nurse</h2>"))
  }

  @Test func aLongYearGoesOnAndNoPageIsHeavy() async {
    let name = String(repeating: "Somebody-with-a-long-name ", count: 12)
    let pages = (0..<90).map {
      ("p\($0)", "who: [\"\(name)\($0)\"]\nnamed: role\naward: brave\nschool: oak\nyear: 2026")
    }
    let site = await Self.site(
      url: "https://www.a-long-name-of-a-district.example.org/recognition/",
      Dictionary(uniqueKeysWithValues: pages))
    let years = site.paths.filter { $0.hasPrefix("certificates/2026") }
    #expect(years == ["certificates/2026-2.html", "certificates/2026-3.html", "certificates/2026.html"])
    #expect(site.holds("certificates/2026.html", "href=\"2026-2.html\""))
    for path in years { #expect((site.text(path) ?? "").utf8.count < 300_000, "\(path)") }
  }

  @Test func aLongNameStandsSmaller() async throws {
    let long = String(repeating: "Ada Maria Example ", count: 5)
    let site = await Self.site(["a": "who: [\(long)]\nnamed: role\nyear: 2026"])
    let path = try #require(Self.single(site).first)
    let text = try #require(site.text(path))
    let fit = try #require(text.firstMatch(of: #/<h2 class="fit-(\d)"/#))
    #expect(fit.output.1 != "0")
  }

  @Test func aSiteThatRecognizesNobodyHasNone() async {
    let source: TestSite = ["index.md": "# Us\n"]
    let site = await source.drawn()
    #expect(!site.paths.contains { $0.hasPrefix("certificates") || $0.hasPrefix("print") })
  }
}
