import Markup
import Source
import Testing

/// What was meant as something else than a paragraph, or is hard to read as one.
@Suite struct ParagraphTests {
  @Test(arguments: [
    ("Text.\n\nPLEASE READ THIS BEFORE LUNCH.\n", "all-capitals 3:1"),
    ("- NOT ONE CHILD LEFT OUTSIDE\n", "all-capitals 1:1"),
    ("##What we did\n", "heading-as-text 1:1"),
    ("> Text\n> ###Then\n", "heading-as-text 2:1"),
    ("• One\n• Two\n", "list-as-text 1:1"),
    ("Bring\n· a pen\n", "list-as-text 2:1"),
    ("• One\n\n• Two\n\n• Three\n", "list-as-text 1:1"),
    ("-One\n-Two\n", "list-as-text 1:1"),
    ("1.One\n2.Two\n", "list-as-text 1:1"),
    ("| | |\n|--|--|\n| 1 | 2 |\n", "table-without-header 1:1"),
    ("| Day | Visits |\n| Monday | 4 |\n", "table-without-header 1:1"),
  ])
  func isTold(text: String, rule: String) {
    #expect(ParsedProse(text).rules == [rule])
  }

  @Test(arguments: [
    "NASA, NSF, STEM and NEA\n", "OK\n", "STEM ACADEMY\n", "`DH_NOT_SUITABLE_GENERATOR`\n",
    "ÜBER ALLE STRAßEN ging es\n",
    "#STEM for all\n", "\\##What\n", "#\n", "-One\n", "3.5 hours\n2.5 hours\n", "-- a dash\n-- two\n",
    "— A teacher\n",
    "| | Monday |\n|--|--|\n| 1 | 2 |\n", "|a|\n", "| not | a\ntable |\n", "    • One\n",
    "```\n##What\n```\n",
  ])
  func isFine(text: String) {
    #expect(ParsedProse(text).rules == [])
  }

  @Test func theSourceOfAQuotationIsKept() {
    let prose = ParsedProse("> One.\n> — Ana, *May*\n\n> Two.\n>\n> -- [Bo](b.md)\n").prose
    #expect(
      prose.attributions.map { "\($0.text) \($0.span.places)" } == ["— Ana, May 2:1-2:15", "-- Bo 6:1-6:16"])
  }

  @Test func anAddressThatStandsAloneIsTold() {
    let prose = ParsedProse(
      "https://a.org <https://b.org> [c](https://c.org) [https://d.org](https://d.org) e@f.org\n"
    ).prose
    #expect(prose.references.map(\.form) == [.autolink, .autolink, .link, .link, .autolink])
  }
}
