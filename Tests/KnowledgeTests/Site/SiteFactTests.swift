import Knowledge
import Source
import Support
import Testing

/// What a site knows of all its pages at once.
@Suite struct SiteFactTests {
  private static let site: TestSite = [
    "tags.yml": "zoo: {label: Animals}\nart: {label: Painting}\n",
    "index.md": "# Home\n",
    "z.md": "---\ntitle: Plain\ndate: 2024-01-01\ntags: [zoo]\n---\n",
    "k/_kind.yml": "kind: k\norder: [-year]\nfields:\n  year: number\n",
    "k/index.md": "---\ntitle: K\ndate: 2025-02-02\n---\n",
    "k/a.md": "---\ntitle: A\nyear: 2001\ndate: 2025-01-01\ntags: [art, zoo]\n---\n",
    "k/b.md": "---\ntitle: B\nyear: 2003\n---\n",
    "k/deep/c.md": "---\ntitle: C\nyear: 2002\ndate: 2026-01-01\n---\n",
    "k/inner/_kind.yml": "kind: inner\nfields:\n  of: {type: link, to: k}\n",
    "k/inner/a.md": "---\ntitle: Inner\ndate: 2025-06-01\nof: c\n---\n",
    "e/_kind.yml": "kind: empty\nfields:\n  of: {type: link, to: k}\n",
    "e/y.md": "---\ntitle: Y\nof: c\n---\n", "e/x.md": "---\ntitle: Z\nof: c\n---\n",
  ]

  @Test func theFolderOfAKindListsAllItsPagesInItsOrder() async throws {
    let result = await Self.site.understood()
    func listed(_ folder: String) -> [String]? { result.site.folder(folder).map { result.paths($0.pages) } }
    #expect(listed("k") == ["k/b.md", "k/deep/c.md", "k/a.md"])
    #expect(listed("k/deep") == ["k/deep/c.md"])
    #expect(listed("") == ["z.md"])
    #expect(listed("nowhere") == nil)
  }

  @Test(arguments: [
    ("k/b.md", nil, "k/deep/c.md"), ("k/deep/c.md", "k/b.md", "k/a.md"), ("k/a.md", "k/deep/c.md", nil),
    ("k/inner/a.md", nil, nil), ("z.md", nil, nil), ("k/index.md", nil, nil), ("index.md", nil, nil),
  ])
  func aPageKnowsThoseBeforeAndAfterIt(path: String, previous: String?, next: String?) async throws {
    let result = await Self.site.understood()
    let adjacent = result.site.adjacentPages(to: try #require(result.site.page(atPath: path)))
    #expect(adjacent.previous.map { result.site[$0].path } == previous)
    #expect(adjacent.next.map { result.site[$0].path } == next)
  }

  @Test(arguments: [
    ("", ["k/deep/c.md", "k/inner/a.md", "k/a.md", "z.md"]),
    ("k", ["k/deep/c.md", "k/inner/a.md", "k/a.md"]), ("k/inner", ["k/inner/a.md"]), ("e", []),
    ("k/deep", []), ("nowhere", []),
  ])
  func theNewestPagesAreThoseBelowTheFolderOfAKind(folder: String, paths: [String]) async {
    let result = await Self.site.understood()
    #expect(result.paths(result.site.newestPages(in: folder)) == paths)
  }

  @Test func tagsStandInTheOrderOfTheirLabels() async {
    let result = await Self.site.understood()
    let tags = result.site.tags.map { "\($0.tag.slug): \(result.paths($0.pages))" }
    #expect(tags == ["zoo: [\"k/a.md\", \"z.md\"]", "art: [\"k/a.md\"]"])
  }

  @Test func thePagesThatNameAPageStandInTheOrderOfLists() async throws {
    let result = await Self.site.understood()
    let named = try #require(result.site.page(atPath: "k/deep/c.md"))
    #expect(result.paths(result.site.namedBy[named.id.index]) == ["e/y.md", "e/x.md", "k/inner/a.md"])
  }

  @Test func fieldsLinkToAPageByItsFileNameWhereNoOtherHasIt() async {
    let result = await Self.site.understood()
    #expect(
      result.site.pages(ofKinds: ["k"]).map { result.site.linkName(of: result.site[$0]) } == [
        "b", "c", "k/a",
      ])
    #expect(result.site.pages(ofKinds: []).count == 7)
  }

  @Test(arguments: ["---\ntitle: ①LONG\n---\nText.\n", "①# LONG\n\nText.\n"])
  func aTitleHasALimit(text: String) async throws {
    let long = String(repeating: "title ", count: 100).trimmed
    let site: TestSite = ["a.md": text.replacing("LONG", with: long)]
    let result = await site.understood()
    #expect(result.problems == ["① out-of-range: 'title' has 599 letters; it may have at most 500"])
    let title = try #require(result.page("a.md")?.title)
    #expect(title.utf8.count <= 503 && long.hasPrefix(title.dropLast()) && title.hasSuffix("…"))
  }
}
