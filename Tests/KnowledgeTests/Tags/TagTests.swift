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

  @Test func anUnknownTagIsAWarningWithASuggestion() async {
    let (slugs, result) = await tags("①equitty")
    #expect(slugs == ["equitty"])
    #expect(result.problems == ["① unknown-tag: 'equitty' is not in the list of tags"])
    #expect(result.remarks.fixes(of: "unknown-tag") == ["write 'equity'"])
  }

  @Test func withoutAVocabularyTagsThatDifferByCaseOrAccentsAreOne() async {
    let site: TestSite = [
      "a.md": "---\ntitle: A\ntags: [Équipe de jour]\n---\n",
      "b.md": "---\ntitle: B\ntags: [equipe-de-jour]\n---\n",
    ]
    let result = await site.understood()
    #expect(result.page("a.md")?.tags.map(\.slug) == result.page("b.md")?.tags.map(\.slug))
    #expect(result.problems == [])
  }

  @Test func tagsWithoutALetterInCommonStayApart() async {
    let site: TestSite = ["a.md": "---\ntitle: A\ntags: [\"C++\", \"C#\", C, \"🎉\", \"✨\"]\n---\n"]
    #expect(Set(await site.understood().page("a.md")?.tags.map(\.slug) ?? []).count == 5)
  }
}
