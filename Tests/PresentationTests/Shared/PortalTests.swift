import Knowledge
import Presentation
import Source
import Support
import Testing

/// What a site shares, and what a portal shows of it.
@Suite struct PortalTests {
  private static let kind = """
    kind: practice
    name: Practice
    plural: Practices
    facets: [level]
    fields: { level: { type: choice, choices: { low: Elementary, high: High school } } }

    """
  private static let stories = """
    kind: story
    recognition: { honoree: who, year: year }
    consent: { field: consent, name: who, when: { as: person } }
    fields:
      who: text
      as: { type: choice, choices: { person: P, team: T } }
      year: number
      consent: { type: record, fields: { scope: { type: list, of: { type: choice, choices: { name: N, share: S } } } } }

    """

  private static func district(_ title: String, _ host: String, _ files: [(String, String)]) -> TestSite {
    TestSite(
      [
        ("_site.yml", "title: \(title)\nurl: https://\(host)/s/\nshare: true\nlicense: { name: CC BY }\n"),
        ("index.md", "# \(title)\n"), ("practices/_kind.yml", kind), ("stories/_kind.yml", stories),
      ] + files)
  }

  private static let north = district(
    "North", "north.example",
    [
      ("practices/doors.md", "---\ntitle: Open <b>doors</b>\nlevel: low\n---\nThe doors are *open*.\n"),
      (
        "stories/ada.md",
        "---\ntitle: Ada Example teaches\nwho: Ada Example\nas: person\nyear: 2025\nconsent: {scope: [name, share]}\n---\nBy Bo Sample.\n"
      ),
    ])
  private static let south = district(
    "South", "south.example",
    [("practices/doors.md", "---\ntitle: Closed doors\nlevel: high\n---\nClosed.\n")])

