import Knowledge
import Support
import Testing

@Suite struct FolderTests {
  /// Every folder as `path: page that stands for it, other pages, subfolders`.
  private func folders(_ site: TestSite) async -> [String] {
    let result = await site.understood()
    return result.site.folders.map { folder in
      let index = folder.indexPage.map { result.site[$0].path } ?? "-"
      return "\(folder.path): \(index) \(result.paths(folder.pages)) \(folder.subfolders)"
    }
  }

  @Test func holdTheirPagesAndTheFoldersBelow() async {
    let site: TestSite = [
      "index.md": "# Home\n", "a/b/c.md": "# C\n", "a/b/index.md": "# B\n", "d/README.md": "# D\n",
    ]
    #expect(
      await folders(site) == [
        ": index.md [] [\"a\", \"d\"]", "a: - [] [\"a/b\"]", "a/b: a/b/index.md [\"a/b/c.md\"] []",
        "d: d/README.md [] []",
      ])
  }

  @Test func aSiteWithoutPagesHasItsTopFolder() async { #expect(await folders([:]) == [": - [] []"]) }

  @Test func indexIsStrongerThanReadme() async {
    let site: TestSite = ["a/index.md": "# A\n", "a/README.md": "# About A\n"]
    #expect(await folders(site) == [": - [] [\"a\"]", "a: a/index.md [\"a/README.md\"] []"])
  }

  @Test func anyPageMayBeTheHomePage() async {
    let site: TestSite = [
      "_site.yml": "title: S\nhome: welcome.md\n", "welcome.md": "①# Hi\n", "index.md": "# Index\n",
    ]
    let result = await site.understood()
    #expect(result.page("welcome.md")?.address == "index.html")
    #expect(result.site.folder("")?.indexPage == result.page("welcome.md")?.id)
    #expect(result.problems == ["① colliding-paths: this becomes the file 'index.html'"])
  }

  @Test func aHomePageMayStandInAFolder() async {
    let site: TestSite = [
      "_site.yml": "title: S\nhome: pages/welcome.md\n", "pages/welcome.md": "# Hi\n",
      "a.md": "[x](pages/welcome.md)\n",
    ]
    let result = await site.understood()
    #expect(result.page("pages/welcome.md")?.address == "index.html")
    #expect(result.site.folder("")?.indexPage == result.page("pages/welcome.md")?.id)
    #expect(result.problems == [])
  }

  @Test func foldersOfBothFormsOfUmlautsHoldTheirPages() async {
    let site: TestSite = [
      "u\u{308}/_kind.yml": "kind: k\n", "u\u{308}/index.md": "# U\n", "u\u{308}/a.md": "# A\n",
      "b.md": "[x](\u{FC}/)\n",
    ]
    let result = await site.understood()
    let addresses = result.site.pages.map { Array($0.address.utf8) }
    #expect(addresses.contains(Array("\u{FC}/index.html".utf8)))
    #expect(addresses.contains(Array("\u{FC}/a.html".utf8)))
    #expect(result.site.folders.contains { $0.path.utf8.elementsEqual("\u{FC}".utf8) && $0.kind?.id == "k" })
    #expect(result.problems == [])
  }

  @Test(arguments: ["", "draft: true\n", "publish: 2999-01-01\n", "expires: 2000-01-01\n"])
  func aPageThatIsNotShownUnlistsItsFolder(state: String) async {
    let files: TestSite = [
      "a/index.md": "---\nlisted: false\n\(state)---\n# A\n", "a/b/c.md": "# C\n", "d.md": "# D\n",
    ]
    let site = await files.understood().site
    #expect(!site.isListed("a/b/c.html") && site.isListed("d.html"))
  }

  @Test func aHomePageThatIsNotThereIsAnError() async {
    let site: TestSite = ["_site.yml": "title: S\nhome: ①welcom.md\n", "welcome.md": "# Hi\n"]
    let result = await site.understood()
    #expect(result.problems == ["① broken-navigation: the home page 'welcom.md' is not on the site"])
  }

  @Test func pagesOfASubfolderAreOfTheKindAbove() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\n", "k/2025/a.md": "# A\n", "k/inner/_kind.yml": "kind: inner\n",
      "k/inner/b.md": "# B\n",
      "k/inner/deep/c.md": "# C\n", "k/index.md": "# K\n", "kk/d.md": "# D\n",
    ]
    let result = await site.understood()
    #expect(result.page("k/2025/a.md")?.kind?.id == "k")
    #expect(result.page("k/inner/b.md")?.kind?.id == "inner")
    #expect(result.page("k/inner/deep/c.md")?.kind?.id == "inner")
    #expect(result.page("k/index.md")?.kind == nil)
    #expect(result.page("kk/d.md")?.kind == nil)
    #expect(result.site.schema.kind("k").map { result.site.pages(of: $0).map(\.path) } == ["k/2025/a.md"])
  }

  @Test func titlesComeFromTheFieldTheHeadingOrTheFileName() async {
    let site: TestSite = [
      "a.md": "---\ntitle: Given\n---\n# Not this\n", "b.md": "# A *heading*\n",
      "shared_planning-time.md": "Text.\n",
      "our-work/index.md": "Text.\n",
    ]
    #expect(
      await site.understood().site.pages.map(\.title) == [
        "Given", "A heading", "Our work", "Shared planning time",
      ])
  }
}
