import Knowledge
import Source
import Support
import Testing

@Suite struct TagTests {
  private static let vocabulary = """
    shared-planning: {label: Shared planning, description: Time., aliases: [Common planning time]}
    equity: {label: Équité}
    """

  private func tags(_ typed: String) async -> (slugs: [String], result: UnderstoodSite) {
    let result = await TestSite([
      ("tags.yml", Self.vocabulary), ("a.md", "---\ntitle: A\ntags: [\(typed)]\n---\n"),
    ]).understood()
    return (result.page("a.md")?.tags.map(\.slug) ?? [], result)
  }

  @Test(arguments: [
    "shared-planning", "Shared Planning", "SHARED_PLANNING", "common planning time", "shared  planning",
  ])
  func spellingsOfATagAreOneTag(typed: String) async {
    let (slugs, result) = await tags(typed)
    #expect(slugs == ["shared-planning"])
    #expect(result.problems == [])
    #expect(result.remarks.of("tag-spelling").count == (typed == "shared-planning" ? 0 : 1))
  }

  @Test(arguments: ["equite", "ÉQUITÉ", "e\u{301}quite\u{301}"])
  func accentsCountForNothing(typed: String) async {
    #expect(await tags(typed).slugs == ["equity"])
  }

  @Test func theSameTagTwiceIsThereOnce() async {
    #expect(await tags("equity, Equity, Équité").slugs == ["equity"])
  }

  @Test func aTagThatOnlyLooksLikeAKnownOneIsAWarning() async {
    let (_, result) = await tags("①equite, Shared planning")
    #expect(result.problems == ["① tag-spelling: 'equite' is the tag 'equity'"])
  }

  @Test func anUnknownTagIsAWarningWithASuggestion() async {
    let (slugs, result) = await tags("①equitty")
    #expect(slugs == ["equitty"])
    #expect(result.problems == ["① unknown-tag: 'equitty' is not in the list of tags"])
    #expect(result.remarks.fixes(of: "unknown-tag") == ["write 'equity'"])
  }

  @Test(arguments: [
    ["Équipe de jour", "équipe-de-jour", "ÉQUIPE_de  JOUR"],
    ["E\u{301}quipe", "équipe"], ["K-12", "k 12", "K_12"], ["Teachers' room", "teachers’ room"],
    ["❤️", "❤"], ["Größe", "GRÖßE"], ["学校", "学校"],
  ])
  func withoutAVocabularyTagsThatDifferByCaseAloneAreOne(names: [String]) async {
    let result = await TestSite(pages(of: names)).understood()
    #expect(result.site.tags.count == 1)
    #expect(result.problems == [])
  }

  @Test func tagsWithoutALetterInCommonStayApart() async {
    let site: TestSite = ["a.md": "---\ntitle: A\ntags: [\"C++\", \"C#\", C, \"🎉\", \"✨\"]\n---\n"]
    #expect(Set(await site.understood().page("a.md")?.tags.map(\.slug) ?? []).count == 5)
  }

