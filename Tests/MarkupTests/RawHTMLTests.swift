import Markup
import Testing

@Suite struct ReportedElementTests {
  @Test(arguments: [
    ("<div class=\"a\">\n\nx\n\n</div>\n", 1), ("<div a=\"\"><div b=\"\">\n\nx\n\n</div></div>\n", 1),
    ("x <span a=\"\">y</span> z </span>", 2), ("</div>\n\nx\n\n</div>\n", 2),
    ("<div a=\"\">\n\nx\n\n</section>\n", 2), ("<p a=\"\">x</p>\n\n<p a=\"\">y</p>\n", 2),
  ])
  func anElementIsToldOnce(text: String, count: Int) {
    #expect(ParsedProse(text).rules.count == count)
  }
}

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("a <b>b</b> <BR> <br/> <br /> c<wbr>d", "<p>a <b>b</b> <BR> <br/> <br /> c<wbr>d</p>\n"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>\n"),
    ("a <!-- c --> b", "<p>a  b</p>\n"),
    ("<!-- one\n\ntwo -->\n\nx", "<p>x</p>\n"),
    ("<u>\nx & <i>y</i>\n</u>", "<u>\nx &amp; <i>y</i>\n</u>\n"),
  ]) func passesHarmlessTags(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.rules == [])
  }

  @Test(arguments: [
    ("a <i>c <sub>d</sup>", "<p>a &lt;i&gt;c &lt;sub&gt;d&lt;/sup&gt;</p>\n", ["1:3", "1:8", "1:14"]),
    ("*a <b>b* c</b>", "<p><em>a &lt;b&gt;b</em> c&lt;/b&gt;</p>\n", ["1:4"]),
    (
      "a <kbd class=\"x\">y</kbd>", "<p>a &lt;kbd class=&quot;x&quot;&gt;y&lt;/kbd&gt;</p>\n",
      ["1:3"]
    ),
    ("a <img src=x onerror=y>", "<p>a &lt;img src=x onerror=y&gt;</p>\n", ["1:3"]),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", ["1:1"]),
    ("<div>\n<b>x\n</div>", "<p>&lt;div&gt;\n&lt;b&gt;x\n&lt;/div&gt;</p>\n", ["1:1"]),
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
    #expect(ParsedProse("<div>words</div>").prose.sections.map(\.text) == ["<div>words</div>\n"])
  }
}
