import Knowledge
import Source
import Support
import Testing

@Suite struct LinkTests {
  /// What the links of the page `practices/a.md` lead to, and what is said of them.
  private func links(_ text: String, _ files: [(String, String)] = []) async -> (
    to: [String], problems: [String]
  ) {
    let all: [(String, String)] =
      [
        ("practices/a.md", "# Alpha\n\n\(text)\n"), ("practices/b.md", "# Beta\n\n## Step 2\n\n## Größe\n"),
        ("index.md", "# Home\n"), ("about us.md", "# About\n"), ("guides/index.md", "# Guides\n\n## Part\n"),
        ("events/README.md", "# Events\n"), ("guides/open/index.md", "# Opening\n"),
        ("plain/c.md", "# Gamma\n"), ("papers/plan.pdf", "pdf"),
        ("_papers/page.html", "html"), ("practices/photo.png", "640x480"),
      ] + files
    let result = await TestSite(all.map { (path: $0.0, text: $0.1) }).understood()
    return (result.links(on: "practices/a.md"), result.problems)
  }

  @Test(arguments: [
    ("[x](b.md)", "practices/b.md"), ("[x](./b.md#step-2)", "practices/b.md#step-2"),
    ("[x](../practices/b.md)", "practices/b.md"), ("[x](../about%20us.md)", "about us.md"),
    ("[x](<../about us.md>)", "about us.md"), ("[x](/about%20us.md)", "about us.md"),
    ("[x](/practices/b.md#gr%C3%B6%C3%9Fe)", "practices/b.md#größe"), ("[x](#alpha)", "practices/a.md#alpha"),
    ("[x](../guides)", "guides/index.md"), ("[x](../guides/)", "guides/index.md"),
    ("[x](../guides/#part)", "guides/index.md#part"), ("[x](../guides/index.md)", "guides/index.md"),
    ("[x](../events/)", "events/README.md"), ("[x](../plain/)", "plain/"), ("[x](/)", "index.md"),
    ("[x](..)", "index.md"), ("[x](../papers/plan.pdf)", "papers/plan.pdf"),
    ("[x](https://example.org)", "-"),
    ("![x](photo.png)", "practices/photo.png"), ("[[b]]", "practices/b.md"),
    ("[[practices/b]]", "practices/b.md"),
    ("[[b.md]]", "practices/b.md"), ("[[Beta]]", "practices/b.md"),
    ("[[b#step-2|words]]", "practices/b.md#step-2"),
    ("[[b#Step 2]]", "practices/b.md#step-2"), ("[[guides]]", "guides/index.md"),
    ("[[Guides]]", "guides/index.md"), ("[[guides/open]]", "guides/open/index.md"),
    ("[[open]]", "guides/open/index.md"), ("[[#alpha]]", "practices/a.md#alpha"),
    ("[[papers/plan.pdf]]", "papers/plan.pdf"),
    ("[[../guides/open/index|x]]", "guides/open/index.md"), ("[[./b]]", "practices/b.md"),
    ("[[/practices/b#step-2]]", "practices/b.md#step-2"), ("[[../about us.md]]", "about us.md"),
    ("[[guides/]]", "guides/index.md"), ("[[plain]]", "plain/"), ("[[plain/]]", "plain/"),
    ("[[../plain/index]]", "plain/"), ("[[a-z]]", "made:a-z.html"), ("[[search.html|x]]", "made:search.html"),
    ("[[practices/b.html]]", "practices/b.md"),
    ("![[photo.png|a photo]]", "practices/photo.png"),
    ("![[practices/photo.png|a photo]]", "practices/photo.png"),
  ])
  func findsWhatALinkMeans(text: String, target: String) async {
    let result = await links(text)
    #expect(result.to == [target])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ("[words](①c.md)", "broken-link: there is no page or file 'c.md'"),
    ("[words](①../../b.md)", "broken-link: '../../b.md' is outside the content folder"),
    ("[words](①b.md#step-3)", "broken-anchor: 'Beta' has no heading '#step-3'"),
    ("[words](①#nowhere)", "broken-anchor: 'Alpha' has no heading '#nowhere'"),
    (
      "[words](①../_papers/page.html)",
      "refused-file: the file '_papers/page.html' is of a type that is not published"
    ),
    ("![words](①pho.png)", "missing-image: there is no image 'pho.png'"),
    (
      "![words](①../papers/plan.pdf)", "missing-image: '../papers/plan.pdf' is not an image that can be shown"
    ),
    ("[[①betta]]", "broken-link: there is no page or file 'betta'"),
    ("[[①b#Step 9]]", "broken-anchor: 'Beta' has no heading '#step-9'"),
    ("[words](①../nowhere/)", "broken-link: there is no page or file '../nowhere/'"),
  ])
  func saysWhatIsWrongWithALink(text: String, remark: String) async {
    let result = await links(text)
    #expect(result.problems == ["① " + remark])
  }

  @Test(arguments: [
    ("[[①https://rivers.org/a|our words]]", "https://rivers.org/a", "[our words](https://rivers.org/a)"),
    ("[[①https://rivers.org/a#b]]", "https://rivers.org/a#b", "<https://rivers.org/a#b>"),
    ("[[①mailto:a@rivers.org|write]]", "mailto:a@rivers.org", "[write](mailto:a@rivers.org)"),
    ("[[①a@rivers.org]]", "mailto:a@rivers.org", "<mailto:a@rivers.org>"),
    ("[[①www.rivers.org | rivers ]]", "https://www.rivers.org", "[rivers](https://www.rivers.org)"),
    ("[[①tel:+15550100|call]]", "tel:+15550100", "[call](tel:+15550100)"),
    ("| a |\n|---|\n| [[①https://rivers.org\\|x]] |", "https://rivers.org", "[x](https://rivers.org)"),
  ])
  func anAddressBetweenTwoBracketsIsPutRight(text: String, address: String, link: String) async throws {
    let site: TestSite = ["p.md": "# P\n\n\(text)\n"]
    let result = await site.understood()
    #expect(
      result.problems == [
        "① broken-link: two square brackets name a page of this site, and '\(address)' is an address"
      ])
    let fix = try #require(result.remarks.diagnostics.first { $0.rule == "broken-link" }?.fixes.first)
    #expect(fix.isSafe && fix.edits.map(\.replacement) == [link])
    #expect(fix.text == "write '\(link)'")
  }

  @Test(arguments: [
    ("[words](①B.md)", "practices/b.md", "link-case: 'B.md' is spelled 'b.md'"),
    ("[words](①../Practices/b.md)", "practices/b.md", "link-case: '../Practices/b.md' is spelled 'b.md'"),
    ("[[①B]]", "practices/b.md", "link-case: 'B' is spelled 'b'"),
    ("[[①about-us|x]]", "about us.md", "link-case: 'about-us' is spelled 'about us'"),
    ("[[①About_Us]]", "about us.md", "link-case: 'About_Us' is spelled 'about us'"),
    ("[[①about%20us]]", "about us.md", "link-case: 'about%20us' is spelled 'about us'"),
    ("[[①open.html]]", "guides/open/index.md", "link-case: 'open.html' is spelled 'open'"),
    ("![words](①Photo.PNG)", "practices/photo.png", "link-case: 'Photo.PNG' is spelled 'photo.png'"),
  ])
  func findsLinksOfAnotherCaseWithAWarning(text: String, target: String, remark: String) async {
    let result = await links(text)
    #expect(result.to == [target])
    #expect(result.problems == ["① " + remark])
  }

  @Test func suggestsTheNearestPageForAMisspelledLink() async {
    let site: TestSite = [
      "a.md": "[x](practise.md) and [[Shared plannning]]", "practice.md": "# Shared planning\n",
    ]
    let result = await site.understood()
    #expect(
      result.remarks.fixes(of: "broken-link") == [
        "did you mean 'practice.md'?", "did you mean 'Shared planning'?",
      ])
  }

  @Test func aNameOfSeveralPagesIsAmbiguous() async {
    let result = await links("[[①b]]", [("guides/b.md", "# Other\n")])
    #expect(result.to == ["-"])
    #expect(result.problems == ["① ambiguous-link: 2 pages are called 'b'"])
  }

  @Test func aNameOfManyPagesNamesAFewOfThem() async throws {
    let pages = (1...9).map { (path: "p\($0).md", text: "---\ntitle: Same\n---\n") }
    let result = await TestSite(pages + [(path: "a.md", text: "[[①same]]\n")]).understood()
    #expect(result.problems == ["① ambiguous-link: 9 pages are called 'same'"])
    let remark = try #require(result.remarks.diagnostics.first { $0.rule == "ambiguous-link" })
    #expect(remark.notes.compactMap(\.span?.path) == (1...5).map { "p\($0).md" })
    #expect(remark.notes.last?.text == "there are 4 more")
  }

  @Test func aFileNameIsStrongerThanATitleAndATitleThanAnAlias() async {
    let others = [
      ("x.md", "---\ntitle: Strong\naliases: [weak, beta]\n---\n"), ("y.md", "---\ntitle: b\n---\n"),
      ("z.md", "---\ntitle: Weak one\naliases: [Other name]\n---\n"),
    ]
    let result = await links("[[b]] [[Beta]] [[weak]] [[Other name]]", others)
    #expect(result.to == ["practices/b.md", "practices/b.md", "x.md", "z.md"])
    #expect(result.problems == [])
  }

  @Test func aNumberSignMayBePartOfATitle() async {
    let result = await links("[[C# basics]] [[b#Step 2]]", [("x.md", "# C# basics\n")])
    #expect(result.to == ["x.md", "practices/b.md#step-2"])
    #expect(result.problems == [])
  }

  @Test func umlautsOfBothFormsFindTheirPage() async {
    let files = [("practices/u\u{308}ben.md", "# Üben\n")]
    let result = await links("[x](%C3%BCben.md) [[\u{FC}ben]]", files)
    #expect(result.to == ["practices/u\u{308}ben.md", "practices/u\u{308}ben.md"])
    #expect(result.problems == [])
  }

  @Test func aLinkToAPageThatIsNotOnTheSiteSaysWhy() async {
    let site: TestSite = [
      "a.md": "[one](①d.md) [two](②s.md) [[③e]]", "d.md": "---\ntitle: D\ndraft: true\n---\n",
      "s.md": "---\ntitle: S\npublish: 2026-01-02\n---\n",
      "e.md": "---\ntitle: E\nexpires: 2026-01-01\n---\n",
    ]
    #expect(
      await site.understood().problems == [
        "① broken-link: 'd.md' is a draft and not on the site", "② broken-link: 's.md' is not published yet",
        "③ broken-link: 'e' has expired and is no longer on the site",
      ])
    #expect(await site.understood(including: .everything).problems == [])
  }
}
