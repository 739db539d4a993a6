import Knowledge
import Source
import Support
import Testing

@Suite struct MovedLinkTests {
  private func site(_ text: String) -> TestSite {
    TestSite([
      (
        path: "practices/new.md",
        text: """
        ---
        title: New
        aliases: [practices/old.md, /former/place/, top.html, A former name]
        ---
        ## Step

        """
      ), (path: "practices/here.md", text: "# Here\n\n\(text)\n"),
      (path: "practices/_kind.yml", text: "kind: practice\nfields:\n  see: {type: link}\n"),
    ])
  }

  @Test(arguments: [
    ("[x](①old.md)", "'old.md' has moved to 'new.md'"),
    ("[x](①old.html#step)", "'old.html' has moved to 'new.md'"),
    ("[x](①../former/place/)", "'../former/place/' has moved to 'new.md'"),
    ("[x](①/top.html)", "'/top.html' has moved to 'new.md'"),
    ("[[①practices/old.md]]", "'practices/old.md' has moved to 'practices/new'"),
    ("[[①top.html|x]]", "'top.html' has moved to 'practices/new'"),
  ])
  func aLinkToAnOldAddressLeadsToThePage(text: String, message: String) async {
    let result = await site(text).understood()
    #expect(result.problems == ["① moved-link: \(message)"])
    #expect(
      result.links(on: "practices/here.md").map { $0.parts(separatedBy: "#")[0] } == ["practices/new.md"])
  }

  @Test func theHeadingIsStillLookedFor() async {
    let result = await site("[x](①old.md#nowhere)").understood()
    #expect(result.problems.count == 2)
    #expect(result.problems.contains("① broken-anchor: 'New' has no heading '#nowhere'"))
  }

  @Test func anotherNameOfAPageIsNoOldAddress() async {
    #expect(await site("[[A former name]]").understood().problems == [])
  }

  @Test func aPageThatIsThereGoesBeforeOneThatWas() async {
    let site: TestSite = [
      "a.md": "---\ntitle: A\naliases: [b.html]\n---\n", "b.md": "# B\n", "c.md": "# C\n\n[x](b.md)\n",
    ]
    #expect(await site.understood().links(on: "c.md") == ["b.md"])
  }

  @Test func aDraftThatHadTheAddressDoesNotCount() async {
    let site: TestSite = [
      "a.md": "---\ntitle: A\ndraft: true\naliases: [old.md]\n---\n", "c.md": "# C\n\n[x](①old.md)\n",
    ]
    #expect(await site.understood().problems == ["① broken-link: there is no page or file 'old.md'"])
  }
}
