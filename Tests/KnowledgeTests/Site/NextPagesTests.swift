import Knowledge
import Support
import Testing

@Suite struct NextPagesTests {
  /// Recipes name dishes and books; cooks name recipes, and schools list the cooks that name them.
  private static let kinds = [
    (
      path: "recipes/_kind.yml",
      text: """
      kind: recipe
      name: Recipe
      fields:
        dishes: {type: list, shown: false, reason: What it makes, of: {type: link}}
        books: {type: list, label: In books, shown: false, reason_back: A recipe in it, of: {type: link}}
      """
    ),
    (
      "cooks/_kind.yml",
      """
      kind: cook
      name: Cook
      fields:
        recipes: {type: list, reason_back: Who cooked it, reason_shared: Who cooks the same, of: {type: link}}
        school: {type: link, listed_there: true}
      """
    ),
    ("dishes/soup.md", "# Soup\n"), ("dishes/stew.md", "# Stew\n"), ("books/red.md", "# Red\n"),
    ("schools/hill.md", "# Hill\n"),
  ]

  private func site(with pages: KeyValuePairs<String, String>) async -> UnderstoodSite {
    await TestSite(Self.kinds + pages.map { ($0.key, $0.value) }).understood()
  }

  private func next(after path: String, _ pages: KeyValuePairs<String, String>) async throws -> [String] {
    let result = await site(with: pages)
    let site = result.site
    return site.nextPages(after: try #require(result.page(path))).map {
      "\(site[$0.id].path): \(said($0.reason, in: site))"
    }
  }

  private func said(_ reason: NextPage.Reason, in site: Site) -> String {
    switch reason {
    case .words(let words): words
    case .subject(.link(let id)): "both lead to \(site[id].path)"
    case .subject(.tag(let tag)): "both have \(tag.slug)"
    case .subject: "-"
    }
  }

