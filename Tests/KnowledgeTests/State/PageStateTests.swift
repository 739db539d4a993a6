import Knowledge
import Source
import Support
import Testing

@Suite struct PageStateTests {
  private func state(_ fields: String, asOf day: String) async -> PageState? {
    let site = TestSite([(path: "a.md", text: "---\ntitle: A\n\(fields)\n---\n")])
    return await site.understood(asOf: day, including: .everything).page("a.md")?.state
  }

  @Test(arguments: [
    ("draft: true", "2026-01-01", PageState.draft), ("draft: yes", "2026-01-01", .draft),
    ("draft: false", "2026-01-01", .published), ("publish: 2026-01-02", "2026-01-01", .scheduled),
    ("publish: 2026-01-02", "2026-01-02", .published), ("expires: 2026-01-02", "2026-01-01", .published),
    ("expires: 2026-01-02", "2026-01-02", .expired), ("review_by: 2026-01-01", "2027-01-01", .published),
    ("date: 2030-01-01", "2026-01-01", .scheduled), ("date: 2026-01-01", "2026-01-01", .published),
    ("date: 2030-01-01\npublish: 2026-01-01", "2026-01-01", .published),
    ("date: 2030-01-01\npublishDate: 2020-01-01", "2026-01-01", .published),
    ("draft: true\nexpires: 2020-01-01", "2026-01-01", .draft),
  ])
  func followsFromTheDay(fields: String, day: String, state: PageState) async {
    #expect(await self.state(fields, asOf: day) == state)
  }

  @Test(arguments: [
    "published: false", "Published: no", "publish: false", "public: false", "isPublished: false",
    "hidden: true",
    "unlisted: true", "private: yes", "headless: true", "status: draft", "status: Pending Review",
    "post_status: private", "visibility: members", "draft: \"true\"", "Draft: true", "DRAFT: on",
    "isDraft: true",
    "draft: [true]", "build: {render: never}", "_build:\n  list: never\n  render: never", "permalink: false",
    "password: opensesame", "render: false", "publishDate: false", "draft: false\npublished: false",
    "visible: off", "dg-publish: false", "unpublished: true", "WIP: yes", "ignore: true", "enabled: false",
    "embargo: true", "donotpublish: true", "access: private", "access: Staff only", "type: draft",
    "layout: Draft post", "review_status: draft", "status: Entwurf", "status: Borrador", "estado: oculto",
    "status: [Brouillon]", "visibility: privé", "status: Rascunho", "status: bản nháp", "trạng thái: nháp",
    "状态: 草稿", "草稿: true", "status: No listado", "visibility: false", "status: Draft - not approved",
    "status: draft (v2)", "status: In progress", "status: embargoed until May", "status: dra\u{200B}ft",
    "dra\u{200B}ft: true", "draft?: true", "published: fal\u{AD}se", "password: [a, b]", "password: {a: b}",
    "hidden: [true]", "private: [yes]", "status: {draft: true}", "status: {value: draft}",
    "params: {draft: true}",
    "extra:\n  private: true", "params: {build: {render: never}}", "page: {draft: true}", "unpublish: true",
    "build: {list: local}", "cascade: {draft: true}", "(status: draft)",
    "entwurf: ja", "borrador: sí", "publicado: false", "hidden: 1", "published: 0", "wip: y", "enabled: 0",
    "post: {status: draft}", "post: {published: false}", "visible_to: members", "status: Not started",
    "status: nicht öffentlich", "status: not public", "status: Черновик", "status: 下書き", "expired: true",
    "eleventyComputed: {permalink: false}", "under_construction: true", "ready: no", "unfinished: true",
  ])
  func whatHidesAPageElsewhereMakesADraft(fields: String) async {
    #expect(await state(fields, asOf: "2026-01-01") == .draft)
  }

