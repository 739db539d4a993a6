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
        recipes: {type: list, reason_back: Who cooked it, of: {type: link}}
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
    return result.site.nextPages(after: try #require(result.page(path))).map {
      "\(result.site[$0.id].path): \($0.reason ?? "-")"
    }
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
    #expect(try await next(after: "recipes/a.md", pages) == ["books/red.md: In books", "recipes/b.md: -"])
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