  @Test(arguments: [
    ["1:1", "11"], ["9/10", "910", "9-10"], ["3.10", "310", "31.0"], ["R&D", "RD"], ["K-12", "K12"],
    ["A", "A-", "A+", "A*"],
    [".", "..", "-", "?"], ["1:11", "11:1"], ["C", "C+", "C++", "C#", "+C"], ["50", "50%"], [".NET", "NET"],
    ["home", "@home"], ["1", "-1", "+1"], ["K/12", "K12", "K-12"], ["½", "12", "1/2"], ["m²", "m2"],
    ["AC/DC", "ACDC"], ["A- students", "A students"], ["👍", "👍🏽", "👎"], ["👍 team", "👍🏽 team", "team"],
    ["1️⃣", "1"], ["か", "が"], ["ガラス", "カラス"], ["कल", "काल", "कुल"], ["мой", "мои"], ["学", "校"],
    ["מורה", "מורים"], ["ครู", "คร"], ["Maße", "Masse"], ["25°", "25"], ["$5", "5"], ["#math", "math"],
  ])
  func tagsThatDifferByASignHavePagesOfTheirOwn(names: [String]) async {
    let result = await TestSite(pages(of: names)).understood()
    #expect(result.site.tags.count == names.count)
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ["What?", "what", "what!"], ["1-3a-1", "1:1"], ["Año", "Ano"], ["café", "CAFE"],
    ["U.S. history", "US history"],
    ["A/B", "A-B"], ["con", "con-tag"],
  ])
  func tagsThatShareAnAddressAreTold(names: [String]) async {
    let result = await TestSite(pages(of: names)).understood()
    #expect(result.site.tags.count == 1)
    let told = result.remarks.diagnostics.filter { $0.rule == "tag-spelling" }
    #expect(told.count == names.count - 1)
    #expect(told.allSatisfy { $0.severity == .warning && $0.notes.first?.span?.path == "p0.md" })
  }

  private func pages(of tags: [String]) -> [(path: String, text: String)] {
    tags.enumerated().map { number, name in
      ("p\(number).md", "---\ntitle: \(number)\ntags: [\"\(name)\"]\n---\nText.\n")
    }
  }

  @Test(arguments: [
    ("Shared planning", "shared-planning"), ("C#", "c-23"), ("C++", "c-2b-2b"),
    ("Teachers' voices", "teachers-voices"),
    ("Science & math", "science-math"), ("K-12", "k-12"), ("U.S. history", "us-history"),
    ("What now?", "what-now"),
    ("2025-26", "2025-26"), ("1:1", "1-3a-1"), ("R&D", "r-26-d"), ("A-", "a-2d"), ("con", "con-tag"),
    ("Index", "index-tag"),
    ("shared_planning", "shared-planning"), ("and/or", "and-or"), ("C# and C++", "c-23-and-c-2b-2b"),
    ("50% off", "50-25-off"), ("한국어", "한국어"), ("Niños", "ninos"), ("日本語 教育", "日本語-教育"),
    ("LPT1", "lpt1-tag"), ("..", "2e-2e"),
  ])
  func theAddressOfATagHoldsItsWords(name: String, slug: String) { #expect(Tag(named: name).slug == slug) }

  @Test(arguments: ["a", "学", "é", "👩‍🏫"]) func aLongTagHasAShortAddressOfItsOwn(letter: String) {
    let long = String(repeating: letter, count: 252)
    let (one, other) = (Tag(named: long + "1").slug, Tag(named: long + "2").slug)
    #expect(one != other && one.utf8.count <= 120 && Tag(named: long + "1").slug == one)
  }

  @Test func signsInTheListOfTagsCount() async {
    let site: TestSite = [
      "tags.yml": "\"1:1\": {label: Devices}\n\"11\": {label: Grade 11}\nC#: {label: C sharp}\n",
      "a.md": "---\ntitle: A\ntags: [\"1:1\", \"11\", C#]\n---\nText.\n",
      "b.md": "---\ntitle: B\ntags: [devices, c-23]\n---\nText.\n",
    ]
    let result = await site.understood()
    #expect(result.page("a.md")?.tags.map(\.label) == ["Devices", "Grade 11", "C sharp"])
    #expect(result.page("b.md")?.tags.map(\.label) == ["Devices", "C sharp"])
    #expect(result.problems == [])
    #expect(result.remarks.of("tag-spelling").count == 1)
    #expect(result.remarks.fixes(of: "tag-spelling") == ["write '1:1'"])
  }

  @Test(arguments: [
    ("K-12: {label: All grades}\n①k 12: {label: Others}\n", "'k 12' cannot be told from 'K-12'"),
    ("a: {label: Trust}\n①b: {label: trust}\n", "'b' and 'a' share the name 'trust'"),
    ("a: {label: Trust, aliases: [b]}\n①b: {label: Other}\n", "'b' cannot be told from 'a'"),
    ("a: {label: A}\n①b: {label: B, aliases: [c, A]}\n", "'b' and 'a' share the name 'A'"),
  ])
  func twoTagsOfTheListHaveNoNameInCommon(list: String, message: String) async {
    let result = await TestSite([("tags.yml", list)]).understood()
    #expect(result.problems == ["① duplicate-key: \(message)"])
  }

  @Test func aTagMayBeNamedLikeItsOwnLabel() async {
    let list = "trust: {label: Trust, aliases: [Trust, TRUST]}\nc: {label: C}\n\"C#\": {label: C#}\nplain:\n"
    #expect(await TestSite([("tags.yml", list)]).understood().remarks.of("duplicate-key").isEmpty)
  }
}
