import Knowledge
import Support
import Testing

@Suite struct RelatedPagesTests {
  /// Five pages, N = 5. Tag `x` is on a, b, c: ln(5/3) = 0.51. Tag `y` is on a, d: ln(5/2) = 0.92. b and d link to e:
  /// ln(5/2) = 0.92. So a is like d (0.92), then b and c (0.51 each); b is like d (0.92), then a and c (0.51).
  private static let site: TestSite = [
    "a.md": "---\ntitle: A\ntags: [x, y]\n---\n", "b.md": "---\ntitle: B\ntags: [x]\n---\n[e](e.md)\n",
    "c.md": "---\ntitle: C\ntags: [x]\n---\n", "d.md": "---\ntitle: D\ntags: [y]\n---\n[e](e.md)\n",
    "e.md": "# E\n",
  ]

  @Test func rareFeaturesWeighMore() async {
    let result = await Self.site.understood()
    #expect(result.related(to: "a.md") == ["d.md", "b.md", "c.md"])
    #expect(result.related(to: "b.md") == ["d.md", "a.md", "c.md"])
    #expect(result.related(to: "e.md") == [])
  }

  @Test func pagesThatAreLinkedAlreadyAreNotRepeated() async {
    let site: TestSite = [
      "a.md": "---\ntitle: A\ntags: [x]\n---\n[b](b.md)\n", "b.md": "---\ntitle: B\ntags: [x]\n---\n",
      "c.md": "---\ntitle: C\ntags: [x]\n---\n", "d.md": "# D\n",
    ]
    #expect(await site.understood().related(to: "a.md") == ["c.md"])
    #expect(await site.understood().related(to: "b.md") == ["c.md"])
  }

  @Test func aFeatureOfEveryPageSaysNothing() async {
    let site: TestSite = ["a.md": "---\ntags: [x]\n---\n# A\n", "b.md": "---\ntags: [x]\n---\n# B\n"]
    #expect(await site.understood().related(to: "a.md") == [])
  }
}
