import Markup
import Testing

@Suite struct HeadingTests {
  private func anchors(_ headings: String...) -> [String] {
    ParsedProse(headings.map { "## " + $0 }.joined(separator: "\n\n")).prose.outline.map(\.anchor)
  }

  @Test func slugsAsGitHubDoes() {
    #expect(
      anchors(
        "Step 2: plan, do & check!", "Élan vital", "日本 語", "a_b-c", "`code` *x* [l](y.md)", "A  B", "Œ 1½")
        == ["step-2-plan-do--check", "élan-vital", "日本-語", "a_b-c", "code-x-l", "a-b", "œ-1"])
  }

  @Test func numbersRepeatedHeadings() {
    #expect(anchors("a", "a", "a", "A") == ["a", "a-1", "a-2", "a-3"])
    #expect(anchors("a", "a", "a-1", "a-1") == ["a", "a-1", "a-1-1", "a-1-2"])
    #expect(anchors("a-1", "a", "a") == ["a-1", "a", "a-2"])
  }

  @Test func namesHeadingsWithoutLetters() {
    #expect(anchors("😀", "!!!", "🎉 x") == ["section", "section-1", "-x"])
  }

  @Test func writesTheAnchorAndItsPrefix() {
    #expect(ParsedProse("# A\n\n### *B*\n").html == "<h1 id=\"a\">A</h1>\n<h3 id=\"b\"><em>B</em></h3>\n")
    #expect(ParsedProse("# A", prefix: "x-").html == "<h1 id=\"x-a\">A</h1>\n")
    #expect(ParsedProse("# A", prefix: nil).html == "<h1>A</h1>\n")
  }

  @Test func liftsTheTitle() {
    let parsed = ParsedProse("# The *title*\n\nText\n\n# Another", liftsTitle: true)
    #expect(parsed.titleHeading?.text == "The title")
    #expect(parsed.titleHeading?.span.places == "1:1-1:14")
    #expect(parsed.html == "<p>Text</p>\n<h1 id=\"another\">Another</h1>\n")
    #expect(parsed.prose.outline.map(\.text) == ["Another"])
  }

  @Test(arguments: ["Text\n\n# A", "## A", "> # A", "#\n\nx"]) func liftsNothingElse(markdown: String) {
    #expect(ParsedProse(markdown, liftsTitle: true).titleHeading == nil)
  }
}
