import Knowledge
import Source
import Support
import Testing

@Suite struct RedirectTests {
  /// A site at an address with a page that has some aliases.
  private func site(_ aliases: String, _ more: [(String, String)] = []) async -> UnderstoodSite {
    let files =
      [
        ("_site.yml", "title: Rivers\nurl: https://rivers.org/kb/\n"),
        ("a.md", "---\ntitle: A\naliases: [\(aliases)]\n---\nText.\n"),
      ] + more
    return await TestSite(files.map { (path: $0.0, text: $0.1) }).understood()
  }

  @Test(arguments: [
    ("old/name.html", "old/name.html"), ("/old/name.html", "old/name.html"), ("old/name.md", "old/name.html"),
    ("old/name", "old/name.html"), ("old/", "old/index.html"), ("/old/", "old/index.html"),
    ("name.html", "name.html"), ("name.HTML", "name.HTML"), ("name.md", "name.html"),
    ("/kb/name.html", "name.html"), ("/kb/old/", "old/index.html"), ("/kbs/name.html", "kbs/name.html"),
    ("kb/name.html", "kb/name.html"), ("https://rivers.org/kb/old/name", "old/name.html"),
    ("2020/05/v1.2", "2020/05/v1.2.html"), ("A Name", nil), ("Node.js", nil), ("U.S.", nil), ("v1.2", nil),
  ])
  func anAliasThatIsAnAddressLeadsOn(alias: String, file: String?) async {
    let result = await site("\"\(alias)\"")
    #expect(result.page("a.md")?.aliases.map(\.redirect) == [file])
    #expect(result.page("a.md")?.aliases.map(\.isName) == [file == nil])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ("old.html?x=1", "old.html", "hosts pass over '?x=1', so all of 'old.html' leads to this page"),
    ("old/?id=5#b", "old/index.html", "hosts pass over '?id=5#b', so all of 'old/' leads to this page"),
    ("old.html#b", "old.html", "hosts pass over '#b', so all of 'old.html' leads to this page"),
    ("#b", nil, "readers cannot be led on from '#b', because hosts look only at what stands before #"),
    (
      "/?p=12", nil, "readers cannot be led on from '/?p=12', because hosts look only at what stands before ?"
    ),
    (
      "/kb/?p=2", nil,
      "readers cannot be led on from '/kb/?p=2', because hosts look only at what stands before ?"
    ),
    ("feed.json", nil, "readers cannot be led on from 'feed.json', because its name does not end in .html"),
    ("x/plan.PDF", nil, "readers cannot be led on from 'x/plan.PDF', because its name does not end in .html"),
    (
      "https://other.org/x", nil,
      "readers cannot be led on from 'https://other.org/x', because it is not on this site"
    ),
    (
      "https://rivers.org/x", nil,
      "readers cannot be led on from 'https://rivers.org/x', because it is not on this site"
    ),
  ])
  func whatHostsDoNotFindIsTold(alias: String, file: String?, message: String) async {
    let result = await site("Another name, ①\"\(alias)\"")
    #expect(result.page("a.md")?.aliases.last?.redirect == file)
    #expect(result.problems == ["① unusable-address: \(message)"])
  }

  @Test func anAddressWithAQuestionIsPutRight() async {
    let fixes = await site("old.html?x=1").remarks.diagnostics.filter { $0.severity > .note }.flatMap(\.fixes)
    #expect(fixes.map(\.text) == ["write 'old.html'"])
    #expect(fixes.flatMap(\.edits).map(\.replacement) == ["old.html"] && fixes.allSatisfy(\.isSafe))
  }

  @Test func anAliasThatLeadsOutIsTold() async {
    #expect(await site("①../up.html").problems == ["① unportable-name: '../up.html' leads out of the site"])
  }

  @Test func anAliasThatIsTheAddressOfAPageIsAnError() async {
    let result = await site("One, ①b.html", [("b.md", "# B\n")])
    #expect(result.problems == ["① colliding-paths: this becomes the file 'b.html'"])
  }

  @Test func aLinkToAnAliasInAnyFormLeadsToThePage() async {
    let result = await site(
      "/kb/old/, gone.HTML, was.md", [("b.md", "# B\n\n[x y](old/) [x y](gone.HTML) [x y](was.md)\n")])
    #expect(result.links(on: "b.md") == ["a.md", "a.md", "a.md"])
    #expect(result.remarks.of("moved-link").count == 3)
  }

  @Test func pagesThatDifferByALetterWithAnAccentHavePathsOfTheirOwn() async {
    let names = ["Año", "Ano", "か", "が", "कल", "कुल", "½", "1"]
    let files = names.map { (path: "\($0).md", text: "# \($0)\n") }
    #expect(await TestSite(files).understood().remarks.of("colliding-paths") == [])
  }

  @Test func pagesThatDifferByCaseOrFormAreAnError() async {
    let site: TestSite = [
      "Page.md": "# One\n", "page.md": "①# Two\n", "u\u{308}.md": "# Three\n", "\u{FC}.md": "②# Four\n",
    ]
    #expect(
      await site.understood().problems == [
        "① colliding-paths: this becomes the file 'page.html'",
        "② colliding-paths: this becomes the file '\u{FC}.html'",
      ])
  }
}
