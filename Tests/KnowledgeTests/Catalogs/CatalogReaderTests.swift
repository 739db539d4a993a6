import Foundation
import Knowledge
import Source
import Support
import Testing

@Suite struct CatalogReaderTests {
  private static let origin = Catalog.Origin(
    title: "North Valley", url: "https://www.example.org/teachers/", language: "en",
    license: License(name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/"), keys: ["key-1"])

  private static let catalog = Catalog(
    site: origin, kinds: [Catalog.Kind(id: "practice", name: "Practice", plural: "Practices")],
    pages: [
      Catalog.Page(
        address: "practices/open%20doors.html", title: "Open <doors>", summary: "", kind: "practice",
        facets: [Catalog.Facet(name: "tags", label: "Tags", values: ["Trust", "Time"])], language: "en",
        date: CalendarDate("2026-05-31"), updated: nil, text: "Doors.", digest: "d1")
    ],
    credits: [
      Catalog.Credit(
        name: "A biology teacher", isPerson: false, address: nil, language: "en", role: "A biology teacher",
        year: "2024-25", award: "Bell", school: nil)
    ])

  @Test func readsWhatASiteWrites() throws {
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: Self.catalog.bytes))
    #expect(read.diagnostics.isEmpty)
    #expect(try #require(read.value).bytes == Self.catalog.bytes)
    #expect(read.value?.credits.first?.yearNumber == 2024)
  }

  /// What is put in the place of something in a good catalog, with ① where the fault is to be told.
  struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String
    let says: String

