import Markup
import Source
import Testing

@Suite struct ReportedElementTests {
  @Test(arguments: [
    ("<nav class=\"a\">\n\nx\n\n</nav>\n", 1), ("<nav a=\"\"><nav b=\"\">\n\nx\n\n</nav></nav>\n", 1),
    ("x <span a=\"\">y</span> z </span>", 1), ("</div>\n\nx\n\n</div>\n", 1),
    ("<div a=\"\">\n\nx\n\n</section>\n", 2), ("<nav a=\"\">x</nav>\n\n<nav a=\"\">y</nav>\n", 1),
  ])
  func anElementIsToldOnce(text: String, count: Int) {
    #expect(ParsedProse(text).rules.count == count)
  }
}

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("<div>\n**b** [n](n.md)\n</div>\n", ["marks-as-typed 2:1"]),
    ("<figure>\n  ![A](a.png)\n  <figcaption>[[b]]</figcaption>\n</figure>\n", ["2:3", "3:15"]),
    ("<div>\n\n**b** [n](n.md)\n\n</div>\n", []), ("<pre>\n**b**\n</pre>\n", []),
    ("<div>\nGrade 5** and 2 ** 3, a list[1] (see below)\n</div>\n", []),
  ]) func tellsMarkdownRightInAnElement(markdown: String, rules: [String]) {
    let found = ParsedProse(markdown).rules.filter { $0.hasPrefix("marks-as-typed") }
    #expect(found == rules.map { $0.hasPrefix("m") ? $0 : "marks-as-typed \($0)" })
  }

  @Test(arguments: [
    ("a <b>b</b> <BR> <br/> <br /> c<wbr>d", "<p>a <b>b</b> <br /> <br /> <br /> c<wbr>d</p>\n"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>\n"),
    ("a <!-- c --> b", "<p>a  b</p>\n"),
    ("<!-- one\n\ntwo -->\n\nx", "<p>x</p>\n"),
    ("<u>\nx & <i>y</i>\n</u>", "<p><u>\nx &amp; <i>y</i></u></p>\n"),
  ]) func passesHarmlessTags(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.rules == [])
  }

  @Test(arguments: [
    ("a <i>c <sub>d</sup>", "<p>a &lt;i&gt;c &lt;sub&gt;d&lt;/sup&gt;</p>\n", ["1:3", "1:8", "1:14"]),
    ("*a <b>b* c</b>", "<p><em>a &lt;b&gt;b</em> c&lt;/b&gt;</p>\n", ["1:4"]),
    ("a <input value=x onfocus=y>", "<p>a &lt;input value=x onfocus=y&gt;</p>\n", ["1:3"]),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", ["1:1"]),
    ("<div>\n<b>x\n</div>", "<div>\n<p>&lt;b&gt;x\n</p>\n</div>\n", ["2:1"]),
    (
      "a <?php x ?> <!X y> <![CDATA[z]]>", "<p>a &lt;?php x ?&gt; &lt;!X y&gt; &lt;![CDATA[z]]&gt;</p>\n",
      ["1:3", "1:14", "1:21"]
    ),
  ]) func showsAllOtherTagsAsText(markdown: String, html: String, places: [String]) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.rules == places.map { "raw-html " + $0 })
  }

  @Test func showsWhatIsNoTagWithoutARemark() {
    let parsed = ParsedProse("a \\<!-- open, 1 < 2, <3")
    #expect(parsed.html == "<p>a &lt;!-- open, 1 &lt; 2, &lt;3</p>\n")
    #expect(parsed.rules == [])
  }

  @Test func keepsTheWordsOfRefusedTags() {
    #expect(ParsedProse("<nav>words</nav>").prose.sections.map(\.text) == ["<nav>words</nav>"])
  }
}

/// What stands between `<` and `>` and is no HTML.
@Suite struct AngledTextTests {
  @Test(arguments: [
    "When a<b and c>d, go on.\n", "If x <y and y> z too.\n", "A List<String> or a Map<K, V>\n",
    "Press <Enter>, or <Ctrl>+<C>\n", "The <angle> bracket\n", "<b and c>\n", "<y>\n\n**z**\n",
    "a <i and j> b\n",
    "<5 and 6>\n", "Grades <60 and >90\n", "if (a<p && q>d) go\n",
  ])
  func signsAndWordsAreNoHTML(text: String) {
    let parsed = ParsedProse(text)
    #expect(parsed.rules == [])
    #expect(parsed.prose.placeholders == [])
  }

  @Test(arguments: [
    ("<big class=\"x\">y</big>\n", "1:1"), ("<video controls>\n", "1:1"), ("a <b> c\n", "1:3"),
    ("</center>\n", "1:1"), ("a <button type=b>b</button>\n", "1:3"), ("<td nowrap>x</td>\n", "1:1"),
  ])
  func whatHTMLKnowsIsHTML(text: String, place: String) {
    #expect(ParsedProse(text).rules == ["raw-html \(place)"])
  }

  @Test(arguments: [
    ("<Tabs>\n\nText\n\n</Tabs>\n", "1:1"), ("A <Badge type=\"tip\" /> b\n", "1:3"),
    ("A <Note>word</Note> b\n", "1:3"),
    ("<Card a=\"a\">\n\nb\n\n</Card>\n\n<Card a=\"c\">\n\nd\n\n</Card>\n", "1:1"),
    ("<Component prop={x} />\n", "1:1"), ("<Tabs items={['a', 'b']}>\n\nText\n\n</Tabs>\n", "1:1"),
    ("a <x-y z=\"1\">b</x-y>\n", "1:3"), ("</Steps>\n", "1:1"),
  ])
  func partsOfOtherProgramsAreToldOnce(text: String, place: String) {
    #expect(ParsedProse(text).rules == ["foreign-code \(place)"])
  }

  @Test(arguments: [
    ("<iframe src=\"x\"></iframe>\n", "write a link to it"), ("<h1>x</h1>\n", "'## '"),
    ("<big>x</big>\n", "keep the words, links and pictures"), ("<p>x\n", "write </p>"),
    ("x</div>\n", "write <div>"),
    ("<section>\n\n[a](b.md) ![c](d.png)\n\n</section>\n", "keep the words, links"),
    ("<label>x</label>\n", "keep the words, links"),
    ("<object data=\"a.pdf\"></object>\n", "write a link to it"),
    ("<embed src=\"a.pdf\">\n", "write a link to it"), ("<li>x</li>\n", "<ul><li>"), ("<dt>x</dt>\n", "<dl>"),
    ("<figcaption>x</figcaption>\n", "<figure>"), ("<summary>x</summary>\n", "<details>"),
    ("<a href=\"b.md\">x [c](d.md)</a>\n", "take one of the two links away"),
    ("<table>x</table>\n", "into its parts"), ("a <ul><li>x</li></ul>\n", "between paragraphs"),
    ("<td>x</td>\n", "<table><tr><td>"), ("<b>\n\nx\n\n</b>\n", "around the words of each paragraph"),
  ])
  func theAdviceLosesNothing(text: String, advice: String) throws {
    let fix = try #require(ParsedProse(text).diagnostics.first?.fixes.first)
    #expect(fix.text.contains(advice))
  }
}
