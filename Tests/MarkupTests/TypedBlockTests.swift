import Markup
import Source
import Testing

@Suite struct TypedBlockTests {
  private func parse(_ markdown: String, takesBlocks: Bool = true, line: Int = 1) -> ParsedProse {
    var options = MarkdownOptions()
    options.takesBlocks = takesBlocks
    return ParsedProse(markdown, origin: .lines(from: line), options: options)
  }

  /// The values of the first block with their places.
  private func values(_ parsed: ParsedProse) -> [String] {
    (parsed.prose.blocks.first?.values.entries ?? []).map { entry in
      guard case .scalar(let text, _) = entry.value.content else { return entry.key }
      return "\(entry.key) \(entry.keySpan.places): \(text) \(entry.value.span.places)"
    }
  }

  @Test func aFenceWithTheMarkIsAHole() {
    let parsed = parse("One.\n\n```laurel list\nkind: practice\n```\n\n## Two\n\n```laurel\n```\n")
    #expect(parsed.html == "<p>One.</p>\n{block 0}\n<h2 id=\"two\">Two</h2>\n{block 1}\n")
    #expect(parsed.prose.blocks.map(\.name) == ["list", ""])
    #expect(parsed.prose.blocks.map(\.anchor) == [nil, "two"])
    #expect(parsed.prose.blocks.map(\.nameSpan.places) == ["3:11-3:15", "9:1-9:10"])
    #expect(parsed.prose.blocks[0].text == "kind: practice\n")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "```table\na: b\n```\n", "```video\n```\n", "```list\nkind: practice\n```\n", "```laurels list\n```\n",
    "```Laurel list\n```\n", "    ```laurel list\n    ```\n",
  ])
  func everyOtherFenceIsCode(markdown: String) {
    let parsed = parse(markdown)
    #expect(parsed.prose.blocks.isEmpty)
    #expect(parsed.html.hasPrefix("<pre><code"))
  }

  @Test func valuesHaveTheirPlacesInTheFile() {
    #expect(
      values(parse("```laurel list\nkind: practice\ntag:   é x\n```\n", line: 5)) == [
        "kind 6:1-6:5: practice 6:7-6:15", "tag 7:1-7:4: é x 7:8-7:11",
      ])
    #expect(
      values(parse("1. One\n\n   ~~~laurel list\n   kind: practice\n   ~~~\n")) == [
        "kind 4:4-4:8: practice 4:10-4:18"
      ])
    #expect(
      values(parse("> ```laurel list\r\n> kind: practice\r\n> ```\r\n")) == [
        "kind 2:3-2:7: practice 2:9-2:17"
      ])
  }

  @Test func mistakesAreToldAtTheirPlaces() {
    let parsed = parse("Words.\n\n```laurel list\nkind: a\nlimit 6\nkind: b\n```\n")
    #expect(parsed.rules == ["missing-colon 5:1", "duplicate-key 6:1"])
    let message = parsed.diagnostics.map(\.message.text).last ?? ""
    #expect(message.contains("line 4"), "\(message)")
  }

  @Test func aFenceWithoutAnEndIsCode() {
    let parsed = parse("```laurel list\nkind: practice\n\nAll else.\n")
    #expect(parsed.prose.blocks.isEmpty)
    #expect(parsed.rules == ["text-as-code 1:1"])
  }

  @Test func inAValueABlockIsToldAndShownAsCode() {
    let parsed = parse("```laurel list\nkind: practice\n```\n", takesBlocks: false)
    #expect(parsed.html == "<pre><code class=\"language-laurel\">kind: practice\n</code></pre>\n")
    #expect(parsed.rules == ["unusable-block 1:1"])
  }

  @Test func noMoreThanFiftyAreDrawn() {
    let parsed = parse(String(repeating: "```laurel list\nkind: practice\n```\n\n", count: 51))
    #expect(parsed.prose.blocks.count == 50)
    #expect(parsed.rules == ["unusable-block 201:1"])
    #expect(parsed.html.hasSuffix("<pre><code class=\"language-laurel\">kind: practice\n</code></pre>\n"))
  }
}
