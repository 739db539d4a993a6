import Markup
import Testing

/// Every attack that is known on cmark's time and memory is refused at its place, or is cheap and parses.
@Suite struct CostTests {
  private static func many(_ unit: String, _ bytes: Int = 60_000) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count)
  }

  private static let refused: [(name: String, text: String, line: Int)] = [
    ("cells added to short rows", many("|x", 15_000) + "|\n" + many("|-", 15_000) + "|\n" + many("a\n"), 55),
    ("copies of an address", "[a]: /" + many("u") + "\n\n" + many("[a]"), 3),
    ("copies of a title", "[a]: u '" + many("t\n", 3_000) + "'\n\n" + many("[a]"), 1_503),
    ("lines of dashes that match no header", many("a|b\n-|-|-\n"), 2_424),
    ("lines of dashes in lazy paragraphs", many("|-\nt>|-\n"), 2_481),
    ("lines of dashes in a long paragraph", many("a\n|-\n"), 2_564),
    ("a row of bars", "x\n| - |\n" + many("|"), 3),
    ("a row of escaped bars", "a|b\n-|-\n" + many("\\|"), 3),
    ("a wide header", many("|a") + "\n" + many("|-") + "|\n", 1),
    ("deep quotes", many(">"), 1),
    ("deep quotes of many nodes", many(">") + many("a*"), 1),
    ("deep lists and empty lines", many(" -") + "x" + many("\n"), 1),
    (
      "lists that deepen line by line",
      (0..<300).map { String(repeating: " ", count: 2 * $0) + "* a\n" }.joined(), 50
    ),
    ("web addresses that never end", many("z_www."), 1),
    ("closing parentheses of an address", "www." + many(")", 150_000), 1),
    ("signs of mail addresses", many("@a", 400_000), 1),
    ("mail addresses on one line", many("a@b.c ", 600_000), 1),
    ("quotation marks", many("'\"", 100_000), 1),
    ("quotation marks and brackets", many("\"[x]", 120_000), 1),
    ("images around links", many("![[]()", 300_000), 1),
    ("emphasis in emphasis", many("*a **a ") + "b" + many(" a** a*"), 1),
    ("images in images", many("![") + "a" + many("](u)"), 1),
    ("a file past all measure", many("text\n", 1_048_577 + 5), 1),
    ("parts without end", many("a\n\n", 1_000_000), 599_999),
  ]

  @Test(arguments: refused.indices) func refusesWhatCostsTooMuch(index: Int) {
    let attack = Self.refused[index]
    let parsed = ParsedProse(attack.text)
    #expect(
      parsed.rules.map { String($0.prefix { $0 != ":" }) } == ["too-costly \(attack.line)"], "\(attack.name)"
    )
    #expect(parsed.prose.isEmpty)
  }

  @Test func addsUpManySmallAttacks() {
    let attack = Self.many("'\"", 10_000) + "\n\n"
    #expect(ParsedProse(attack).rules.isEmpty)
    #expect(ParsedProse(Self.many(attack, 800_000)).rules == ["too-costly 17:1"])
  }

  @Test(arguments: [
    "a_ ", "_a ", "a]", "[a", "*a_ ", "a**bc* ", "[ a_", "**x [a*b**c*](d) ", "[ (](", "[a](<b", "[a](b",
    "[a](",
    "<?x", "<!A ", "<![CDATA[", "<!--", "a<!-- ", "<a b='", "<", "e`", "~e,z~~", "~a ", "~~a ", "_a__b",
    "a***_",
    "http://", "a:", "a@b ", "![l", "[^", "[^a]: ", "[^a]", "[a]:\n", "[a\n", "[a]: u \"\n", "&", "\\", "[[",
    "[[a ",
    "![a](b \"c", "- a\n", "> a\n", "1. a\n", ">\n", "```\n", "~~~\n", "a<b>", "# a\n", "\t", "- - - a\n",
    "[[a|", "[[a|b]]", "[[[", "==a", "==a== ", "%%", "a %%b%% ", "{#a", "## a {#b}\n",
    "](a b", "[a](b c) ", "[a](b \"", ":::note\n", ":::note\n:::\n", "!!! a\n    ", "> [!a] b\n\n",
    "> [!a]- ", "^abc\n\n",
    "<a id=", "<a id=b></a>", "<a id=\"b\">", "`a|", "[^a]: b\n", "[^a b]", "**中", "中*。",
    "- [ ] a\n\n",
    "> :::tip\n> :::\n", "<div>", "<div>\n\n", "</div>", "<a href=\"", "<a href='a.md'>b</a> ", "<a href=a>",
    "<p>", "<p>a</p>\n\n", "<b>", "<b>a</i>", "<table>", "<tr><td>", "<ul><li>", "<td>a", "<img src=a>",
    "<h2>a</h2>\n",
    "<script>", "<iframe src=", "<details>\n\n", "<span id=a>b</span>", "> <div>\n", "- <div>\n",
    "<font>\n\na\n\n",
  ]) func parsesWhatOnlyLooksCostly(unit: String) {
    #expect(ParsedProse(Self.many(unit, 20_000)).rules.filter { $0.hasPrefix("too-costly") } == [])
  }

  @Test func acceptsLongLists() {
    let list = (0..<3_000).map {
      "- [page \($0)](pages/page-\($0).md) - it's \"\($0)\" www.example.org/\($0)\n"
    }
    #expect(ParsedProse(list.joined()).prose.references.count == 6_000)
  }

  @Test func acceptsLongTablesAndLines() {
    let row = "| " + Self.many("cell | ", 210) + "\n"
    let header = Self.many("|-", 60) + "|\n"
    #expect(ParsedProse(row + header + Self.many(row, 150_000)).rules == [])
    #expect(ParsedProse(Self.many("It's a \"word\" and *another*. ", 150_000)).rules == [])
    #expect(
      ParsedProse(Self.many("- ", 200) + "\n\n" + Self.many("Title\n---\nText\n\n", 60_000)).rules == [])
  }

  @Test func acceptsManyMailAddresses() {
    #expect(ParsedProse(Self.many("a@b.example or c@d.example\n", 300_000)).rules.isEmpty)
  }

  @Test func acceptsALongAddressThatIsUsedSeldom() {
    #expect(ParsedProse("![a][b]\n\n[b]: data:image/png;base64," + Self.many("A", 200_000)).rules.count == 1)
  }
}
