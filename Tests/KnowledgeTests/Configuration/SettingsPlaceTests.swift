import Knowledge
import Source
import Support
import Testing

@Suite struct SettingsPlaceTests {
  private func remarks(_ files: [String]) async -> [String] {
    let site = TestSite(files.map { (path: $0, text: "kind: x\n") } + [(path: "index.md", text: "# Home\n")])
    return await site.understood().remarks.diagnostics.filter { $0.rule == "misplaced-settings" }
      .map { "\($0.severity) \($0.span.path): \($0.fixes[0].text)" }
  }

  @Test(arguments: [
    (["_site.yaml"], "error _site.yaml: rename it to '_site.yml'"),
    (["site.yml"], "warning site.yml: rename it to '_site.yml'"),
    (["a/_site.yml"], "error a/_site.yml: move it to '_site.yml'"),
    (["a/kind.yml"], "warning a/kind.yml: rename it to 'a/_kind.yml'"),
    (["a/_Kind.yml"], "error a/_Kind.yml: rename it to 'a/_kind.yml'"),
    (
      ["a/_kind.yaml", "a/_kind.yml"],
      "warning a/_kind.yaml: put what it says into 'a/_kind.yml', and delete it"
    ),
    (["a/_kind.yml.txt"], "error a/_kind.yml.txt: rename it to 'a/_kind.yml'"),
    (["_site.toml"], "error _site.toml: rename it to '_site.yml'"),
    (["tags.yaml"], "warning tags.yaml: rename it to 'tags.yml'"),
    (
      ["Themes/dark/theme.yml"],
      "warning Themes/dark/theme.yml: move the folder 'Themes' out of the content, so that it lies beside it"
    ),
  ])
  func aFileUnderAnotherNameOrInAnotherPlaceIsTold(files: [String], remark: String) async {
    #expect(await remarks(files) == [remark])
  }

  @Test func filesOfOtherProgramsAreNot() async {
    let files = [
      "mkdocs.yml", "_config.yml", "a/site.yml", "a/tags.yml", "data/kinds.yml", "a/website.json",
      "notes.txt",
      "site.txt", "a/_kind.yml", "tags.yml", "synonyms.yml", "a/kind.txt",
    ]
    #expect(await remarks(files) == [])
  }