  @Test(arguments: [
    ("publishDate: 2026-01-02", PageState.scheduled), ("publishdate: 2026-01-02T08:00:00Z", .scheduled),
    ("publish_date: 2026-01-01", .published), ("pubDate: 2030-01-01", .scheduled),
    ("published: 2030-01-01", .scheduled),
    ("published: 2020-01-01", .published), ("publish: 2026-01-02T08:00:00+02:00", .scheduled),
    ("expiryDate: 2026-01-01", .expired), ("expirydate: 2026-01-02", .published),
    ("unpublishDate: 2020-01-01", .expired),
    ("date: 2030-01-01T08:00:00Z", .scheduled), ("date: 2020-01-01T08:00:00Z", .published),
    ("publish: 2020-01-01\npublishDate: 2030-01-01", .scheduled),
    ("expires: 2030-01-01\nexpiryDate: 2020-01-01", .expired),
    ("published: true", .published), ("publish: true", .published), ("hidden: false", .published),
    ("status: published", .published), ("status: Retired", .published), ("layout: post", .published),
    ("hide: [navigation]", .published), ("permalink: /a/", .published),
    ("build: {render: always}", .published), ("publishedDate: 2030-01-01", .scheduled),
    ("embargo: 2030-01-01", .scheduled), ("hidden_until: 2020-01-01", .published),
    ("embargo: false", .published), ("lang: no", .published), ("unpublish: false", .published),
    ("status: active", .published), ("access: By bus 12", .published), ("state: Ohio", .published),
    ("type: Private school", .published), ("show: Hamlet", .published), ("live: music", .published),
    ("publisher: Rivers District", .published), ("drift: wood", .published),
    ("hide: [toc, navigation]", .published),
    ("sidebar: {hidden: true}", .published), ("searchHidden: true", .published),
    ("noindex: true", .published),
    ("params: {draft: false}", .published), ("cascade: {weight: 3}", .published),
    ("drafts: false", .published),
    ("image: {hidden: true}", .published), ("date: 01/02/2030", .scheduled), ("Date: 2030-01-01", .scheduled),
    ("date: Jan 1, 2020", .published), ("ready: made", .published), ("plan: {status: pending}", .published),
    ("tags: [draft]", .published), ("title: Draft", .published), ("firstPublished: 2019-01-01", .published),
    ("audience: teachers", .published), ("exclude: [search]", .published), ("status:", .published),
    ("publish:", .published), ("password:", .published),
  ])
  func daysAndOtherWordsAreRead(fields: String, state: PageState) async {
    #expect(await self.state(fields, asOf: "2026-01-01") == state)
  }

  @Test(arguments: [
    "draft: maybe", "draft: 1", "draft: {a: b}", "publish: soon", "publish: 2026-02-30",
    "expires: [2026-01-01, 2027-01-01]",
    "published: perhaps", "publishDate: next week", "unlisted: some", "draft: true\ndraft: false",
    "expires: \"2026", "draft: @yes\nexpires: *x", "Draft: maybe", "draft=true", "draft true",
    "- draft: true",
    " draft: true", "draft: true,", "draft: !x true", "draft:", "draft: ~", "draft: \"\"", "hidden:",
    "isDraft: null", "published: ''", "hidden: {web: true}", "draf: true", "darft: true", "publised: false",
    "unlistd: true", "hiden: yes", "privat_: maybe\nprivte: true", "mydraftpage: on", "expiers: 2020-01-01",
    "statuss: draft", "status: darft", "visibility: hiddn", "{draft: true}", "[draft: true]",
    "\"draft: true\"",
    "@draft: true", "*draft: true", "draft：true", "summary: x  draft: true", "summary: x, status: draft: y",
    "<<: {draft: true}", "base: &b\n  draft: true\n<<: *b", "x: [[[[[[[[[1]]]]]]]]]\n{unlisted: true}",
    "hidden = true", "params: {draft: true, params: [[[[[[[[1]]]]]]]]}", "draf: \"true",
    "!draft: true", "`published: false`", "summary: 'A\ndraft: true'", "summary: \"A\nhidden: true\nB\"",
  ])
  func whatCannotBeReadStaysOut(fields: String) async {
    let site = TestSite([
      (path: "a.md", text: "---\ntitle: A\n\(fields)\n---\nText\n"), (path: "b.md", text: "# B\n"),
    ])
    let read = await site.understood()
    #expect(read.site.pages.map(\.path) == ["b.md"])
    #expect(!read.remarks.diagnostics.filter { $0.severity == .error }.isEmpty)
    let checked = await site.understood(tellsOfUnbuiltPages: true)
    #expect(Set(checked.remarks.diagnostics).count == checked.remarks.diagnostics.count)
    #expect(checked.remarks.diagnostics.contains { $0.severity == .error })
  }

  @Test func anotherMistakeDoesNotHideAPage() async {
    #expect(await state("summary: Unit 1: Fractions", asOf: "2026-01-01") == .published)
  }

