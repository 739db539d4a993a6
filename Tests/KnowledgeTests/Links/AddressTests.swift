import Knowledge
import Source
import Support
import Testing

@Suite struct AddressTests {
  /// A site whose page `practices/a.md` holds a text.
  private func site(_ text: String, _ more: [(String, String)] = []) async -> UnderstoodSite {
    let files: [(String, String)] =
      [
        ("_site.yml", "title: Rivers\nurl: https://rivers.org/kb/\n"), ("index.md", "# Home\n"),
        ("practices/a.md", "# Alpha\n\n\(text)\n"), ("practices/b.md", "# Beta\n\n## Step 2\n"),
        ("practices/a/inside.md", "# Inside\n"), ("guides/index.md", "# Guides\n\n## Part\n"),
        ("guides/first.md", "# First\n"), ("posts/_posts/2020-05-03-news.md", "# News\n"),
        ("about.md", "---\ntitle: About\npermalink: /who/we-are/\n---\n"), ("papers/plan.pdf", "pdf"),
        ("papers/photo.png", "640x480"), ("guides/Two Words.md", "---\ntitle: Two\nslug: second\n---\n"),
      ] + more
    return await TestSite(files.map { (path: $0.0, text: $0.1) }).understood()
  }

  @Test(arguments: [
    ("b", "practices/b.md"), ("b/", "practices/b.md"), ("./b/#step-2", "practices/b.md#step-2"),
    ("b.html", "practices/b.md"), ("b.htm", "practices/b.md"), ("b/index.html", "practices/b.md"),
    ("../practices/b/", "practices/b.md"), ("../b/", "practices/b.md"), ("../b/index.html", "practices/b.md"),
    ("/practices/b?print=1#step-2", "practices/b.md#step-2"), ("/kb/practices/b/", "practices/b.md"),
    ("https://rivers.org/kb/practices/b/", "practices/b.md"),
    ("http://rivers.org/kb/practices/b.md", "practices/b.md"),
    ("https://RIVERS.org/kb/practices/b#step-2", "practices/b.md#step-2"),
    ("inside/", "practices/a/inside.md"),
    ("../guides/first", "guides/first.md"), ("../guides/index.html#part", "guides/index.md#part"),
    ("/guides/", "guides/index.md"), ("/kb/", "index.md"), ("https://rivers.org/kb", "index.md"),
    ("/posts/2020/05/03/news.html", "posts/_posts/2020-05-03-news.md"), ("/who/we-are", "about.md"),
    ("../guides/second/", "guides/Two Words.md"), ("../guides/Two%20Words/", "guides/Two Words.md"),
    ("/kb/papers/plan.pdf", "papers/plan.pdf"), ("https://rivers.org/kb/papers/plan.pdf", "papers/plan.pdf"),
    ("/kb/practices/b.md", "practices/b.md"),
  ])
  func leadsToTheOnePageThatStandsThere(address: String, target: String) async {
    let result = await site("[one two](\(address))")
    #expect(result.links(on: "practices/a.md") == [target])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    // Where pages are folders, the page of the link is one too.
    ("../b/", "practices/b.md"), ("../b/index.html", "practices/b.md"), ("inside/", "practices/a/inside.md"),
    // Where pages are files, so is the page of the link.
    ("../b.html", "b.md"), ("inside.html", "practices/inside.md"),
    // A folder of the content is meant by itself.
    ("../guides/", "guides/index.md"), ("../plain/", "plain/"),
  ])
  func isReadAsTheSiteForWhichItWasWritten(address: String, target: String) async {
    let others = ["b.md", "practices/inside.md", "practices/guides.md", "practices/plain.md", "plain/c.md"]
    let result = await site("[one two](\(address))", others.map { ($0, "# X\n") })
    #expect(result.links(on: "practices/a.md") == [target])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ("index.html", "practices/"), ("./index.html", "practices/"), ("index.md", "practices/"),
    ("./", "practices/"),
    (".", "practices/"), ("../index.html", "index.md"), ("../guides/index.md", "guides/index.md"),
    ("../guides/README.md", "guides/index.md"), ("README.md#x", "practices/"), ("inside.mdx", "-"),
    ("../guides/first.mdx", "guides/first.md"), ("b.markdown", "practices/b.md"),
  ])
  func aPageThatStandsForAFolderIsMeantByItself(address: String, target: String) async {
    let result = await site("[one two](\(address))")
    #expect(result.links(on: "practices/a.md") == [target])
    #expect(result.problems.isEmpty == (target != "-"))
  }

  @Test(arguments: [
    ("guides/first.md", "guides/first.md", "../guides/first.md"),
    ("guides/first", "guides/first.md", "../guides/first.md"),
    ("practices/b.md#step-2", "practices/b.md#step-2", "b.md"),
    ("@/practices/b.md", "practices/b.md", "b.md"),
    ("~/guides/first.md", "guides/first.md", "../guides/first.md"),
    ("/Content/guides/first.md", "guides/first.md", "../guides/first.md"),
    ("../content/practices/b.md#step-2", "practices/b.md#step-2", "b.md"),
    ("papers/plan.pdf", "papers/plan.pdf", "../papers/plan.pdf"),
    ("@/about.md", "about.md", "../about.md"), ("guides/", "-", ""), ("first.md", "-", ""),
    ("nowhere/b.md", "-", ""),
    ("../papers/b.md", "-", ""),
  ])
  func anAddressThatBeginsAtTheTopIsPutRight(address: String, target: String, written: String) async {
    let result = await site("[one two](①\(address))")
    #expect(result.links(on: "practices/a.md") == [target])
    #expect(result.problems.count == 1)
    if target == "-" { return }
    #expect(
      result.problems == [
        "① broken-link: from the folder of this page, '\(address.prefix { $0 != "#" })' is '\(written)'"
      ])
    let fixes = result.remarks.diagnostics.filter { $0.severity > .note }.flatMap(\.fixes)
    #expect(fixes.allSatisfy(\.isSafe) && fixes.flatMap(\.edits).map(\.replacement) == [written])
  }

  @Test func isFoundForPicturesToo() async {
    let result = await site(
      "![A sign](/kb/papers/photo.png) ![A sign](https://rivers.org/kb/papers/photo.png)")
    #expect(result.links(on: "practices/a.md") == ["papers/photo.png", "papers/photo.png"])
    #expect(result.problems == [])
  }

  @Test func givesBacklinksAndAsksNobodyElse() async {
    let result = await site(
      "See [the second](https://rivers.org/kb/practices/b/) and [us](https://rivers.org/kb/no).")
    #expect(result.backlinks(to: "practices/b.md") == ["practices/a.md: See [the second] and us."])
    #expect(result.site.externalReferences.map(\.address) == ["https://rivers.org/kb/no"])
    #expect(result.problems == [])
  }

  @Test func aFileOfThatVeryNameGoesBeforeAPage() async {
    let result = await site("[one two](①b.html)", [("practices/b.html", "<p>")])
    #expect(result.remarks.of("refused-file").count == 1)
  }

  @Test func twoPagesThatMayBeMeantAreToldWithBoth() async {
    let result = await site("[one two](①../b#x)", [("b.md", "# Other\n")])
    #expect(result.problems == ["① ambiguous-link: the address '../b' can mean 2 pages"])
    #expect(
      result.remarks.fixes(of: "ambiguous-link") == [
        "write '../b.md', if you mean that", "write 'b.md', if you mean that",
      ])
  }

  @Test(arguments: [
    ("①B/", "link-case: 'B/' is spelled 'b.md'"),
    ("①b/#step-3", "broken-anchor: 'Beta' has no heading '#step-3'"),
    ("①two-words", "broken-link: there is no page or file 'two-words'"),
    ("①../b.md", "broken-link: there is no page or file '../b.md'"),
    ("①www.rivers.org/a", "broken-link: a web address starts with https://, and 'www.rivers.org/a' does not"),
    (
      "①office@rivers.org",
      "broken-link: a link to a mail address starts with mailto:, and 'office@rivers.org' does not"
    ),
  ])
  func saysWhatIsWrongWithAnAddress(address: String, remark: String) async {
    #expect(await site("[one two](\(address))").problems == ["① " + remark])
  }

  @Test func aPageThatIsNotOnTheSiteIsTold() async {
    let draft = ("practices/d.md", "---\ntitle: D\ndraft: true\n---\n")
    let result = await site("[one two](①d/) [two one](②https://rivers.org/kb/practices/d/)", [draft])
    #expect(
      result.problems == [
        "① broken-link: 'd/' is a draft and not on the site",
        "② broken-link: '/practices/d/' is a draft and not on the site",
      ])
  }

  @Test(arguments: [
    ("[x y](pactices/b#c)", "practices/b.md"), ("[x y](a%20b.md#c)", "a-b.md"), ("[[pactice|x]]", "practice"),
    ("[x y](rivers.org/a#b)", "https://rivers.org/a#b"),
  ])
  func suggestionsKeepWhatStandsAroundThePath(text: String, replacement: String) async throws {
    let site: TestSite = [
      "p.md": "\(text)\n", "practices/b.md": "# B\n", "a-b.md": "# AB\n", "practice.md": "# One\n",
    ]
    let remark = try #require(await site.understood().remarks.diagnostics.first { $0.rule == "broken-link" })
    let edit = try #require(remark.fixes.first?.edits.first)
    let typed = text.utf8.dropFirst(edit.span.start.column - 1)
      .prefix(edit.span.end.column - edit.span.start.column)
    #expect(edit.replacement == replacement)
    #expect(["pactices/b", "a%20b.md", "pactice", "rivers.org/a#b"].contains(typed.text))
  }

  @Test func aLabelIsNeverTakenForTheAddress() async {
    let site: TestSite = ["p.md": "[guides] and [guides][]\n\n[guides]: pages.md\n", "page.md": "# Page\n"]
    let remarks = await site.understood().remarks.diagnostics.filter { $0.rule == "broken-link" }
    #expect(remarks.flatMap(\.fixes).map(\.text).allSatisfy { $0 == "did you mean 'page.md'?" })
    #expect(remarks.flatMap(\.fixes).flatMap(\.edits) == [])
  }

  @Test(arguments: [
    ("[x y](plan)", "did you mean 'pages/plan.md'?"), ("[x y](plan.pgn)", "did you mean 'images/plan.png'?"),
    ("[x y](pages/pln)", "did you mean 'pages/plan.md'?"), ("[x y](form)", "did you mean 'papers/form.pdf'?"),
    ("[x y](sign)", "did you mean 'images/sign.png'?"),
  ])
  func aPageIsSuggestedBeforeAPicture(text: String, fix: String) async {
    let site: TestSite = [
      "p.md": "\(text)\n", "pages/plan.md": "# Plan\n", "images/plan.png": "1x1", "papers/form.pdf": "pdf",
      "images/sign.png": "1x1", "images/form.png": "1x1",
    ]
    #expect(await site.understood().remarks.fixes(of: "broken-link") == [fix])
  }

  @Test func aPictureIsSuggestedForAPicture() async {
    let site: TestSite = [
      "p.md": "![A sign](pages/plan.png)\n", "pages/plan.md": "# P\n", "images/plan.jpg": "1x1",
    ]
    #expect(await site.understood().remarks.fixes(of: "missing-image") == ["did you mean 'images/plan.jpg'?"])
  }

  /// The fixes of a link in the text of a field, and what stands where their edits are made.
  private func fixed(_ value: String) async -> [String] {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields: {story: markdown}\n", "k/b.md": "# B\n",
      "k/a.md": "---\ntitle: A\nstory: \(value)\n---\n",
    ]
    let remarks = await site.understood().remarks.diagnostics.filter { $0.rule == "link-case" }
    return remarks.flatMap(\.fixes).flatMap(\.edits).map { edit in
      let line = Array("story: \(value)".unicodeScalars)
      return line[(edit.span.start.column - 1)..<(edit.span.end.column - 1)].map { String($0) }.joined()
    }
  }

  @Test func anEditInAFieldStandsWhereTheAddressDoes() async {
    #expect(await fixed("See [one](B.md) there") == ["B.md"])
    #expect(await fixed("\"See [one](B.md) there\"") == ["B.md"])
    #expect(await fixed("\"Say \\\"hello\\\" to [one](B.md) there\"") == [])
    #expect(await fixed("'It''s [one](B.md) there'") == [])
  }
}
