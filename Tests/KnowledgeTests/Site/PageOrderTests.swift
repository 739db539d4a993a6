import Knowledge
import Support
import Testing

@Suite struct PageOrderTests {
  private static let site: TestSite = [
    "k/_kind.yml": "kind: k\nfields:\n  year: number\n  level: {type: choice, choices: {a: Zebra, b: Ant}}\n",
    "k/1.md": "---\ntitle: Éclair\nyear: 2024\nlevel: a\n---\n",
    "k/2.md": "---\ntitle: apple\nyear: 2026\n---\n",
    "k/3.md": "---\ntitle: Banana\nyear: 2024\nlevel: b\n---\n", "k/4.md": "---\ntitle: apple\n---\n",
  ]

  @Test(arguments: [
    (["year"], ["3", "1", "2", "4"]), (["-year"], ["2", "3", "1", "4"]), ([], ["2", "4", "3", "1"]),
    (["level"], ["3", "1", "2", "4"]), (["-level", "year"], ["1", "3", "2", "4"]),
    (["title"], ["2", "4", "3", "1"]),
  ])
  func sortsByKeysThenTitleThenPath(keys: [String], order: [String]) async {
    let result = await Self.site.understood()
    let pages = PageOrder(result.site.pages, language: "en").sorted(
      result.site.pages.map(\.id), by: keys.map { SortKey($0) })
    #expect(result.paths(pages).map(ContentPath.stem) == order)
  }

  @Test func newestComeFirstAndUndatedLast() async {
    let site: TestSite = [
      "a.md": "# A\n", "b.md": "---\ntitle: B\ndate: 2025-12-31\n---\n",
      "c.md": "---\ntitle: C\ndate: 2026-01-01\n---\n",
    ]
    let result = await site.understood()
    let pages = PageOrder(result.site.pages, language: "en").newest(result.site.pages.map(\.id))
    #expect(result.paths(pages) == ["c.md", "b.md", "a.md"])
  }
}