  @Test func whatIsNotListedIsForTheReadersOfSuchPages() async throws {
    let pages: KeyValuePairs = [
      "notes/index.md": "---\ntitle: Notes\nlisted: false\n---\n",
      "notes/n.md": "---\ntitle: N\ntags: [broth]\n---\n",
      "notes/m.md": "---\ntitle: M\ntags: [broth]\n---\n",
      "cooks/c.md": "---\ntitle: C\ntags: [broth]\n---\n",
    ]
    #expect(try await next(after: "cooks/c.md", pages) == [])
    #expect(
      try await next(after: "notes/n.md", pages)
        == ["cooks/c.md: both have broth", "notes/m.md: both have broth"])
  }

  @Test func fieldsOfBothSidesTakeTurns() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\ndishes: [soup, stew]\nbooks: [red]\n---\n",
      "cooks/c.md": "---\ntitle: C\nrecipes: [a]\n---\n",
    ]
    #expect(
      try await next(after: "recipes/a.md", pages)
        == ["dishes/soup.md: What it makes", "cooks/c.md: Who cooked it", "books/red.md: In books"])
    #expect(try await next(after: "books/red.md", pages) == ["recipes/a.md: A recipe in it"])
    #expect(try await next(after: "dishes/soup.md", pages) == ["recipes/a.md: Recipe"])
  }

  @Test func aFieldComesAgainWhenAllHadTheirTurn() async throws {
    let pages: KeyValuePairs = ["recipes/a.md": "---\ntitle: A\ndishes: [soup, stew]\nbooks: [red]\n---\n"]
    #expect(
      try await next(after: "recipes/a.md", pages)
        == ["dishes/soup.md: What it makes", "books/red.md: In books", "dishes/stew.md: What it makes"])
  }

  @Test func whatIsLinkedInTheTextIsNotSaidAgain() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\ndishes: [soup]\nbooks: [red]\n---\nSee [the soup](../dishes/soup.md).\n"
    ]
    #expect(try await next(after: "recipes/a.md", pages) == ["books/red.md: In books"])
  }

  @Test func whatStandsInAShownFieldIsNotSaidAgain() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\n---\n",
      "cooks/c.md": "---\ntitle: C\nrecipes: [a]\nschool: hill\n---\n",
    ]
    #expect(try await next(after: "cooks/c.md", pages) == [])
  }

  @Test func whatThePageListsIsNotSaidAgain() async throws {
    let pages: KeyValuePairs = ["cooks/c.md": "---\ntitle: C\nschool: hill\n---\n"]
    #expect(try await next(after: "schools/hill.md", pages) == [])
    let result = await site(with: pages)
    let hill = try #require(result.page("schools/hill.md"))
    #expect(result.site.gatheredPages(on: hill).map(\.path) == ["cooks/c.md"])
  }

  @Test func pagesAboutTheSameSubjectFillWhatIsLeft() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\ntags: [x]\nbooks: [red]\n---\n",
      "recipes/b.md": "---\ntitle: B\ntags: [x]\n---\n", "recipes/c.md": "---\ntitle: C\n---\n",
    ]
    #expect(
      try await next(after: "recipes/a.md", pages) == ["books/red.md: In books", "recipes/b.md: both have x"])
  }

  @Test func whatTwoPagesNameInOneFieldSaysMoreThanALinkAndALinkMoreThanATag() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\n---\n", "recipes/b.md": "---\ntitle: B\n---\n",
      "cooks/c.md": "---\ntitle: C\nrecipes: [a]\nschool: hill\ntags: [x]\n---\nSee [[soup]].\n",
      "cooks/d.md": "---\ntitle: D\nrecipes: [a]\ntags: [x]\n---\n",
      "cooks/e.md": "---\ntitle: E\nschool: hill\ntags: [x]\n---\nSee [[soup]].\n",
      "cooks/f.md": "---\ntitle: F\nrecipes: [b]\ntags: [x]\n---\nSee [[soup]].\n",
      "cooks/g.md": "---\ntitle: G\ntags: [x]\n---\nSee [[a]].\n",
    ]
    let result = await site(with: pages)
    let cook = try #require(result.page("cooks/c.md"))
    let reasons = result.site.nextPages(after: cook, limit: 9).map {
      "\(result.site[$0.id].title): \(said($0.reason, in: result.site))"
    }
    #expect(
      Set(reasons) == [
        "D: Who cooks the same", "E: both lead to schools/hill.md", "F: both lead to dishes/soup.md",
        "G: both lead to recipes/a.md",
      ])
  }

  @Test func aPageLeadsOnByWayOfThoseThatItNames() async throws {
    let pages: KeyValuePairs = [
      "recipes/a.md": "---\ntitle: A\ndishes: [stew]\nbooks: [red]\n---\n",
      "cooks/c.md": "---\ntitle: C\nrecipes: [a]\n---\n",
    ]
    #expect(try await next(after: "cooks/c.md", pages) == ["dishes/stew.md: What it makes"])
  }

  @Test func noWayOnLeadsToAKindThatThePageNamesItself() async throws {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  see: {type: link, shown: false, reason: See}\n",
      "l/_kind.yml": "kind: l\nfields:\n  see: {type: link, reason: On}\n",
      "k/a.md": "---\ntitle: A\nsee: b\n---\n[B](../l/b.md)\n", "l/b.md": "---\ntitle: B\nsee: c\n---\n",
      "l/c.md": "---\ntitle: C\n---\n",
    ]
    let result = await site.understood()
    let page = try #require(result.page("k/a.md"))
    #expect(result.site.nextPages(after: page).isEmpty)
  }

  @Test func aPageThatListsAnotherDoesNotGatherIt() async throws {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  others: {type: list, listed_there: true, of: {type: link}}\n",
      "k/a.md": "---\ntitle: A\nothers: [b]\n---\n", "k/b.md": "---\ntitle: B\nothers: [a]\n---\n",
      "k/c.md": "---\ntitle: C\nothers: [a]\n---\n",
    ]
    let result = await site.understood()
    let page = try #require(result.page("k/a.md"))
    #expect(result.site.gatheredPages(on: page).map(\.path) == ["k/c.md"])
  }
}
