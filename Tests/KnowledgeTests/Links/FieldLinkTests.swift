import Knowledge
import Source
import Support
import Testing

@Suite struct FieldLinkTests {
  private static let kinds: [(String, String)] = [
    (
      "practices/_kind.yml",
      """
      kind: practice
      fields:
        answers: {type: list, of: {type: link, to: challenge}}
        steps: {type: list, of: {type: record, fields: {page: link, text: markdown}}}
      """
    ),
    ("challenges/_kind.yml", "kind: challenge"), ("challenges/time.md", "# Not enough time\n"),
    ("challenges/trust.md", "---\ntitle: Trust\naliases: [Confidence]\n---\n"),
    ("schools/time.md", "# Time school\n"),
  ]

  private func site(_ fields: String) async -> UnderstoodSite {
    let files = Self.kinds + [("practices/a.md", "---\ntitle: A\n\(fields)\n---\n")]
    return await TestSite(files.map { (path: $0.0, text: $0.1) }).understood()
  }

  @Test(arguments: ["trust", "challenges/trust", "Trust", "Confidence", "trust.md"])
  func namesAPageByFileNamePathTitleOrAlias(name: String) async {
    let result = await site("answers: [\(name)]")
    #expect(result.links(on: "practices/a.md", field: "answers") == ["challenges/trust.md"])
    #expect(result.problems == [])
  }

  @Test func theKindDecidesBetweenPagesOfOneName() async {
    let result = await site("answers: time")
    #expect(result.links(on: "practices/a.md", field: "answers") == ["challenges/time.md"])
    #expect(result.problems == [])
  }

  @Test func aPageOfAnotherKindIsAnError() async {
    let result = await site("answers: [①Time school]")
    #expect(result.problems == ["① broken-link: 'Time school' is not of the kind 'challenge'"])
  }

  @Test func aHeadingInsideAFieldIsAPlaceToLinkTo() async {
    let result = await site(
      "steps: {text: \"## In time\\n\\n[x y](#field-text-in-time) [y z](#field-steps) [z x](#field-text-on-time)\"}"
    )
    #expect(result.remarks.of("broken-anchor").count == 1)
    #expect(
      result.remarks.of("broken-anchor").first?.contains("'A' has no heading '#field-text-on-time'") == true)
    #expect(result.remarks.fixes(of: "broken-anchor") == ["did you mean '#field-text-in-time'?"])
  }

  @Test func aFieldThatIsShownAsAnotherPartIsNoPlaceToLinkTo() async {
    let result = await site("tags: [x]\nsteps: {text: \"[x y](#field-tags)\"}")
    #expect(result.remarks.of("broken-anchor").count == 1)
  }

  @Test func linksInsideListsOfRecordsCount() async {
    let result = await site("steps:\n  - page: trust\n    text: See [the school](../schools/time.md) first.")
    #expect(result.links(on: "practices/a.md", field: "steps") == ["challenges/trust.md"])
    #expect(result.backlinks(to: "schools/time.md") == ["practices/a.md: See [the school] first."])
    #expect(result.backlinks(to: "challenges/trust.md") == ["practices/a.md: Steps"])
  }
}