    init(_ description: String, _ old: String, _ new: String, says: String) {
      testDescription = description
      self.old = old
      self.new = new
      self.says = says
    }
  }

  private static let address = "\"https://www.example.org/teachers/practices/open%20doors.html\""

  static let attacks = [
    Attack("no JSON", "\"credits\":", "\"credits\"①;", says: "not JSON"),
    Attack("a key twice", "{\"id\":\"practice\"", "{\"id\":\"x\",①\"id\":\"practice\"", says: "given twice"),
    Attack(
      "too deep", "\"Trust\"",
      String(repeating: "[", count: 26) + "①" + String(repeating: "[", count: 200_000), says: "deeper"),
    Attack("another version", "\"catalog\":1", "\"catalog\":①2", says: "version 1"),
    Attack("a catalog of catalogs", "\"kinds\":", "\"catalogs\":①[],\"kinds\":", says: "has no 'catalogs'"),
    Attack("HTML", "\"title\":\"Open", "\"html\":①\"<b>\",\"title\":\"Open", says: "has no 'html'"),
    Attack("a script as address", address, "①\"javascript:alert(1)\"", says: "no address of a page below"),
    Attack(
      "another host", address, "①\"https://www.example.com/teachers/a.html\"", says: "no address of a page"),
    Attack("a host that begins so", address, "①\"https://www.example.org.evil/a.html\"", says: "no address"),
    Attack("upwards", address, "①\"https://www.example.org/teachers/../a.html\"", says: "no address"),
    Attack(
      "upwards, encoded", address, "①\"https://www.example.org/teachers/%2e%2E/a.html\"", says: "no address"),
    Attack(
      "a slash, encoded", address, "①\"https://www.example.org/teachers/a%2f..%2fb\"", says: "no address"),
    Attack(
      "a quotation mark", address, "①\"https://www.example.org/teachers/\\\"onclick=\"", says: "no address"),
    Attack("a query", address, "①\"https://www.example.org/teachers/?a\"", says: "no address"),
    Attack(
      "a site of scripts", "\"https://www.example.org/teachers/\"", "①\"javascript:alert(1)\"",
      says: "of a site"),
    Attack(
      "a license of scripts", "\"https://creativecommons.org/licenses/by/4.0/\"", "①\"javascript:alert(1)\"",
      says: "not the address"),
    Attack("the year 9999", "\"2026-05-31\"", "①\"9999-05-31\"", says: "no day"),
    Attack("no day", "\"2026-05-31\"", "①\"2026-02-31\"", says: "no day"),
    Attack("a number as a title", "\"Open <doors>\"", "①7", says: "has to be a text"),
    Attack("a title of nothing seen", "\"Open <doors>\"", "①\"\\u200b \\u202e\"", says: "holds no letters"),
    Attack(
      "a title without end", "\"Open <doors>\"", "①\"\(String(repeating: "x", count: 401))\"", says: "longer"),
    Attack(
      "a kind that is not there", "\"kind\":\"practice\"", "\"kind\":①\"story\"", says: "no kind 'story'"),
    Attack("a kind with a path", "{\"id\":\"practice\"", "{\"id\":①\"../x\"", says: "small letters"),
    Attack("a kind of devices", "{\"id\":\"practice\"", "{\"id\":①\"con\"", says: "small letters"),
    Attack(
      "the facet of districts", "\"name\":\"tags\"", "\"name\":①\"site\"", says: "cannot be named 'site'"),
    Attack("a language of attributes", "\"Doors.\"", "\"Doors.\",\"x\":①1", says: "has no 'x'"),
    Attack("nobody's name", "\"name\":\"A biology teacher\",", "", says: "'name' is missing"),
    Attack("another digest", "\"digest\":\"d1\"", "\"digest\":\"d2\"", says: "does not fit"),
    Attack("another text", "Open <doors>", "Other doors", says: "does not fit"),
  ]

  @Test(arguments: attacks)
  func refusesWhatIsWrongAtItsPlace(attack: Attack) throws {
    let good = String(decoding: Self.catalog.bytes, as: UTF8.self)
    let found = try #require(good.range(of: attack.old))
    let marked = MarkedText(good.replacingCharacters(in: found, with: attack.new))
    let read = CatalogReader.read(SourceFile(path: "Catalogs/c.json", bytes: marked.bytes))
    #expect(read.value == nil)
    let told = try #require(read.diagnostics.first)
    #expect(told.message.text.contains(attack.says), "\(told.message)")
    if let mark = marked.marks.first { #expect(told.span.start == mark.key) }
    #expect(told.span.path == "Catalogs/c.json")
  }

  @Test func refusesTwoPagesOfOneAddressAndTellsOnlySoManyFaults() throws {
    let page = Self.catalog.pages[0]
    let twice = Catalog(site: Self.origin, kinds: Self.catalog.kinds, pages: [page, page], credits: [])
    let told = CatalogReader.read(SourceFile(path: "c.json", bytes: twice.bytes))
    #expect(told.value == nil)
    #expect(told.diagnostics.map(\.message.text) == ["another page of this catalog has the same address"])
    #expect(told.diagnostics.map(\.span.start.line) == [8])
    let many = Catalog(
      site: Self.origin, kinds: Self.catalog.kinds, pages: Array(repeating: page, count: 1_000), credits: [])
    let diagnostics = CatalogReader.read(SourceFile(path: "c.json", bytes: many.bytes)).diagnostics
    #expect(diagnostics.count == 21)
    #expect(diagnostics.last?.message.text == "this catalog has 979 more faults, which are not told")
  }

  @Test func refusesMorePagesThanAnyDistrictHas() {
    let site = #"{"title":"N","url":"https://a.example/","language":"en","keys":[]}"#
    let pages = String(repeating: "0,", count: 1_000_000) + "0"
    let text = #"{"catalog":1,"site":\#(site),"kinds":[],"pages":[\#(pages)],"credits":[],"digest":"x"}"#
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: Array(text.utf8)))
    #expect(read.diagnostics.map(\.message.text) == ["these are more than 100000"])
  }

  /// A catalog whose pages have so many facets with so many values each, no two alike.
  private static func catalog(pages: Int, facets: Int, values: Int) -> Catalog {
    Catalog(
      site: origin, kinds: [],
      pages: (0..<pages).map { page in
        Catalog.Page(
          address: "\(page).html", title: "Page \(page)", summary: "", kind: nil,
          facets: (0..<facets).map { facet in
            Catalog.Facet(
              name: facets == 1 ? "tags" : "f\(page)-\(facet)", label: "F",
              values: (0..<values).map { "\(page)-\(facet)-\($0)" })
          }, language: "en", date: nil, updated: nil, text: "", digest: "d")
      }, credits: [])
  }

  @Test func refusesMoreFacetsThanAnybodyChoosesBy() throws {
    let most = CatalogReader.read(
      SourceFile(path: "c.json", bytes: Self.catalog(pages: 5, facets: 40, values: 1).bytes))
    #expect(most.value != nil)
    let read = CatalogReader.read(
      SourceFile(path: "c.json", bytes: Self.catalog(pages: 6, facets: 40, values: 1).bytes))
    #expect(read.value == nil)
    let told = try #require(read.diagnostics.first)
    #expect(told.message.text == "this is one more than the 200 facets that a catalog may have")
    #expect(told.span.start.line == 11)
    #expect(read.diagnostics.count == 21)
  }

  @Test func refusesMoreValuesThanAnybodyChoosesFrom() throws {
    let most = CatalogReader.read(
      SourceFile(path: "c.json", bytes: Self.catalog(pages: 200, facets: 1, values: 100).bytes))
    #expect(most.value != nil)
    let read = CatalogReader.read(
      SourceFile(path: "c.json", bytes: Self.catalog(pages: 201, facets: 1, values: 100).bytes))
    #expect(read.value == nil)
    let told = try #require(read.diagnostics.first)
    #expect(
      told.message.text == "this is one more than the 20000 values that the facets of a catalog may have")
    #expect(told.span.start.line == 206)
  }

  @Test func refusesMoreYearsThanAnybodyWasRecognizedIn() throws {
    func read(_ count: Int) -> Diagnosed<Catalog?> {
      let credits = (0..<count).map {
        Catalog.Credit(
          name: "A teacher", isPerson: false, address: nil, language: "en", role: nil, year: "Year \($0)",
          award: nil, school: nil)
      }
      let catalog = Catalog(site: Self.origin, kinds: [], pages: [], credits: credits)
      return CatalogReader.read(SourceFile(path: "c.json", bytes: catalog.bytes))
    }
    #expect(read(200).value != nil)
    #expect(read(201).value == nil)
    #expect(
      read(201).diagnostics.map(\.message.text) == [
        "this is one more than the 200 years that credits may have"
      ])
  }

  @Test func refusesMoreValuesOfJSONThanAnyCatalogHas() {
    let text = "{\"catalog\":1,\n\"pages\":[" + String(repeating: "0,", count: 4_000_000) + "0]}"
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: Array(text.utf8)))
    #expect(read.value == nil)
    #expect(
      read.diagnostics.map(\.message.text) == [
        "from here on there are more than 4000000 values, and no catalog has so many"
      ])
    #expect(read.diagnostics.map(\.span.start.line) == [2])
  }

  @Test(arguments: [
    ("https://www.example.org/teachers/", true), ("https://WWW.Example.org/teachers/", true),
    ("http://www.example.org/teachers/", false), ("https://example.org/teachers/", false),
    ("https://www.example.org/", false), ("https://www.example.org/Teachers/", false),
    ("https://www.example.org/teachers/more/", false), ("https://www.example.org:8443/teachers/", false),
  ])
  func takesACatalogOfTheSiteThatWasAskedForAlone(address: String, isTaken: Bool) throws {
    let site = try #require(SiteURL(address))
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: Self.catalog.bytes), of: site)
    #expect((read.value != nil) == isTaken)
    guard !isTaken else { return }
    #expect(
      read.diagnostics.map(\.message.text) == [
        "this catalog was asked for as that of \(address); if this is right, write it as its 'url' into _site.yml"
      ])
    #expect(read.diagnostics.map(\.span.start.line) == [2])
  }

  @Test func refusesALargeFileUnread() {
    let file = SourceFile(path: "c.json", bytes: [UInt8](repeating: 0x20, count: CatalogBounds.file + 1))
    #expect(
      CatalogReader.read(file).diagnostics.map(\.message.text) == ["this is longer than 67108864 bytes"])
  }

  @Test func takesWhatNoReaderSeesOutOfTexts() throws {
    let hidden = "Open\u{202E}\u{200B} doors\u{7}now"
    let page = Self.catalog.pages[0]
    let catalog = Catalog(
      site: Self.origin, kinds: Self.catalog.kinds,
      pages: [
        Catalog.Page(
          address: page.address, title: hidden, summary: "", kind: nil, facets: [], language: "en", date: nil,
          updated: nil, text: "", digest: "d")
      ], credits: [])
    let read = CatalogReader.read(SourceFile(path: "c.json", bytes: catalog.bytes))
    #expect(read.value?.pages.map(\.title) == ["Open doors now"])
  }
}
