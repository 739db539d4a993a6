import Markup
import Source
import Testing

/// Words that other readers of Markdown drop without a remark.
@Suite struct KeptWordsTests {
  @Test(arguments: [
    ("| 6 | 12 | LOST |", "12 | LOST", 3), ("| 8 || LOST |", "| LOST", 3), ("8 | x | LOST", "x | LOST", 3),
    ("| 9 | 50|100 LOST |", "50|100 LOST", 3), ("| a | b | c | LOST", "b | c | LOST", 4),
  ]) func keepsTheCellsOfLongRows(row: String, last: String, cells: Int) {
    let parsed = ParsedProse("| a | b |\n|---|---|\n| 1 | 2 |\n\(row)\n| 3 |\n")
    #expect(parsed.prose.sections[0].text.split(separator: "\n")[5] == last)
    #expect(parsed.rules == ["extra-cells 4:1"])
    #expect(parsed.diagnostics[0].message.text.contains("\(cells) cells"))
  }

  @Test(arguments: [
    "| `a|b` | c |", "| a | `b|c` |", "| [[a|b]] | c |", "| a\\|b | c |", "| a | b | ", "| a |", "||",
  ])
  func saysNothingOfOtherRows(row: String) {
    #expect(ParsedProse("| a | b |\n|---|---|\n\(row)\n").rules.isEmpty)
  }

  @Test func keepsCellsInQuotationsAndManyTables() {
    let table = "> | a |\n> |---|\n> | 1 | 2 |\n"
    let parsed = ParsedProse("\(table)\n\(table)")
    #expect(parsed.rules == ["extra-cells 3:1", "extra-cells 7:1"])
    #expect(parsed.html.ranges(of: "1 | 2").count == 2)
  }

  @Test func tellsOfFootnotesWithoutAPartner() {
    let parsed = ParsedProse(
      "x[^a] y[^z] w[^my note]\n\n[^a]: one\n[^b]: two\n[^a]: three\n[^my note]: four\n")
    #expect(
      parsed.rules == [
        "broken-footnote 1:10", "broken-footnote 1:16", "broken-footnote 4:3", "broken-footnote 5:3",
        "broken-footnote 6:3",
      ])
    for word in ["one", "two", "three", "four", "[^z]"] { #expect(parsed.html.contains(word)) }
    #expect(parsed.html.components(of: "data-footnote-ref>") == 2)
  }

  @Test(arguments: [
    "`[^a]`", "x[^a](b.md)", "```\n[^a]\n```", "\\[^a]", "x[^a]\n\n> [^a]: b", "x[^A]\n\n[^a]: b",
  ])
  func saysNothingOfOtherBrackets(markdown: String) {
    #expect(ParsedProse(markdown).rules.isEmpty)
  }

  @Test func writesTheNumberBehindALink() {
    let html = ParsedProse("[a[^1] b](c.md) [[d|e[^1]]]\n\n[^1]: n").html
    #expect(html.hasPrefix("<p>{link 0}a b{/link}<sup"))
    #expect(html.contains("{link 1}e{/link}<sup"))
  }

  @Test func leadsBackOnlyToWhatIsThere() {
    #expect(!ParsedProse("# T[^1]\n\n![a[^1]](b.png)\n\n[^1]: n", liftsTitle: true).html.contains("fnref"))
    #expect(ParsedProse("## T[^1]\n\n[^1]: n").prose.outline[0].anchor == "t")
  }

  @Test(arguments: ["a<br>b", "a<br/>b", "a<BR />b", "a  \nb", "a\\\nb"]) func partsWordsAtLineBreaks(
    markdown: String
  ) {
    let prose = ParsedProse(markdown + " [c](d.md)").prose
    #expect(prose.lead == "a b c")
    #expect(prose.references[0].context.before == [.text("a b ")])
    #expect(ParsedProse("## a<br>b").prose.outline[0].anchor == "a-b")
    #expect(ParsedProse("![a<br>b](c.png)").prose.references[0].text == "a b")
    #expect(ParsedProse("- a<wbr>b").prose.sections[0].text == "ab")
  }

  @Test(arguments: [
    "- [ ] a\n\n- [x] b", "> - [ ] a\n> - [x] b", "> [!tip] T\n> - [ ] a\n> - [X] b", "1. [ ] a\n2. [x] b",
    "- - [ ] a\n  - [x] b",
  ])
  func setsTheBoxOfATaskBesideItsWords(markdown: String) {
    let html = ParsedProse(markdown).html
    #expect(html.components(of: "disabled=\"\" /> ") == 2)
    #expect(html.contains("/> a") && html.contains("/> b"))
    #expect(!html.contains("["))
  }

  @Test(arguments: ["- [ ]", "- [ ]a", "- [y] a", "- `[ ]` a", "text [ ] a"]) func leavesOtherBoxes(
    markdown: String
  ) {
    #expect(!ParsedProse(markdown).html.contains("<input"))
  }
}
