import Knowledge
import Support
import Testing

/// Pages of a kind that have a folder for themselves and their pictures.
@Suite struct OwnFolderTests {
  private static let kind = """
    kind: spotlight
    order: [-year]
    fields:
      year: { type: number, required: true }
      photo: image
      photo_description: text

    """

  @Test func anIndexAloneBelowTheFolderOfAKindIsAPageOfTheKind() async {
    let site: TestSite = [
      "spotlights/_kind.yml": Self.kind, "spotlights/index.md": "# All\n",
      "spotlights/ada/index.md":
        "---\nyear: 2024\nphoto: photo.png\nphoto_description: A shelf.\n---\nText.\n",
      "spotlights/ada/photo.png": "640x480", "spotlights/ben/index.md": "①# Ben\n",
      "spotlights/cleo.md": "---\ntitle: Cleo\nyear: 2025\n---\n[Ada](ada/), [too](ada/index.md)\n",
    ]
    let result = await site.understood()
    #expect(result.problems == ["① missing-field: 'year' is missing, and the kind 'spotlight' needs it"])
    let ada = result.page("spotlights/ada/index.md")
    #expect(ada?.address == "spotlights/ada/index.html")
    #expect(ada?.title == "Ada")
    #expect(ada?.kind?.id == "spotlight")
    #expect(result.page("spotlights/index.md")?.kind == nil)
    #expect(
      result.site.folder("spotlights").map { result.paths($0.pages) }
        == ["spotlights/cleo.md", "spotlights/ada/index.md", "spotlights/ben/index.md"])
    #expect(result.site.folder("spotlights")?.subfolders == [])
    #expect(result.site.folder("spotlights/ada") == nil)
  }

  @Test func linksMeanItByItsFolder() async {
    let site: TestSite = [
      "spotlights/_kind.yml": "kind: spotlight\n",
      "spotlights/ada/index.md": "# Ada Brook\n[b](../ben/), [b](../ben/index.md)\n",
      "spotlights/ben/index.md": "# Ben\n[[ada]], [a](/spotlights/ada/), [a](../ada/index.md), [a](../ada)\n",
      "index.md": "# Home\n[a](spotlights/ada/index.html), [[Ada Brook]], [[spotlights/ada]]\n",
    ]
    let result = await site.understood()
    #expect(result.problems == [])
    let (ada, ben) = ("spotlights/ada/index.md", "spotlights/ben/index.md")
    #expect(result.links(on: ada) == [ben, ben])
    #expect(result.links(on: ben) == [ada, ada, ada, ada])
    #expect(result.links(on: "index.md") == [ada, ada, ada])
    #expect(result.page(ada).map { result.site.linkName(of: $0) } == "ada")
    #expect(result.site.target(ofPath: "spotlights/ada/") == result.page(ada).map { Link.Target.page($0.id) })
  }

  @Test func whatHoldsOtherTextsStaysAFolder() async {
    let site: TestSite = [
      "guides/_kind.yml": "kind: guide\nfields: { level: { type: text, required: true } }\n",
      "guides/more/index.md": "# More\n", "guides/more/a.md": "---\nlevel: b\n---\n# A\n",
      "guides/up/index.md": "# Up\n", "guides/up/in/b.md": "---\nlevel: b\n---\n# B\n",
      "guides/read/README.md": "# Read\n", "guides/of/_index.md": "# Of\n",
      "guides/kinds/_kind.yml": "kind: part\n", "guides/kinds/index.md": "# Kinds\n",
      "free/a/index.md": "# Free\n",
    ]
    let result = await site.understood()
    #expect(result.problems == [])
    let indexes = ["more/index.md", "up/index.md", "read/README.md", "of/_index.md", "kinds/index.md"]
    for path in indexes { #expect(result.page("guides/\(path)")?.isFolderIndex == true, "\(path)") }
    #expect(result.page("free/a/index.md")?.isFolderIndex == true)
  }

  @Test func aNameInTheNameOfTheFolderIsSeen() async {
    let kind = """
      kind: spotlight
      consent: { field: consent, name: honoree, when: { honoree_is: person } }
      fields:
        honoree: text
        honoree_is: { type: choice, choices: [person, role], required: true }
        consent: { type: record, fields: { scope: { type: list, of: text } } }

      """
    let site: TestSite = [
      "spotlights/_kind.yml": kind,
      "spotlights/ada-brook/index.md":
        "---\ntitle: A story\nhonoree: Ada Brook\nhonoree_is: person\nconsent: { scope: [name] }\n---\nText.\n",
    ]
    let result = await site.understood()
    let page = result.page("spotlights/ada-brook/index.md")
    #expect(result.site.nameUses.filter { $0.page == page?.id }.contains { $0.span == page?.titleSpan })
  }
}

/// Pages with a day in the name of their file.
@Suite struct DatedNameTests {
  @Test func theDayOfTheNameIsThatOfThePage() async {
    let site: TestSite = [
      "news/2024-05-03-a-title.md": "Words of a page.\n",
      "news/2025-05-03-b.md": "---\ndate: 2023-01-01\n---\n# B\n",
      "news/2024-06-01-c/index.md": "# C\n", "news/c.md": "---\ndate: 2022-01-01\n---\n# C\n",
      "news/none.md": "# A\n", "talks/_kind.yml": "kind: talk\n", "talks/2024-01-01-past.md": "# Past\n",
      "talks/2030-01-01-to-come.md": "# To come\n",
    ]
    let result = await site.understood()
    func day(_ path: String) -> String? {
      result.page(path)?.fields.date("date").map { "\($0)" }
    }
    #expect(day("news/2024-05-03-a-title.md") == "2024-05-03")
    #expect(result.page("news/2024-05-03-a-title.md")?.title == "A title")
    #expect(day("news/2025-05-03-b.md") == "2023-01-01")
    #expect(day("news/2024-06-01-c/index.md") == "2024-06-01")
    #expect(day("talks/2024-01-01-past.md") == "2024-01-01")
    #expect(day("talks/2030-01-01-to-come.md") == nil)
    #expect(result.page("talks/2030-01-01-to-come.md")?.state == .published)
    // Most pages of the folder have a day, so the newest is the first.
    let news = result.site.folder("news")
    #expect(
      news.map { result.paths($0.pages) }
        == ["news/2024-05-03-a-title.md", "news/2025-05-03-b.md", "news/c.md", "news/none.md"])
    let places = news?.pages.compactMap { id in
      news.flatMap { result.site.place(of: result.site[id], in: $0) }
    }
    #expect(places == [0, 1, 2, 3])
  }

  @Test func aFewDaysDoNotOrderAFolder() async {
    let site: TestSite = [
      "docs/a.md": "# A\n", "docs/b.md": "# B\n", "docs/c.md": "---\ndate: 2022-01-01\n---\n# C\n",
    ]
    let result = await site.understood()
    #expect(
      result.site.folder("docs").map { result.paths($0.pages) } == ["docs/a.md", "docs/b.md", "docs/c.md"])
  }
}
