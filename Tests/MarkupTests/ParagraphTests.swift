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
    ("#What we did\n", "heading-as-text 1:1"),
    ("\u{200B}## What we did\n", "heading-as-text 1:1"),
    ("##\u{A0}What we did\n", "heading-as-text 1:1"),
    ("####### Too deep\n", "heading-as-text 1:1"),
    ("Text.\n\n**How it began**\n\nIt rained.\n", "heading-as-text 3:1"),
    ("**One thing**\n\nText.\n\n**Two things**\n\n- Text\n", "heading-as-text 1:1"),
    ("• One\n• Two\n", "list-as-text 1:1"),
    ("– One\n– Two\n", "list-as-text 1:1"),
    ("We did:\n→ one\n→ two\n", "list-as-text 2:1"),
    ("o\tOne\n", "list-as-text 1:1"),
    ("-\u{A0}One\n", "list-as-text 1:1"),
    ("1.\u{A0}One\n\n2.\u{A0}Two\n", "list-as-text 1:1"),
    ("*One\n*Two\n", "list-as-text 1:1"),
    ("a) One\nb) Two\n", "list-as-text 1:1"),
    ("(1) One\n(2) Two\n", "list-as-text 1:1"),
    ("> – One\n> – Two\n", "list-as-text 1:1"),
    ("Name\tRoom\nAna\t12\n", "table-without-header 1:1"),
    ("THIS IS THE BEST LESSON WE EVER HAD. Come and see.\n", "all-capitals 1:1"),
    ("A sentence.\n---\nMore.\n", "text-as-heading 1:1"),
    ("One line\nand another\n---\n", "text-as-heading 1:1"),
    ("##\n\nText\n", "empty-heading 1:1"), ("## 🎉\n", "empty-heading 1:1"), ("## …\n", "empty-heading 1:1"),
    ("## <!-- later -->\n", "empty-heading 1:1"),
    ("### &nbsp;\n", "empty-heading 1:1"),
    ("Text.\n\n~~~\nMore.\n", "text-as-code 3:1"),
    ("- ```\n  code\n\nText.\n", "text-as-code 1:1"),
    ("Text.\n\n\tWe met again on Monday.\n", "text-as-code 3:2"),
    ("Text that ends.\n\tA second paragraph begins here.\n", "joined-lines 2:2"),
    (
      "How it began\nIn October the projector broke, and so the lesson moved outdoors, "
        + "where nobody had planned to be.\n", "joined-lines 2:1"
    ),
    ("---\ntitle: Again\n---\n\nText.\n", "foreign-code 2:1"),
    ("```yaml\n---\ntitle: A\n---\n```\n", "foreign-code 1:1"),
    ("[The plan]() is here\n", "empty-address 1:12"),
    ("[The form](#)\n", "empty-address 1:12"),
    ("![](data:image/png;base64,AAAA)\n", "refused-link 1:5"),
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
    "#STEM for all\n", "#Proud of our team!\n", "Come\n#Back to school\n", "\\##What\n", "-One\n",
    "3.5 hours\n2.5 hours\n", "-- a dash\n-- two\n",
    "— A teacher\n", "– A dash in a line\n", "→ Read on\n", "a) One\n", "A. Lincoln\nC. Darwin\n",
    "*One*\n*Two*\n",
    "o One\no Two\n", "(see above)\n(and below)\n", "1. One\n2. Two\n",
    "Title\n---\n\nText.\n", "Is it so?\n===\n", "## ![A bus](bus.png)\n", "## [[page]]\n",
    "Text.\n\n    git commit -m \"One\"\n", "Text.\n\n    Error: no such file\n", "```\ncode\n```\n",
    "> ```\n> code\n> ```\n",
    "~~~~\n~~~\n~~~~\n", "**Bold as a whole sentence is.**\n\nText.\n", "**Last line**\n",
    "**One** and two\n\nText.\n",
    "A short line\nand another that goes on in small letters, as editors break them when a line is full.\n",
    "[Back to top](#)\n", "Text\tin the midst\n",
    "小さいプロジェクトでは、README や CONTRIBUTORS に名前を CONTRIBUTING する\n",
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
