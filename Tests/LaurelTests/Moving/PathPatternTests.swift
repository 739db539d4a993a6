internal import Testing

@testable internal import laurel

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("inside", "inside/staff.md"), ("inside/", "a/inside/staff.md"), ("/inside", "inside/staff.md"),
    ("docs/*.tmp.md", "docs/a.tmp.md"), ("*.tmp.md", "docs/deep/a.tmp.md"), ("**/drafts/**", "drafts/b.md"),
    ("**/drafts/**", "a/drafts/b.md"),
    ("./a/b.md", "a/b.md"), ("plan-?.md", "plan-1.md"), ("a*b*c", "aXbXbXc"),
    ("foo/**/bar.md", "foo/bar.md"), ("foo/**/bar.md", "foo/a/b/bar.md"), ("a/**/b/**/c", "a/b/x/c"),
    ("a/**/**/c", "a/c"),
  ]) func meansAFile(pattern: String, path: String) throws {
    #expect(try #require(PathPattern(pattern)).matches(path))
  }

  @Test(arguments: [
    ("inside", "insides/staff.md"), ("/inside", "a/inside/staff.md"), ("docs/a.md", "a.md"),
    ("*.tmp.md", "a.tmp.mdx"), ("a*b", "ac"), ("foo/**/bar.md", "foo/xbar.md"),
  ]) func meansNoOtherFile(pattern: String, path: String) throws {
    #expect(try !#require(PathPattern(pattern)).matches(path))
  }

  @Test(arguments: ["", "# a note", "!back.md", "/", "  "])
  func isNone(pattern: String) { #expect(PathPattern(pattern) == nil) }

  @Test(arguments: [
    ("\\.internal\\.md$", "board/plan.internal.md"), ("^content/private/.*", "content/private/a.md"),
    ("(draft|plan)-[0-9]+\\.md", "a/plan-12.md"), ("secret|hush", "a/hush.md"), ("ab?c", "ac"),
    ("x{2,3}y\\d", "xxxy7"), ("(?i)HIDE", "a/hide.md"), ("(?i)hide", "a/HIDE.md"),
  ]) func anExpressionMeansAtLeastWhatItSays(expression: String, path: String) {
    #expect(PathPattern.patterns(ofExpression: expression).contains { $0.matches(path) })
  }

  @Test(arguments: ["a/b.md", "a/b.mdx"]) func bracesStandForSeveralPatterns(path: String) {
    #expect(PathPattern.patterns(ofGlob: "**/*.{md,mdx}").contains { $0.matches(path) })
    #expect(!PathPattern.patterns(ofGlob: "**/*.{txt,csv}").contains { $0.matches(path) })
    #expect(PathPattern("a/[a-c].*")?.matches(path) == true)
  }

  @Test(arguments: ["inner/a.md", "office/b/c.mdx", "deep/x.md", "deep/y.md"])
  func bracesStandBesideAndInsideOthers(path: String) {
    let patterns = PathPattern.patterns(ofGlob: "{inner,office,deep/{x,y}}{/**/*,}.{md,mdx}")
    #expect(patterns.contains { $0.matches(path) })
    #expect(!patterns.contains { $0.matches("deep/z.md") })
  }

  @Test func moreBracesThanPeopleWriteMeanMoreFiles() {
    let patterns = PathPattern.patterns(ofGlob: "a" + String(repeating: "{b,c,d,e}", count: 40))
    #expect(patterns.count < 2_000)
    #expect(patterns.contains { $0.matches("a" + String(repeating: "e", count: 40)) })
  }

  @Test func anExpressionMeansNotEverything() {
    #expect(!PathPattern.patterns(ofExpression: "\\.internal\\.md$").contains { $0.matches("a/plan.md") })
    #expect(PathPattern.patterns(ofExpression: ".*").isEmpty)
  }

  @Test(arguments: [
    ("*.md", "a.md"), ("**/*.md", "a.md"), ("**/*.md", "a/b/c.md"), ("a/{b,c}/?.md", "a/c/d.md"),
    ("./a.md", "a.md"),
    ("**.plan.md", "a/b.plan.md"),
  ]) func aGlobTakesInWhatItNames(glob: String, path: String) {
    #expect(PathGlob.globs(glob).contains { $0.matches(path) })
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("ok.md", "a/ok.md"), ("a", "a/b.md"), ("a/?.md", "a//.md"), ("[ab].md", "a.md"),
    ("**/a.md", "ba.md"), (String(repeating: "*a", count: 50), String(repeating: "a", count: 50)),
  ]) func aGlobTakesInNothingElse(glob: String, path: String) {
    #expect(!PathGlob.globs(glob).contains { $0.matches(path) })
  }

  @Test func aPatternOfManyStarsIsReadSoon() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 500) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 4_000)))
  }
}
