import Markup
import Source
import Testing

/// Where references are said to stand: exactly where their destination is written.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("See [a](b.md), then ![pic](p.png).", ["1:9-1:13", "1:28-1:33"]),
    ("A link that shows its address: [c.md](c.md)", ["1:39-1:43"]),
    (
      "An escaped address: [u](a\\_b.md) [t](<a b.md>) [q](a&amp;b.md)",
      ["1:25-1:32", "1:39-1:45", "1:52-1:62"]
    ),
    ("No address: [e]()", ["1:17-1:17"]),
    ("[![alt](i.png)](l.md \"T\") [`code`](c.md)", ["1:17-1:21", "1:9-1:14", "1:36-1:40"]),
    ("[a\\](no) b](d.md) é [ü](e.md)", ["1:13-1:17", "1:25-1:29"]),
    ("`[x](y.md)` [x](y.md)", ["1:17-1:21"]),
  ]) func findsInlineLinks(markdown: String, places: [String]) {
    #expect(ParsedProse(markdown).places == places)
  }

  @Test func findsAutolinksWhereTheyStand() {
    let parsed = ParsedProse(
      "<http://example.org/x> and www.example.org, a@b.org and [http://example.org/](http://example.org/)")
    #expect(parsed.places == ["1:2-1:22", "1:28-1:43", "1:45-1:52", "1:79-1:98"])
  }

  @Test func findsReferenceLinksWhereTheyAreUsed() {
    let parsed = ParsedProse("[ref style][r] and [r] and [r][] and *[em **x**][r]*\n\n[r]: page.md\n")
    #expect(parsed.places == ["1:1-1:15", "1:20-1:23", "1:28-1:33", "1:39-1:52"])
  }

  @Test func findsLinksInListsInQuotes() {
    let parsed = ParsedProse("> - a\n>   - deep [x](y.md)\n>     more [z](y.md)\n")
    #expect(parsed.places == ["2:16-2:20", "3:16-3:20"])
  }

  @Test func findsLinksInTables() {
    let parsed = ParsedProse("| a [h](h.md) | b |\n|---|---|\n| [x](y.md) | [z](y.md) |\n")
    #expect(parsed.places == ["1:9-1:13", "3:7-3:11", "3:19-3:23"])
  }

  @Test func findsLinksInATableThatEndsAParagraph() {
    let parsed = ParsedProse("Lead [l](l.md)\n| a [h](h.md) | b |\n|---|---|\n| [x](y.md) | b |\n")
    #expect(parsed.places == ["1:10-1:14", "2:9-2:13", "4:7-4:11"])
  }

  @Test func findsLinksAfterADefinition() {
    #expect(ParsedProse("[r]: page.md\nText [a](b.md)\n").places == ["2:10-2:14"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func countsEveryKindOfLine(end: String) {
    let markdown = ["# T", "", "Text", "more [a](b.md)", "", "![i](i.png)"].joined(separator: end)
    #expect(ParsedProse(markdown).places == ["4:10-4:14", "6:6-6:11"])
  }

  @Test func addsTheLinesBeforeTheText() {
    let parsed = ParsedProse("Text [a](b.md)\n\n<p y=\"\">\n", line: 5)
    #expect(parsed.places == ["5:10-5:14"])
    #expect(parsed.rules == ["raw-html 7:1"])
  }

  @Test func addsTheColumnsBeforeABlock() {
    let parsed = ParsedProse("a [a](b.md)\nb [c](d.md)", origin: .block(at: Place(line: 3, column: 5)))
    #expect(parsed.places == ["3:11-3:15", "4:11-4:15"])
  }

  @Test func keepsToTheSpanOfATextWithoutLines() {
    let span = SourceSpan(path: "page.md", start: Place(line: 2, column: 3), end: Place(line: 2, column: 9))
    #expect(ParsedProse("a [a](b.md)", origin: .span(span)).places == ["2:3-2:9"])
  }

  @Test func findsTheLastOfManyLinksInOneLine() {
    let count = 500
    let parsed = ParsedProse(String(repeating: "[[a]] <http://e.org> ", count: count))
    #expect(parsed.prose.references.count == 2 * count)
    #expect(parsed.places.last == "1:\(21 * (count - 1) + 8)-1:\(21 * (count - 1) + 20)")
  }
}
