import Knowledge
import Support
import Testing

@Suite struct RedirectTests {
  @Test(arguments: [
    ("old/name.html", "old/name.html"), ("/old/name.html", "old/name.html"), ("old/name.md", "old/name.html"),
    ("old/name", "old/name.html"), ("old/", "old/index.html"), ("name.html", "name.html"), ("A Name", nil),
    ("../up.html", nil),
  ])
  func anAliasThatIsAnAddressLeadsOn(alias: String, address: String?) async {
    let site = TestSite([(path: "a.md", text: "---\ntitle: A\naliases: [\"\(alias)\"]\n---\n")])
    #expect(await site.understood().page("a.md")?.redirects.map(\.address) == [address].compactMap(\.self))
  }

  @Test func anAliasThatIsTheAddressOfAPageIsAnError() async {
    let site: TestSite = ["a.md": "---\ntitle: A\naliases: [①b.html]\n---\n", "b.md": "# B\n"]
    #expect(await site.understood().problems == ["① colliding-paths: this becomes the file 'b.html'"])
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
