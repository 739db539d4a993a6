import Knowledge
import Source
import Support
import Testing

@Suite struct OwnWordsTests {
  private func site(_ values: String, kind: String? = nil) -> TestSite {
    let page = [(path: "news/a.md", text: "---\ntitle: A\n\(values)\n---\nText.\n")]
    return TestSite(page + (kind.map { [(path: "news/_kind.yml", text: $0)] } ?? []))
  }

  /// The lines of values after all safe fixes, round by round.
  private func fixed(_ values: String, kind: String? = nil) async -> String {
    var values = values
    for _ in 0..<10 {
      let remarks = await site(values, kind: kind).understood(tellsOfUnbuiltPages: true).remarks
      let file = SourceFile(path: "news/a.md", text: "---\ntitle: A\n\(values)\n---\nText.\n")
      let text = SafeFixes(of: remarks.diagnostics).applied(to: file).bytes.text
      values = String(text.dropFirst("---\ntitle: A\n".count).dropLast("\n---\nText.\n".count))
    }
    return values
  }

  private static let kind = "kind: news\nfields: { summary: text }\n"

  @Test(arguments: [
    ("published: false", "draft: true"), ("status: draft", "draft: true"), ("publish: false", "draft: true"),
    ("_build:\n  render: never\n  list: never", "draft: true"),
    ("publishDate: 2030-01-01", "publish: 2030-01-01"),
    ("pubDate: 2030-01-01T08:00:00Z", "publish: 2030-01-01"),
    ("expiryDate: 2020-01-01 10:00", "expires: 2020-01-01"),
    ("unlisted: true\nhidden: true", "draft: true"), ("excerpt: Words.", "summary: Words."),
    ("lang: es", "language: es"),
    ("lastmod: 2024-05-04", "updated: 2024-05-04"), ("Draft: true", "draft: true"),
    ("taxonomies: {tags: [a, b]}", "tags: [a, b]"),
  ])
  func safeFixesWriteOurWords(typed: String, written: String) async {
    #expect(await fixed(typed) == written)
    #expect(await fixed(typed, kind: Self.kind) == written)
  }

  @Test(arguments: [
    ("permalink: /news/award/", "aliases: [news/award/index.html]"),
    ("redirect_from: [/old/, /b.html]", "aliases: [old/index.html, b.html]"),
    ("permalink: /a/\nredirect_from: [/b/]\nurl: /c.html", "aliases: [a/index.html, b/index.html, c.html]"),
    ("slug: prize", "aliases: [news/prize/index.html]"), ("categories: [x]", "tags: [x]"),
    ("published: true\nlayout: post", "layout: post"), ("permalink: /news/a.html\nlayout: x", "layout: x"),
    ("url: https://example.org/", "url: https://example.org/"),
    ("permalink: /:year/:title/", "permalink: /:year/:title/"),
    ("aliases:\n  - x.html\npermalink: /y/\nlayout: x", "aliases:\n  [x.html, y/index.html]\nlayout: x"),
  ])
  func aKindHasSafeFixesForOtherNamesToo(typed: String, written: String) async {
    #expect(await fixed(typed, kind: Self.kind) == written)
  }

  @Test(arguments: [
    "keywords: [x, y z]", "keywords: x, y z", "keywords: \"x, y z,\"", "keywords:\n  - x\n  - y z",
  ])
  func searchWordsAreAListInTheNotationOfAnyProgram(typed: String) async {
    for kind in [nil, Self.kind] {
      let read = await site(typed, kind: kind).understood()
      #expect(read.problems == [])
      #expect(read.page("news/a.md")?.keywords == ["x", "y z"])
      #expect(read.page("news/a.md")?.tags == [])
      #expect(read.page("news/a.md")?.ownFields.map(\.field.name) == [])
    }
  }

  @Test func searchWordsThatAKindDeclaresAreShown() async {
    let kind = "kind: news\nfields: {keywords: {type: list, label: Words}}\n"
    let page = await site("keywords: [x]", kind: kind).understood().page("news/a.md")
    #expect(page?.ownFields.map(\.field.name) == ["keywords"])
    #expect(page?.keywords == ["x"])
  }

