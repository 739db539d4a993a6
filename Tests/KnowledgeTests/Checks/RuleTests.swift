import Knowledge
import Source
import Support
import Testing

@Suite struct RuleTests {
  private func problems(_ text: String) async -> [String] {
    await TestSite([
      (path: "a.md", text: text), (path: "b.md", text: "# B\n"), (path: "p.png", text: "1x1"),
    ]).understood().problems
  }

  @Test(arguments: [
    (
      "# A\n\n## Two\n\n①#### Four\n",
      "heading-skipped: a level is missing between the heading above and this one"
    ),
    (
      "---\ntitle: A\n---\n①# Again\n",
      "several-top-headings: the title is the top heading of a page; this is another one"
    ),
    (
      "# A\n\n①##### Five\n\nx\n\n##### Five\n\n###### Six\n\n### Three\n",
      "heading-skipped: 3 levels are missing between the heading above and this one"
    ),
    (
      "[The report](①https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fr&sa=D)\n",
      "roundabout-link: this link goes by way of www.google.com, which learns who follows it"
    ),
    ("①TODO: ask\n", "unfinished-text: 'TODO' is not meant for readers"),
    ("---\ntitle: todo\n---\n\n①TODO: ask\n", "unfinished-text: 'TODO' is not meant for readers"),
    (
      "[Who](①#bookmark=id.a1)\n",
      "broken-anchor: this leads to a place in Google Docs, which is not on this page"
    ),
    ("![](①p.png)\n", "image-without-description: this image has no description"),
    ("[](①b.md)\n", "empty-link-text: this link has no words"),
    ("[Click here](①b.md)\n", "vague-link-text: 'Click here' does not say where the link leads"),
  ])
  func findsWhatHindersReaders(text: String, remark: String) async {
    #expect(await problems(text) == ["① " + remark])
  }

  /// What stands in a heading is never written anew, so that no word, mark or link of it is lost.
  @Test(arguments: [
    ("# A\n\n##### Contributed by [B](b.md \"Ada\")\n", "take ### away"),
    ("# A\n\n#### **Her \"work\"**\n", "take ## away"), ("# A\n\n#### `a` *b* ![c](p.png)\n", "take ## away"),
    ("# A\n\n#### a {#b} ##\n", "take ## away"),
    ("# A\n\n#### a <kbd>b</kbd> [^1]\n\n[^1]: c\n", "take ## away"),
    ("# A\n\n#### a ##### b\n", "take ## away"), ("# A\n\n#### [[b]] & c\n", "take ## away"),
    ("# A\n\n#### ==a== https://e.org/x\n", "take ## away"),
    (
      "# A\n\n#### a\n\nx\n\n#### b\n",
      "take ## away, and as many from the headings below it that are as deep"
    ),
    ("# A\n\n<h4>a <a href=\"b.md\">b</a></h4>\n", "write <h2> and </h2> instead of <h4> and </h4>"),
    ("# A\n\n## B\n\n<h6 id=\"c\"><b>c</b></h6>\n", "write <h3> and </h3> instead of <h6> and </h6>"),
    ("# A\n\n<h3>a</h3>\n\n<h3>b</h3>\n", "write <h2> and </h2> instead of <h3> and </h3>"),
  ])
  func theDepthOfAHeadingIsMendedWithoutItsWords(text: String, advice: String) async throws {
    let site = await TestSite([
      (path: "a.md", text: text), (path: "b.md", text: "# B\n"), (path: "p.png", text: "1x1"),
    ]).understood()
    let fix = try #require(site.remarks.diagnostics.first { $0.rule == HeadingSkipped.id }?.fixes.first)
    #expect(fix.text == advice)
    #expect(fix.edits.map(\.replacement).joined() == "")
  }

  @Test func twoPagesOfAKindWithOneTitle() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\n", "k/a.md": "# Same\n", "k/b.md": "①# same\n", "c.md": "# Same\n",
    ]
    #expect(await site.understood().problems == ["① duplicate-title: another page is called 'same' too"])
  }

  @Test func theNavigationLeadsToPagesAndFolders() async {
    let site: TestSite = [
      "_site.yml": "title: S\nnavigation: [a.md, k, k/, ①b.md, {path: ②kk, label: K}]\n", "a.md": "# A\n",
      "k/c.md": "# C\n",
    ]
    #expect(
      await site.understood().problems == [
        "① broken-navigation: the site has no page or folder 'b.md'",
        "② broken-navigation: the site has no page or folder 'kk'",
      ])
  }

  @Test func severitiesFollowTheConfiguration() async {
    let site: TestSite = [
      "_site.yml": "title: S\nchecks: {broken-link: warning, vague-link-text: off}\n",
      "a.md": "[here](①none.md)\n",
    ]
    let remarks = await site.understood().remarks
    #expect(remarks.problems == ["① broken-link: there is no page or file 'none.md'"])
    #expect(remarks.diagnostics.first { $0.rule == "broken-link" }?.severity == .warning)
  }

  @Test(arguments: ["con.md", "a:b.md", "what?.md", "a./b.md", "LPT1.old.md"])
  func namesThatWindowsCannotHold(path: String) async {
    let problems = await TestSite([(path: path, text: "# A\n")]).understood().problems
    #expect(problems.count == 1 && problems[0].hasPrefix("\(path):1:1 unportable-name"), "\(problems)")
  }

  @Test(arguments: ["a b.md", "a#b.md", "100%.md", "ü.md", "a&b.md", "a'b.md"])
  func namesThatEveryComputerCanHold(path: String) async {
    #expect(await TestSite([(path: path, text: "# A\n")]).understood().problems == [])
  }
}
