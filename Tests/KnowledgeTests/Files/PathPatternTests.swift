import Support
import Testing

@testable import Knowledge

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("notes", "notes/a.md", true), ("notes", "a/notes/b/c.md", true), ("notes", "notes.md", false),
    ("notes/", "notes/a.md", true),
    ("*.tmp.md", "a/b.tmp.md", true), ("*.tmp.md", "a/b.md", false), ("old/2019", "old/2019/a.md", true),
    ("old/2019", "a/old/2019/a.md", false), ("/old", "old/a.md", true), ("/old", "a/old/b.md", false),
    ("./a", "a/b.md", true),
    ("old/**/draft-*", "old/draft-a.md", true), ("old/**/draft-*", "old/a/b/draft-a.md", true),
    ("old/**/draft-*", "draft-a.md", false),
    ("a*b*c", "aXbYc", true), ("a*b*c", "aXbY", false), ("*", "a/b.md", true), ("**", "a/b.md", true),
    ("cafe\u{301}", "caf\u{E9}/a.md", true),
  ]) func aPatternMeansPaths(pattern: String, path: String, isMeant: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path) == isMeant)
  }

  @Test(arguments: ["", "/", "./", "..", "../a", "a/../.."]) func whatNamesNothingIsNone(pattern: String) {
    #expect(PathPattern(pattern) == nil)
  }

  @Test func filesThatASiteLeavesOutAreNoPartOfIt() async {
    let site: TestSite = [
      "_site.yml": "title: S\nignore: [notes, '*.tmp.md', ①'..']\n", "index.md": "# Home\n②[a](notes/a.md)\n",
      "notes/a.md": "---\nnope: [\n", "a/b.tmp.md": "# B\n", "notes/p.png": "640x480",
      "a/c.md": "# C\n![P](③../notes/p.png)\n",
    ]
    let result = await site.understood()
    #expect(result.site.pages.map(\.path) == ["a/c.md", "index.md"])
    #expect(result.problems.contains { $0.hasPrefix("① wrong-type") })
    #expect(result.problems.count { $0.contains("broken-link") || $0.contains("missing-image") } == 2)
  }
}
