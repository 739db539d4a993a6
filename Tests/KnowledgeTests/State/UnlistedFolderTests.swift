import Knowledge
import Source
import Support
import Testing

/// `listed: false` keeps a folder out of what visitors find, and shows nothing that was hidden.
@Suite struct UnlistedFolderTests {
  private static let page = "---\ntitle: T\nlisted: false\n---\nText\n"

  @Test(arguments: ["office/index.md", "office/README.md"])
  func thePageOfAFolderKeepsItWithAllFoldersInIt(index: String) async {
    let site = TestSite([
      (path: index, text: Self.page), (path: "office/a.md", text: "# A\n"),
      (path: "office/deep/b.md", text: "# B\n"), (path: "officer.md", text: "# C\n"),
      (path: "other/d.md", text: "# D\n"),
    ])
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.problems == [])
    let unlisted = read.site.pages.filter { !read.site.isListed($0.address) }.map(\.path)
    #expect(Set(unlisted) == [index, "office/a.md", "office/deep/b.md"])
    #expect(read.site.pages.count == 5)
    #expect(!read.site.isListed("office/deep/index.html") && read.site.isListed("tags/index.html"))
  }

  @Test func theFolderOfAKindKnowsIt() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields: {summary: text}\n", "k/index.md": Self.page, "k/a.md": "# A\n",
    ]
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.problems == [])
    #expect(read.site.pages.map { read.site.isListed($0.address) } == [false, false])
  }

  @Test(arguments: ["a.md", "index.md", "office/a.md", "office/_index.md", "k/a.md"])
  func itHidesAnyOtherPage(path: String) async {
    let site = TestSite([
      (path: "k/_kind.yml", text: "kind: k\n"), (path: path, text: Self.page), (path: "z.md", text: "# Z\n"),
    ])
    #expect(await site.understood().site.pages.map(\.path) == ["z.md"])
  }

  @Test func itHidesAReadMeBesideThePageOfTheFolder() async {
    let site: TestSite = ["office/index.md": "# Office\n", "office/README.md": Self.page]
    let read = await site.understood()
    #expect(read.site.pages.map(\.path) == ["office/index.md"])
    #expect(read.site.isListed("office/index.html"))
  }

  @Test func whatAnIndexOfHugoHidesStaysHidden() async {
    let site: TestSite = ["office/_index.md": Self.page, "office/a.md": "# A\n", "z.md": "# Z\n"]
    #expect(await site.understood().site.pages.map(\.path) == ["z.md"])
  }

  @Test(arguments: [
    "Listed: false", "listed: no", "listed: \"false\"", "listed: False", "listed: [false]", "isListed: false",
    "listed: false\ndraft: true", "listed: false\npublished: false", "params: {listed: false}",
    "cascade: {listed: false}", "listed: false\nlisted: false", "listed: false\ndraft: maybe",
  ])
  func otherWordsHideThePageOfAFolder(values: String) async {
    let site = TestSite([
      (path: "office/index.md", text: "---\ntitle: T\n\(values)\n---\nText\n"), (path: "z.md", text: "# Z\n"),
    ])
    #expect(await site.understood().site.pages.map(\.path) == ["z.md"])
  }

  @Test(arguments: ["+++\nlisted = false\n+++\n", "{\"listed\": false}\n"])
  func itIsReadInEveryNotation(values: String) async {
    let site = TestSite([(path: "office/index.md", text: values + "# Office\n")])
    let read = await site.understood()
    #expect(read.site.pages.count == 1 && !read.site.isListed("office/index.html"))
  }
}
