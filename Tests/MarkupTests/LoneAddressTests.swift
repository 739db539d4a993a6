import Markup
import Source
import Testing

/// Lines that give addresses to links which are not there.
@Suite struct LoneAddressTests {
  @Test(arguments: [
    ("[Monday]: closed\n", "<p>[Monday]: closed</p>\n"),
    ("> [Monday]: closed\n", "<blockquote>\n<p>[Monday]: closed</p>\n</blockquote>\n"),
    ("- [Monday]: closed\n- b\n", "<ul>\n<li>[Monday]: closed</li>\n<li>b</li>\n</ul>\n"),
    ("[Grade 5]: 12\n[Grade 6]: 14\n", "<p>[Grade 5]: 12\n[Grade 6]: 14</p>\n"),
    ("Text\n\n  [Lunch]: pizza\n", "<p>Text</p>\n<p>[Lunch]: pizza</p>\n"),
    ("1. [Lunch]: pizza\n", "<ol>\n<li>[Lunch]: pizza</li>\n</ol>\n"),
  ])
  func aWordBehindAColonIsShown(text: String, html: String) {
    let parsed = ParsedProse(text)
    #expect(parsed.html == html)
    #expect(parsed.diagnostics.map(\.rule) == ["lone-address"])
    let file = SourceFile(path: "page.md", bytes: Array(text.utf8))
    let fixed = SafeFixes(of: parsed.diagnostics).applied(to: file).bytes.text
    #expect(ParsedProse(fixed).html == html)
    #expect(ParsedProse(fixed).rules == [])
  }

  @Test(arguments: [
    "[map]: map.pdf\n", "[us]: office@example.org\n", "Text\n\n[map]: https://example.org/map \"The map\"\n",
    "[lunch]: 12:30\n", "[a]: ../b\n[c]: d/\n",
  ])
  func anAddressStaysHiddenAndIsTold(text: String) {
    let parsed = ParsedProse(text)
    #expect(!parsed.html.contains("["))
    #expect(parsed.diagnostics.map(\.rule) == ["lone-address"])
    #expect(parsed.diagnostics.flatMap(\.fixes).allSatisfy { !$0.isSafe })
  }

  @Test(arguments: [
    "See [the map][map] and [us].\n\n[MAP]: map.pdf\n[us]: b.md\n", "![A map][map]\n\n[map]: map.png\n",
    "[//]: # (A note)\n\n[note]: <> (Another)\n", "[a]: b\n\n[a]\n", "```\n[a]: b\n```\n", "    [a]: b\n",
    "Text\n\n[a]: half day only\n", "A.[^1]\n\n[^1]: b\n", "<!--\n[a]: b\n-->\n",
  ])
  func isFine(text: String) { #expect(ParsedProse(text).rules == []) }

  @Test func manyLinesAreToldAtOnce() {
    let text = (0..<1_500).map { "[name \($0)]: word\n\n" }.joined()
    #expect(ParsedProse(text).diagnostics.map(\.rule) == ["lone-address"])
  }
}