  private static func catalog(of site: TestSite) async throws -> Catalog {
    let text = try #require(await site.drawn().text("catalog.json"))
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: Array(text.utf8)))
    #expect(read.diagnostics.isEmpty)
    return try #require(read.value)
  }

  private static func portal(_ catalogs: [(name: String, catalog: Catalog)], jobs: Int = 1) async -> DrawnSite
  {
    var site = TestSite([
      ("_site.yml", "title: State\nurl: https://state.example/\n"), ("index.md", "# State\n"),
    ])
    site.library = SharedLibrary(catalogs, language: "en")
    return await site.drawn(jobs: jobs)
  }

  @Test func aSiteSharesItsPagesAndWhoAgreed() async throws {
    let catalog = try await Self.catalog(of: Self.north)
    #expect(catalog.site.title == "North" && catalog.site.license?.name == "CC BY")
    #expect(catalog.pages.map(\.address) == ["practices/doors.html", "stories/ada.html"])
    #expect(catalog.pages.map(\.text) == ["Elementary\u{A0}· The doors are open.", ""])
    #expect(catalog.pages[0].facets == [Catalog.Facet(name: "level", label: "Level", values: ["Elementary"])])
    #expect(catalog.credits.map(\.name) == ["Ada Example"])
  }

  @Test func aSiteThatDoesNotShareHasNoCatalog() async {
    let site = TestSite([("_site.yml", "title: T\nurl: https://a.example/\n"), ("index.md", "# T\n")])
    #expect(await site.drawn().text("catalog.json") == nil)
  }

  @Test func aPortalListsThePagesOfAllDistrictsAndLeadsToThem() async throws {
    let portal = await Self.portal([
      ("south", try await Self.catalog(of: Self.south)), ("north", try await Self.catalog(of: Self.north)),
    ])
    #expect(portal.problems.isEmpty)
    let list = "shared/lists/practice.html"
    #expect(
      portal.holds(
        list,
        "<a href=\"https://north.example/s/practices/doors.html\" rel=\"external\">Open &lt;b&gt;doors&lt;/b&gt;</a>"
      ))
    #expect(
      portal.holds(
        list, "<a href=\"https://south.example/s/practices/doors.html\" rel=\"external\">Closed doors</a>"))
    #expect(portal.holds(list, "<a href=\"../districts/north.html\">North</a>"))
    #expect(portal.holds("shared/honor-roll.html", "rel=\"external\">Ada Example</a>"))
    #expect(portal.holds("shared/index.html", "<a href=\"districts/south.html\">South</a>"))
    #expect(
      portal.holds("shared/districts/north.html", "<a href=\"https://north.example/s/\" rel=\"external\">"))
    #expect(portal.holds("index.html", "<a href=\"shared/index.html\">From our districts</a>"))
  }

  @Test func thePageOfADistrictSaysOnceWhoseItIs() async throws {
    let portal = await Self.portal([("north", try await Self.catalog(of: Self.north))])
    let page = "shared/districts/north.html"
    #expect(portal.holds(page, "<h1>North</h1>"))
    #expect(
      portal.holds(
        page, "<a href=\"https://north.example/s/stories/ada.html\" rel=\"external\">Ada Example teaches</a>")
    )
    #expect(!portal.holds(page, "From:"))
    #expect(portal.holds("shared/lists/practice.html", "From: <a href=\"../districts/north.html\">North</a>"))
  }

  @Test func whatIsSharedIsNoPageOfThePortal() async throws {
    let portal = await Self.portal([("north", try await Self.catalog(of: Self.north))])
    #expect(portal.site.pages.map(\.path) == ["index.md"])
    for path in ["a-z.html", "sitemap.xml", "feed.xml"] {
      #expect(!portal.holds(path, "north.example"), "\(path)")
    }
    #expect(
      portal.holds(
        "a-z.html",
        "What other sites share is on lists of its own: <a href=\"shared/index.html\">From our districts</a>")
    )
  }

  @Test func whatIsWithdrawnIsGone() async throws {
    let catalog = try await Self.catalog(of: Self.north)
    let less = Catalog(site: catalog.site, kinds: catalog.kinds, pages: [catalog.pages[0]], credits: [])
    let portal = await Self.portal([("north", less)])
    #expect(!portal.paths.contains("shared/honor-roll.html"))
    #expect(!portal.files.contains { portal.holds($0.path, "Ada") })
    #expect(await Self.portal([]).paths.filter { $0.hasPrefix("shared/") }.isEmpty)
  }

  @Test func aLongListGoesOnAndHasItsRowsInAFile() async throws {
    let catalog = try await Self.catalog(of: Self.north)
    let page = catalog.pages[0]
    let pages = (0..<250).map { number in
      Catalog.Page(
        address: "practices/\(number).html", title: "Page \(number)", summary: "", kind: "practice",
        facets: page.facets, language: "en", date: nil, updated: nil, text: "", digest: "\(number)")
    }
    let others = try await Self.catalog(of: Self.south)
    let many = Catalog(site: catalog.site, kinds: catalog.kinds, pages: pages, credits: [])
    let portal = await Self.portal([("north", many), ("south", others)])
    #expect(portal.paths.filter { $0.hasPrefix("shared/lists/practice") }.count == 3)
    #expect(portal.paths.filter { $0.hasPrefix("shared/lists/list-") }.count == 1)
    #expect(portal.holds("shared/lists/practice.2.html", "<option value=\"site:south\">South (1)</option>"))
    #expect(portal.holds("shared/lists/practice.3.html", "Page 249"))
  }

  /// So many practices, and what else is said of them.
  private static func practices(
    _ count: Int, of site: Catalog.Origin, kinds: [String] = ["practice"],
    facets: (Int) -> [Catalog.Facet] = { _ in [] }
  ) -> Catalog {
    Catalog(
      site: site, kinds: kinds.map { Catalog.Kind(id: $0, name: $0, plural: $0) },
      pages: (0..<count).map { number in
        Catalog.Page(
          address: "\(number).html", title: "Page \(number)", summary: "", kind: kinds[number % kinds.count],
          facets: facets(number), language: "en", date: nil, updated: nil, text: "", digest: "\(number)")
      }, credits: [])
  }

  @Test func noKindTakesThePlaceOfAPageOfAnother() async throws {
    let catalog = Self.practices(
      240, of: try await Self.catalog(of: Self.north).site, kinds: ["practice", "practice-2"])
    let portal = await Self.portal([("north", catalog), ("north-2", try await Self.catalog(of: Self.south))])
    #expect(portal.problems.isEmpty)
    for path in [
      "lists/practice.2", "lists/practice-2", "lists/practice-2.2", "districts/north-2", "districts/north.2",
    ] {
      #expect(portal.paths.contains("shared/\(path).html"), "\(path)")
    }
  }

  @Test func readersChooseByWhatMostDistrictsHave() async throws {
    let origin = try await Self.catalog(of: Self.north).site
    let odd = Self.practices(100, of: origin) {
      [Catalog.Facet(name: "odd-\($0)", label: "Odd \($0)", values: ["x"])]
    }
    let south = try await Self.catalog(of: Self.south)
    let other = Catalog(site: origin, kinds: south.kinds, pages: south.pages, credits: [])
    let library = SharedLibrary([("a", odd), ("b", south), ("c", other)], language: "en")
    #expect(library.facets.count == 40)
    #expect(library.facets.first?.name == "level")
    #expect(library.chooses(by: "odd-0") && !library.chooses(by: "odd-99"))
  }

  @Test func aDistrictThatSharesNothingIsNotShown() async throws {
    let catalog = try await Self.catalog(of: Self.north)
    let empty = Catalog(site: catalog.site, kinds: [], pages: [], credits: [])
    let portal = await Self.portal([("north", empty), ("south", try await Self.catalog(of: Self.south))])
    #expect(!portal.files.contains { portal.holds($0.path, "North") })
    #expect(portal.paths.contains("shared/districts/south.html"))
  }

  @Test func aPortalIsTheSameForAnyNumberOfJobsAndAnyOrder() async throws {
    let catalogs = [
      ("north", try await Self.catalog(of: Self.north)), ("south", try await Self.catalog(of: Self.south)),
    ]
    let one = await Self.portal(catalogs)
    let other = await Self.portal(catalogs.reversed(), jobs: 4)
    #expect(one.paths == other.paths)
    for path in one.paths { #expect(one.text(path) == other.text(path), "\(path)") }
  }
}