  @Test func whatLiesBesideTheContentIsNamedFromThere() {
    let found = MisplacedSettings.check(beside: "Content", named: ["_site.yml", "content", "tags.yml"])
    #expect(found.map(\.span.path) == ["../_site.yml", "../content", "../tags.yml"])
    #expect(found.map(\.severity) == [.error, .warning, .error])
    let others = ["docs", "kind.yml", "README.md", "site.yml", "Content.md"]
    #expect(others.allSatisfy { !MisplacedSettings.isMisplaced($0, isFolder: false) })
    #expect(
      ["CONTENT", "_static", "_Static"].allSatisfy { MisplacedSettings.isMisplaced($0, isFolder: true) })
    let fixed = MisplacedSettings.check(beside: "Content", named: ["_static"])
    #expect(fixed.map(\.fixes.first?.text) == ["move it into 'Content'"])
    #expect(MisplacedSettings.check(beside: nil, named: ["_static"]).isEmpty)
  }

  @Test(arguments: [
    ("_Static/CNAME", true), ("_STATIC/a/b.txt", true), ("deep/_static/CNAME", true),
    ("_static/CNAME", false),
    ("_static/_static/x.txt", false), ("static/x.txt", false),
  ])
  func aFolderThatDoesNotGoUpIsTold(path: String, isTold: Bool) async {
    let site: TestSite = ["index.md": "# Home\n", path: "x"]
    #expect(await site.understood().remarks.of("misplaced-settings").count == (isTold ? 1 : 0))
  }

  @Test(arguments: [
    ("https://rivers.org/kb", "https://rivers.org/kb/", true),
    ("https://rivers.org", "https://rivers.org/", true),
    ("https://rivers.org/v1.2", "https://rivers.org/v1.2/", true),
    ("https://rivers.org/kb/index.html", "https://rivers.org/kb/", false),
    ("https://rivers.org/kb?a=b", "https://rivers.org/kb/", false),
    ("https://rivers.org/kb/#top", "https://rivers.org/kb/", false),
    ("https://me:secret@rivers.org:8080/kb", "https://rivers.org:8080/kb/", false),
  ])
  func theAddressOfASiteIsAHostAndAFolder(typed: String, right: String, isWhole: Bool) async {
    #expect(SiteURL(typed)?.text == right)
    let site: TestSite = ["_site.yml": "title: T\nurl: ①\(typed)\n", "index.md": "# Home\n"]
    let remarks = await site.understood().remarks
    #expect(remarks.fixes(of: "unusable-address") == (isWhole ? [] : ["write '\(right)'"]))
  }

  @Test(arguments: [
    "https://rivers.org/'kb", "https://rivers.org/<b>", "https://ri\"vers.org", "https://rivers..org",
    "https://-/",
    "https://rivers.org:99999/", "https://rivers.org/^kb`/", "https://rivers.org/{kb}/",
  ])
  func noSiteStandsAtAnAddressWithOtherSigns(typed: String) async {
    #expect(SiteURL(typed) == nil)
    let site: TestSite = ["_site.yml": "title: T\nurl: ①\(typed)\n", "index.md": "# Home\n"]
    #expect(await site.understood().remarks.of("unusable-address").count == 1)
  }

  @Test(arguments: [
    "https://[::1]:8080/kb/", "https://rivers.org:8080/~kb/%C3%A9/", "https://örtli.ch/schüler/",
  ])
  func aSiteMayStandAtAnyAddressOfTheWeb(typed: String) { #expect(SiteURL(typed)?.text == typed) }

  @Test(arguments: [
    "javascript:alert(1)//{path}", "//rivers.org/{path}", "https://rivers.org/edit", "mailto:a@b.org?{path}",
  ])
  func anAddressForEditingThatIsNoneIsNotUsed(link: String) async {
    let site: TestSite = ["_site.yml": "title: T\nedit: ①\"\(link)\"\n", "index.md": "# Home\n"]
    let result = await site.understood()
    #expect(result.problems.count == 1 && result.remarks.of("unusable-address").count == 1)
    #expect(result.site.configuration.editLink == nil)
  }

  @Test func anAddressForEditingMayBeAnyWebAddressWithAPath() async {
    let site: TestSite = [
      "_site.yml": "title: T\nedit: https://rivers.org/edit?file={path}\n", "index.md": "# Home\n",
    ]
    #expect(await site.understood().problems == [])
  }

  @Test func anOldAddressLeadsOnFromPagesOnly() async {
    let text =
      "---\ntitle: A\naliases: [old.php, /a/plan.pdf, /b/c, v1.2, St. Mary, d.html, e/, f.md]\n---\nText\n"
    let site: TestSite = ["index.md": "# Home\n", "a.md": text]
    let result = await site.understood()
    #expect(result.remarks.of("unusable-address").count == 2)
  }

  @Test(arguments: [
    ("www.rivers.org/a", "write https://www.rivers.org/a"), ("\"rivers.org\"", "write https://rivers.org"),
  ])
  func aWebAddressWithoutItsBeginningIsPutRight(value: String, fix: String) async throws {
    let site: TestSite = [
      "_site.yml": "title: T\nlicense: {name: L, url: \(value)}\n", "index.md": "# Home\n",
    ]
    let remark = try #require(await site.understood().remarks.diagnostics.first { $0.rule == "wrong-type" })
    #expect(remark.fixes.map(\.text) == [fix])
    #expect(remark.fixes[0].isSafe && remark.fixes[0].edits.count == 1)
  }
}
