import Source
import Support
import Testing

@testable import Knowledge

/// What fields may name that has no page yet.
@Suite struct UnwrittenPageTests {
  private static let kind = """
    kind: story
    fields:
      school: {type: link, to: school, others: true}
      visits: {type: list, of: {type: link, to: [school], others: true}}
      award: {type: link, to: [award]}
    """

  private func site(_ pages: (path: String, text: String)...) async -> UnderstoodSite {
    await TestSite(
      [
        (path: "stories/_kind.yml", text: Self.kind), (path: "schools/_kind.yml", text: "kind: school"),
        (path: "awards/_kind.yml", text: "kind: award"),
        (path: "schools/lincoln.md", text: "---\ntitle: Lincoln High\n---\nA school.\n"),
        (path: "schools/new.md", text: "---\ntitle: A draft\ndraft: true\n---\nA school.\n"),
        (path: "awards/bridge.md", text: "---\ntitle: Bridge\n---\nAn award.\n"),
      ] + pages
    ).understood()
  }

  private func story(_ name: String, _ values: String) -> (path: String, text: String) {
    (path: "stories/\(name).md", text: "---\ntitle: \(name)\n\(values)\n---\nA story.\n")
  }

  @Test func aNameIsToldOnceWithTheCommandThatStartsItsPage() async {
    let site = await site(
      story("a", "school: ①Riverside High"), story("b", "visits: [lincoln, riverside high]"),
      story("c", "visits: [②Mill Road]"))
    #expect(
      site.problems == [
        "① unwritten-page: there is no page for 'Riverside High' yet",
        "② unwritten-page: there is no page for 'Mill Road' yet",
      ])
    let told = site.remarks.diagnostics.filter { $0.rule == UnwrittenPage.id }
    #expect(told.map(\.severity) == [.warning, .warning])
    #expect(told[0].notes.map(\.span?.path) == ["stories/b.md"])
    #expect(told[0].fixes.map(\.text) == ["start the page: laurel new school \"Riverside High\""])
  }

  @Test func whoWroteAPageNeedsNoPageButOneThatIsMeantIsNamed() async {
    let kind = (
      path: "news/_kind.yml",
      text:
        "kind: news\nbyline: by\nfields:\n  by: {type: list, of: {type: link, to: school, others: true}}\n"
    )
    let site = await site(
      kind, (path: "news/a.md", text: "---\ntitle: A\nby: [The press office, ①Lincon High]\n---\nNews.\n"))
    #expect(site.problems == ["① unwritten-page: there is no page for 'Lincon High' yet"])
  }

  @Test func aPageThatIsThereIsALinkAndANearOneIsNamed() async {
    let site = await site(
      story("a", "school: lincoln"), story("b", "school: Lincoln High"), story("c", "school: ①Lincon High"))
    #expect(site.problems == ["① unwritten-page: there is no page for 'Lincon High' yet"])
    let fixes = site.remarks.diagnostics.first { $0.rule == UnwrittenPage.id }?.fixes ?? []
    #expect(fixes.map(\.text).first == "did you mean 'Lincoln High'?")
    #expect(fixes.first?.edits.map(\.replacement) == ["Lincoln High"])
  }

  @Test func aPageOfAnotherKindIsNoneOfThisName() async {
    let site = await site(story("a", "school: ①Bridge"))
    #expect(site.problems == ["① unwritten-page: there is no page for 'Bridge' yet"])
  }

  @Test func aDraftIsToldAndNoError() async {
    let site = await site(story("a", "school: ①A draft"))
    #expect(site.problems == ["① broken-link: 'A draft' is a draft and not on the site"])
    let told = site.remarks.diagnostics.filter { $0.rule == BrokenLink.id }
    #expect(told.map(\.severity) == [.warning])
  }

  @Test func aFieldWithoutOthersNamesThePageToStart() async {
    let site = await site(story("a", "award: ①Golden Apple"))
    #expect(site.problems == ["① broken-link: there is no page or file 'Golden Apple'"])
    let told = site.remarks.diagnostics.filter { $0.rule == BrokenLink.id }
    let fixes = told.flatMap(\.fixes).map(\.text)
    #expect(fixes == ["check the spelling, or start the page: laurel new award \"Golden Apple\""])
  }

  @Test(arguments: [
    ("Riverside", "\"Riverside\""), ("O'Neill", "\"O'Neill\""), ("$(rm) `x`", "'$(rm) `x`'"),
    ("a \"b\" 'c'", "'a \"b\" '\\''c'\\'''"), ("Hi!", "'Hi!'"), ("a\\", "'a\\'"),
  ])
  func whatOthersWroteIsOneWordOfTheCommand(title: String, word: String) {
    #expect(PageStart(kind: "school", title: title).command == "laurel new school \(word)")
  }

  @Test func othersNeedAKind() async {
    let site = await TestSite([
      (path: "stories/_kind.yml", text: "kind: story\nfields:\n  ①school: {type: link, others: true}\n")
    ]).understood()
    #expect(site.problems == ["① invalid-kind: the field 'school' needs 'to'"])
  }
}
