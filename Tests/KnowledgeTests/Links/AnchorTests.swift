import Knowledge
import Source
import Support
import Testing

@Suite struct AnchorTests {
  private static let page = """
    # Beta

    ## First steps: why?

    ## C

    ## C#

    ## Version 1.1

    ## Version 11

    ## Again

    ## Again

    ## Q & A

    ## Wide open {#open-wide}

    A paragraph. ^known

    """

  private func site(_ text: String) async -> UnderstoodSite {
    await TestSite([("a.md", "# Alpha\n\n\(text)\n\n## Other part\n"), ("b.md", Self.page)]).understood()
  }

  @Test(arguments: [
    ("b.md#First steps: why?", "first-steps-why"), ("b.md#First%20steps", nil),
    ("b.md#First-Steps-Why", "first-steps-why"),
    ("b.md#first_steps_why", "first-steps-why"), ("b.md#firststepswhy", "first-steps-why"),
    ("b.md#first-steps--why", "first-steps-why"), ("b.md#-first-steps-why-", "first-steps-why"),
    ("b.md#user-content-first-steps-why", "first-steps-why"), ("b.md##first-steps-why", "first-steps-why"),
    ("b.md#q-a", "q--a"), ("b.md#q-and-a", nil), ("b.md#version-1-1", "version-11"),
    ("b.md#version-1.1", "version-11"),
    ("b.md#Again", "again"), ("b.md#again_1", "again-1"), ("b.md#Wide-open", "open-wide"),
    ("b.md#OPEN-WIDE", "open-wide"),
    ("#Other part", "other-part"), ("#Other%20part", "other-part"), ("#otherpart", "other-part"),
    ("#other", nil),
  ])
  func anAnchorOfAnotherProgramLeadsToItsHeading(address: String, anchor: String?) async {
    let result = await site("[one two](①\(address))")
    let page = address.hasPrefix("#") ? "a.md" : "b.md"
    #expect(result.links(on: "a.md") == [page + (anchor.map { "#\($0)" } ?? "")])
    #expect(result.problems.count == 1 && result.remarks.of("broken-anchor").count == 1)
    let remarks = result.remarks.diagnostics.filter { $0.rule == "broken-anchor" }
    #expect(remarks.map(\.severity) == [anchor == nil ? .error : .warning])
    let fixes = remarks.flatMap(\.fixes)
    if let anchor {
      #expect(fixes.map(\.text) == ["write '#\(anchor)'"] && fixes[0].isSafe)
      #expect(fixes[0].edits.map(\.replacement) == [anchor])
    } else {
      #expect(fixes.filter(\.isSafe).isEmpty)
    }
  }

  @Test(arguments: ["#top", "#TOP", "b.md#top", "b.md#:~:text=steps", "b.md#again:~:text=x,y", "b.md#"])
  func whatBrowsersFindOnAnyPageIsLeft(address: String) async {
    #expect(await site("[one two](\(address))").problems == [])
  }

  @Test(arguments: [
    ("[[b#C#]]", "c-1"), ("[[b#C]]", "c"), ("[[b#First steps: why?]]", "first-steps-why"),
    ("[[b#^known]]", "^known"),
    ("[[b#Again#C#]]", "c-1"), ("[[b#Again#Q & A]]", "q--a"), ("[[b#Again#]]", "again"),
    ("[[b# Again ]]", "again"),
    ("[[b#version 1.1|words]]", "version-11"), ("[[b#Wide open]]", "open-wide"),
  ])
  func aLinkByNameGivesTheWordsOfAHeading(text: String, anchor: String) async {
    let result = await site(text)
    #expect(result.links(on: "a.md") == ["b.md#\(anchor)"])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ("[[①b#^abc]]", "no paragraph of 'Beta' has the name '^abc'"),
    ("[[①b#D#]]", "'Beta' has no heading '#d'"),
    ("![[①b#^abc]]", "no paragraph of 'Beta' has the name '^abc'"),
    ("[[①#^abc]]", "no paragraph of 'Alpha' has the name '^abc'"),
    ("[one two](①b.md#^abc)", "no paragraph of 'Beta' has the name '^abc'"),
    ("[one two](①b.md#again:~:x) [one two](②b.md#gone:~:text=x)", "'Beta' has no heading '#gone'"),
  ])
  func aPlaceThatIsNotThereIsTold(text: String, message: String) async {
    let mark = text.contains("②") ? "②" : "①"
    #expect(await site(text).problems == ["\(mark) broken-anchor: \(message)"])
  }
}