  @Test func aNameOfAnotherProgramIsAnErrorInAKindAndANoteElsewhere() async {
    let told = await site("lang: es", kind: Self.kind).understood().remarks.diagnostics.filter {
      $0.rule == "unknown-key"
    }
    #expect(told.map(\.severity) == [.error])
    let noted = await site("lang: es").understood().remarks
    #expect(noted.problems == [])
    #expect(
      noted.of("unknown-key") == [
        "news/a.md:3:1 unknown-key: 'lang' is called 'language' here, and is read as that"
      ])
    #expect(await site("lang: es").understood().page("news/a.md")?.language == "es")
  }

  @Test func aKindPassesNamesOver() async {
    let kind = Self.kind + "ignore: [layout, weight, rating]\n"
    #expect(await site("layout: post\nweight: 3\nrating: 5", kind: kind).understood().problems == [])
    let others = await site("layout: post\nstars: 5", kind: kind).understood().problems
    #expect(others == ["news/a.md:4:1 unknown-key: the kind 'news' has no field 'stars'"])
  }

  @Test func anIgnoredNameStillHides() async {
    let kind = Self.kind + "ignore: [published]\n"
    #expect(await site("published: false", kind: kind).understood().site.pages.isEmpty)
  }

  @Test func valuesInAnotherNotationAreNotRewrittenLineByLine() async {
    let site: TestSite = ["a.md": "+++\npublished = false\nlang = \"es\"\n+++\nText\n"]
    let remarks = await site.understood(tellsOfUnbuiltPages: true).remarks.diagnostics
    #expect(remarks.flatMap(\.fixes).allSatisfy { !$0.isSafe })
    #expect(remarks.contains { $0.rule == "hidden-page" })
    let tags: TestSite = [
      "tags.yml": "maths: {label: Maths}\n", "a.md": "+++\ntags = [\"Maths\"]\n+++\nText\n",
    ]
    #expect(await tags.understood().remarks.diagnostics.flatMap(\.fixes).allSatisfy { !$0.isSafe })
  }

  @Test func theHomePageWithoutATitleHasThatOfTheSite() async {
    let site: TestSite = ["_site.yml": "title: Rivers\n", "index.md": "Words.\n", "a/_index.md": "Words.\n"]
    let read = await site.understood()
    #expect(read.site.pages.map(\.title) == ["A", "Rivers"])
    #expect(read.site.pages.map(\.address) == ["a/index.html", "index.html"])
  }

  @Test func wordsInValuesOfNoFieldAreToldOnceForEachFolder() async {
    let site: TestSite = [
      "p/a.md": "---\ntitle: A\nweight: 3\n①quote: She said so.\n---\nText\n",
      "p/b.md": "---\ntitle: B\nstory: |\n  Two words.\nquote: More words.\n---\n",
      "q/c.md": "---\ntitle: C\nimage: a.png\ncode: x1\n---\nText\n",
    ]
    let read = await site.understood()
    #expect(
      read.problems == [
        "① unshown-values: nothing of 'quote' and 'story' is shown, because this folder has no kind"
      ])
    #expect(
      read.remarks.of("empty-page") == [
        "p/b.md:2:8 empty-page: there is not a word on this page below its title"
      ])
  }

  @Test func aSiteInAnotherLanguageIsToldOnce() async {
    let page = { (path: String) in (path: path, text: "---\ntitle: A\nlang: es\n---\nTexto.\n") }
    let pages = ["a.md", "b.md", "c.md"].map(page) + [(path: "index.md", text: "Hola.\n")]
    #expect(
      await TestSite(pages).understood().problems == [
        "a.md:3:7 unmarked-language: nearly all pages are in the language 'es', and the site is taken to be in 'en'"
      ])
    #expect(
      await TestSite(pages + [(path: "_site.yml", text: "title: T\nlanguage: en\n")]).understood().problems
        == [])
    #expect(await TestSite(Array(pages.dropFirst())).understood().problems == [])
  }

  @Test(arguments: [
    ("tags: one two, coaching", ["one two", "coaching"]), ("tags: maths, coaching", ["maths", "coaching"]),
    ("tags: [\"a, b\"]", ["a, b"]), ("tags: maths", ["maths"]),
  ])
  func aCommaPartsTags(typed: String, labels: [String]) async {
    let read = await site(typed).understood()
    #expect(read.page("news/a.md")?.tags.map(\.label) == labels)
    #expect(read.problems == [])
  }

  @Test(arguments: [
    ("date: 2020-05-03 # when it was", [String]()), ("draft: false # yet", []),
    ("tags: #a #b", ["everything after # is left out; write the words without it: [a, b]"]),
    ("summary: C# basics # intro", ["everything after ' #' is left out; put the text in quotes to keep it"]),
  ])
  func aCommentIsAComment(typed: String, messages: [String]) async {
    let remarks = await site(typed).understood().remarks.diagnostics.filter { $0.severity > .note }
    #expect(remarks.map(\.message.text) == messages)
  }
}