  @Test func aFieldOfTheKindMeansWhatTheKindSays() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields: {status: text, hidden: flag, date: date}\n",
      "k/a.md": "---\ntitle: A\nstatus: draft\nhidden: true\ndate: 2030-01-01T10:00\n---\nText\n",
    ]
    let read = await site.understood()
    #expect(read.problems == [])
    #expect(read.site.pages.map(\.path) == ["k/a.md"])
  }

  @Test func aPageWaitsForTheDayInItsName() async {
    let site: TestSite = [
      "_posts/2030-01-01-a.md": "# A\n", "_posts/2020-01-01-b.md": "# B\n", "2030-01-01-c.md": "# C\n",
      "_posts/d.md": "---\ndate: 2030-01-01\n---\nText\n",
      "_posts/2030-01-01-e.md": "---\ndate: 2020-01-01\n---\nText\n",
      "2030-01-01 f/index.md": "# F\n", "2030-01-01-g.md": "---\npublish: 2020-01-01\n---\n# G\n",
      "2030-01-012.md": "# H\n", "k/_kind.yml": "kind: k\n", "k/2030-01-01-fair.md": "# Fair\n",
    ]
    #expect(
      await site.understood().site.pages.map(\.path) == [
        "2030-01-01-g.md", "2030-01-012.md", "_posts/2020-01-01-b.md", "_posts/2030-01-01-e.md",
        "k/2030-01-01-fair.md",
      ])
  }

  @Test func aLinkToAFolderOfHiddenPagesIsTold() async {
    let site: TestSite = [
      "index.md": "See [them](①hidden/).\n", "hidden/a.md": "---\ndraft: true\n---\nText\n",
    ]
    #expect(await site.understood().problems == ["① broken-link: there is no page or file 'hidden/'"])
  }

  @Test func copiesOfPagesAreLeftOutAndToldEach() async {
    let copies = [
      "#a#.md", "a (Ana's conflicted copy 2026-05-03).md", "a.draft.md", "a.sync-conflict-20260503.md",
      "a~.md",
    ]
    let files = (copies + ["a.md"]).map { (path: $0, text: "# A\n") }
    let read = await TestSite(files).understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path) == ["a.md"])
    #expect(
      read.problems
        == copies.map {
          "\($0):1:1 hidden-page: '\($0)' has a name as programs give it to a copy of a page, so it is left out"
        })
  }

  @Test func namesWithALowLineAreLeftOutAndToldOnceForEachFolder() async {
    let site: TestSite = [
      "_drafts/a.md": "# A\n", "_drafts/b.md": "# B\n", "x/_parts/deep/c.md": "# C\n", "x/_d.md": "# D\n",
      "x/_e.md": "# E\n",
      "_posts/f.md": "# F\n", "x/_index.md": "# X\n",
    ]
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path) == ["_posts/f.md", "x/_index.md"])
    #expect(
      read.problems == [
        "_drafts/a.md:1:1 hidden-page: the pages in the folder '_drafts' are left out, because its name starts with _",
        "x/_d.md:1:1 hidden-page: the page '_d.md' is left out, because its name starts with _",
        "x/_parts/deep/c.md:1:1 hidden-page: the pages in the folder '_parts' are left out, because its name starts with _",
      ])
  }

  @Test(arguments: [
    "+++\ndraft = true\n+++\n", "+++\ndraft = true\ntitle = oops\n+++\n", "{\"draft\": true}\n",
    "+++\ndate = 2030-01-01\n+++\n", "{\"title\": \"A\",\n\"note\": \"b\"\n\n",
    "```yaml\n---\ndraft: true\n---\n```\n",
    "---\ntitle: A\n---\n\n---\ndraft: true\n---\n",
    "# A\n\n---\ndraft: true\n---\n", "+++\ndraft = true\n", "---\ntitle: A\n\ndraft: true\n\n",
    "+++\ntitle = \"A\"\n\ndraft = true\n\n", "{\n\"title\": \"A\",\n\"draft\": true\n\n",
    "---toml\ntitle = \"A\"\n\ndraft = true\n\n", "{\"draft\": true, \"a\": [[[[[[[[[1]]]]]]]]]}\n",
    "\u{FEFF}\u{200B}---\ndraft: true\n---\n",
  ])
  func aPageIsHiddenInEveryNotation(text: String) async {
    let site = TestSite([(path: "a.md", text: text + "Text\n")])
    #expect(await site.understood().site.pages.isEmpty)
  }

  @Test(arguments: [
    "cascade: {draft: true}", "cascade:\n  - {_target: {kind: page}, draft: true}", "draft: true",
    "cascade:\n  - target: {path: /x/deep/**}\n    build: {render: never}", "published: false",
    "draft: maybe",
    "cascade: {params: {private: true}}",
  ])
  func thePageOfAFolderHidesAllBelowItOnce(values: String) async {
    let site = TestSite([
      (path: "x/_index.md", text: "---\ntitle: X\n\(values)\n---\nText\n"),
      (path: "x/deep/a.md", text: "# A\n"),
      (path: "x/deep/b.md", text: "# B\n"), (path: "x/deep/c.md", text: "---\ndraft: false\n---\n# C\n"),
      (path: "y/d.md", text: "# D\n"),
    ])
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path).filter { $0 != "x/_index.md" } == ["x/deep/c.md", "y/d.md"])
    #expect(read.remarks.of("hidden-page").count { $0.contains("the pages") } == 1)
  }

  @Test func aCascadeForPartOfAFolderHidesNoMore() async {
    let site: TestSite = [
      "_index.md": "---\ntitle: Home\n①cascade:\n  - target: {path: '/x/**'}\n    draft: true\n---\nText\n",
      "x/a.md": "# A\n", "y/b.md": "# B\n", "y/index.md": "---\ntitle: Y\ndraft: true\n---\nText\n",
    ]
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path) == ["_index.md", "y/b.md"])
    #expect(
      read.problems == [
        "① hidden-page: 'cascade' hides the pages below this folder, so they are left out here too"
      ])
  }

  @Test func foldersThatSayTheyAreHiddenAreHidden() async {
    let site: TestSite = ["private/a.md": "# A\n", "x/Drafts/b.md": "# B\n", "privately/c.md": "# C\n"]
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path) == ["privately/c.md"])
    #expect(
      read.problems == [
        "private/a.md:1:1 hidden-page: the pages in the folder 'private' are left out, because that is its name",
        "x/Drafts/b.md:1:1 hidden-page: the pages in the folder 'Drafts' are left out, because that is its name",
      ])
  }

  @Test func aWordThatHidesNoPageIsToldAsThat() async {
    let read = await TestSite([
      (path: "a.md", text: "---\ntitle: A\nsidebar: {hidden: true}\nnav_exclude: true\n---\nText\n")
    ]).understood()
    #expect(read.problems == [])
    #expect(
      read.remarks.of("hidden-page") == [
        "a.md:3:1 hidden-page: 'sidebar.hidden: true' does not hide the page itself in other programs, so it is shown here too",
        "a.md:4:1 hidden-page: 'nav_exclude: true' does not hide the page itself in other programs, so it is shown here too",
      ])
  }

  @Test func aFieldOfTheKindIsNoMisspelledWord() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields: {drafts: flag, type: text, show: flag}\nignore: [darft]\n",
      "k/a.md": "---\ntitle: A\ndrafts: true\ntype: draft\nshow: false\ndarft: true\n---\nText\n",
      "k/b.md": "---\ntitle: B\n①publised: false\n---\nText\n",
    ]
    let read = await site.understood(tellsOfUnbuiltPages: true)
    #expect(read.site.pages.map(\.path) == ["k/a.md"])
    #expect(
      read.problems == ["① hidden-page: 'publised: false' may be meant to hide this page, so it is left out"])
  }

  @Test func onlyPublishedPagesAreBuiltUnlessAskedFor() async {
    let site: TestSite = [
      "p.md": "# P\n", "d.md": "---\ntitle: D\ndraft: true\n---\n",
      "s.md": "---\ntitle: S\npublish: 2027-01-01\n---\n",
      "e.md": "---\ntitle: E\nexpires: 2025-01-01\n---\n",
    ]
    #expect(await site.understood().site.pages.map(\.path) == ["p.md"])
    #expect(
      await site.understood(including: Inclusion(drafts: true)).site.pages.map(\.path) == ["d.md", "p.md"])
    #expect(
      await site.understood(including: Inclusion(scheduled: true)).site.pages.map(\.path) == ["p.md", "s.md"])
    #expect(
      await site.understood(including: Inclusion(expired: true)).site.pages.map(\.path) == ["e.md", "p.md"])
  }

  @Test func aPageIsDueForReviewFromItsDayOn() async {
    let site: TestSite = ["a.md": "---\ntitle: A\nreview_by: ①2026-01-02\n---\n"]
    #expect(await site.understood(asOf: "2026-01-01").remarks.of("review-due") == [])
    #expect(
      await site.understood(asOf: "2026-01-02").remarks.of("review-due")
        == ["① review-due: this page was to be reviewed by 2026-01-02"])
  }
}
