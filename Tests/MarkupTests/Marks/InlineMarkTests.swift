import Markup
import Source
import Testing

@Suite struct InlineMarkTests {
  @Test(arguments: [
    ("a ==b *c*== d", "a <mark>b <em>c</em></mark> d"), ("==a\nb==", "<mark>a\nb</mark>"),
    ("中==文==字", "中<mark>文</mark>字"),
    ("[==a==](b.md)", "{link 0}<mark>a</mark>{/link}"), ("a == b", "a == b"),
    ("x==y and a==b", "x==y and a==b"), ("==a", "==a"),
    ("==a *b== c*", "==a <em>b== c</em>"), ("`==a==`", "<code>==a==</code>"), ("a === b ===", "a === b ==="),
    ("\\==a==", "==a=="),
  ]) func marksWords(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == "<p>\(html)</p>\n")
    #expect(parsed.rules.isEmpty)
  }

  @Test(arguments: [
    ("选择**新建（NEW）**进入", "选择<strong>新建（NEW）</strong>进入"), ("他说**“好”**吗", "他说<strong>“好”</strong>吗"),
    ("これは**「強調」**です", "これは<strong>「強調」</strong>です"), ("**주의(필독)**를", "<strong>주의(필독)</strong>를"),
    ("*重点。*然后", "<em>重点。</em>然后"), ("**[a](b.md)**を", "<strong>{link 0}a{/link}</strong>を"),
    ("**`code`**を", "<strong><code>code</code></strong>を"), ("**Goal:**Learn", "**Goal:**Learn"),
    ("5 * 3 * 2", "5 * 3 * 2"),
  ]) func marksWordsBesideEastAsianSigns(markdown: String, html: String) {
    #expect(ParsedProse(markdown).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("$a_1*b*c_1$", "$a_1*b*c_1$"), ("$f'(x) = \"y\" -- z\\\\$", "$f'(x) = &quot;y&quot; -- z\\\\$"),
    ("**$a*b$** [$x_{*y*}$](b.md)", "<strong>$a*b$</strong> {link 0}$x_{*y*}${/link}"),
    ("$a<b$ and $a=<b>*c*</b>$", "$a&lt;b$ and $a=<b><em>c</em></b>$"), ("中$*x*$文", "中$*x*$文"),
    ("$$a\n  = *b* \\\\\nc$$ *d*", "$$a\n= *b* \\\\\nc$$ <em>d</em>"),
    ("==$x*y*z$== [[a|$x*y*z$]]", "<mark>$x*y*z$</mark> {link 0}$x*y*z${/link}"),
    ("$5 or *6* $7", "$5 or <em>6</em> $7"), ("$5 for *lunch* and 4$", "$5 for <em>lunch</em> and 4$"),
    ("US$x=*y*$", "US$x=<em>y</em>$"), ("$x=*y*$2", "$x=<em>y</em>$2"), ("$ x=*y*$", "$ x=<em>y</em>$"),
    ("$x=*y* $", "$x=<em>y</em> $"), ("\\$x=*y*$", "$x=<em>y</em>$"), ("$x=*y*\\$", "$x=<em>y</em>$"),
    ("$`*x*`$", "$<code>*x*</code>$"), ("$x=`$` *y*$", "$x=<code>$</code> <em>y</em>$"),
    ("$x\n=*y*$", "$x\n=<em>y</em>$"), ("$$ to *so* $$", "$$ to <em>so</em> $$"),
    ("$$$x=*y*$$$", "$$$x=<em>y</em>$$$"), ("[$x=](b.md) *y*$", "{link 0}$x={/link} <em>y</em>$"),
  ]) func leavesFormulasAsTheyAreTyped(markdown: String, html: String) {
    let parsed = ParsedProse(markdown, smart: true)
    #expect(parsed.html == "<p>\(html)</p>\n")
    #expect(
      parsed.prose.sections.allSatisfy {
        !$0.text.unicodeScalars.contains { $0.value >= 0xFDD0 && $0.value < 0xFDF0 }
      })
  }

  @Test func formulasAreWordsOfHeadingsAndOfPictures() {
    let parsed = ParsedProse("## A $x*y*z$\n\n![Of $x*y*z$](b.png)\n")
    #expect(parsed.html.contains("A $x*y*z$</h2>"))
    #expect(parsed.prose.references[0].text == "Of $x*y*z$")
  }

  @Test(arguments: [
    ("## A {#b}", "<h2 id=\"b\">A</h2>"), ("## A {#b .c}", "<h2 id=\"b\">A</h2>"),
    ("## A {: #b }", "<h2 id=\"b\">A</h2>"),
    ("## A {.c}", "<h2 id=\"a\">A</h2>"), ("## A {#b} ##", "<h2 id=\"b\">A</h2>"),
    ("A {#b}\n---", "<h2 id=\"b\">A</h2>"),
    ("## A\n{: #b}", "<h2 id=\"a--b\">A</h2>"), ("## *A* {#b_c_d--e}", "<h2 id=\"b_c_d--e\"><em>A</em></h2>"),
    ("## A {#b}\n\n## A {#b}", "<h2 id=\"b\">A</h2>\n<h2 id=\"b-1\">A</h2>"),
    ("## A {#fn-1}", "<h2 id=\"section-fn-1\">A</h2>"),
    ("## Fnref 1", "<h2 id=\"section-fnref-1\">Fnref 1</h2>"),
    ("## A {b}", "<h2 id=\"a-b\">A {b}</h2>"),
  ]) func takesTheAnchorOfAHeading(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html.replacing("a--b", with: "b") + "\n")
    #expect(parsed.html.contains(parsed.prose.outline[0].anchor))
  }

  @Test(arguments: [
    ("<a id=\"x\"></a>", "<span id=\"x\"></span>\n"),
    ("<a name='x'></a>\n## A", "<span id=\"x\"></span>\n<h2 id=\"a\">A</h2>\n"),
    ("b <a id=x /> c", "<p>b <span id=\"x\"></span> c</p>\n"),
    ("<a name=\"x\">*b*</a> c", "<p><span id=\"x\"></span><em>b</em> c</p>\n"),
    ("## A <span id=\"x\"></span>", "<h2 id=\"a-\">A <span id=\"x\"></span></h2>\n"),
    (
      "`<a id=\"y\"></a>` <a id=\"x\"></a>",
      "<p><code>&lt;a id=&quot;y&quot;&gt;&lt;/a&gt;</code> <span id=\"x\"></span></p>\n"
    ),
  ]) func takesAnchorsOfHTML(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html.replacing("a-\"", with: "a\""))
    #expect(parsed.prose.anchors == ["x"])
    #expect(parsed.rules.isEmpty)
  }

  @Test(arguments: [
    "<h1 id=\"x\">a</h1>", "a <big id='x'>c</big>", "<section class=y id=x>\n\na\n\n</section>",
    "a <a id=\"x\" href=\"b.md\">[c](d.md)</a>", "a <b id=\"x\">c",
  ])
  func leadsToPlacesInHTMLThatIsShownAsTyped(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.prose.anchors == ["x"])
    #expect(parsed.html.contains("<span id=\"x\"></span>"))
    #expect(!parsed.rules.isEmpty)
  }

  @Test func showsBracesAsTheyAreTypedElsewhere() {
    #expect(ParsedProse("text {#b}").html == "<p>text {#b}</p>\n")
  }

  @Test func keepsTheAnchorsOfFields() {
    var options = MarkdownOptions()
    options.takenAnchors = ["field-situation"]
    let parsed = ParsedProse(
      "## Field situation\n\n## Field trips", origin: .lines(from: 1), options: options)
    #expect(parsed.prose.outline.map(\.anchor) == ["section-field-situation", "field-trips"])
  }

  @Test func takesNamesOfBlocks() {
    let parsed = ParsedProse("text ^my-block\n\n- item ^two3\n\nE = mc ^2\n\n[^note] x ^n")
    #expect(
      parsed.html.hasPrefix(
        "<p>text <span id=\"^my-block\"></span></p>\n<ul>\n<li>item <span id=\"^two3\"></span></li>"))
    #expect(parsed.prose.anchors == ["^my-block", "^two3"])
    #expect(parsed.html.contains("mc ^2") && parsed.html.contains("x ^n"))
  }

  @Test(
    arguments: [
      ("[a](b c.md)", "b c.md", "](b c.md)"), ("[a](<b c.md>)", "b c.md", nil),
      ("[a](b%20c d.md#e)", "b c d.md#e", "](b%20c d.md#e)"),
      ("[a](b c.md \"T\")", "b c.md", "](b c.md \"T\")"),
      ("[a](b (c) d.pdf)", "b (c) d.pdf", "](b (c) d.pdf)"),
      ("[a](100% b.pdf)", "100% b.pdf", "](100% b.pdf)"), ("![a](b c.png)", "b c.png", "](b c.png)"),
    ] as [(String, String, String?)]) func takesAddressesWithBlanks(
      markdown: String, address: String, typed: String?
    )
  {
    let reference = ParsedProse(markdown).prose.references[0]
    #expect(reference.destination.address == address)
    #expect(reference.fallback == typed)
    #expect(reference.text == "a")
  }

  @Test(arguments: [
    "[a](tel:+1 555)", "[a] (b c.md)", "a](b c.md)", "`[a](b c.md)`", "[a](b.png =30x20)", "[a](b c.md",
    "[a](<b> c.md)",
  ]) func leavesWhatIsNoAddress(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.prose.references.isEmpty)
    #expect(!parsed.html.hasNoncharacters)
  }

  @Test(arguments: ["&#xFDD0;", "&#64976;", "&#XFDD0;0&#0064977;", "&#xfdd0;9223372036854775808&#xfdd1;"])
  func takesNoNumberedSignForAToken(sign: String) {
    let parsed = ParsedProse("# P \(sign)\n\n[[index]] One \(sign) two.\n")
    #expect(parsed.prose.references.count == 1)
    #expect(!parsed.html.hasNoncharacters && parsed.html.contains("One"))
  }

  @Test func refusesBlanksInAWebAddress() throws {
    let parsed = ParsedProse("[a](https://example.org/b c.pdf)")
    #expect(parsed.html == "<p>[a](https://example.org/b c.pdf)</p>\n")
    #expect(parsed.rules == ["refused-link 1:5"])
    #expect(parsed.diagnostics[0].fixes[0].edits[0].replacement == "https://example.org/b%20c.pdf")
  }

  @Test(arguments: [
    "`[[a|b]] ==c== **d`", "```\n[[a|b]] ==c== {#d} ^efg\n```", "<div title=\"[[a|b]] ==c==\">",
    "    [[a|b]] {#c}",
    "[x [[a]] ==y](z.md)", "![[[a]] ==b](c.png)", "[[a|b *c]] d*", "| `a|b` | c |",
    "[a]: <x[[b]]> \"==c==\"\n\n[a]",
  ]) func putsBackWhatWasTyped(markdown: String) {
    let parsed = ParsedProse(markdown)
    let all =
      parsed.html + parsed.prose.sections.map(\.text).joined() + parsed.prose.references.map(\.text).joined()
    #expect(!all.hasNoncharacters)
    #expect(!all.contains("<mark>"))
  }

  @Test(arguments: [
    ("H~2~O, x~i~ and CO~2~", "<p>H<sub>2</sub>O, x<sub>i</sub> and CO<sub>2</sub></p>\n"),
    ("10^th^ m^2^ 漢^1^ (a)^n+1^", "<p>10<sup>th</sup> m<sup>2</sup> 漢<sup>1</sup> (a)<sup>n+1</sup></p>\n"),
    ("~one~ plan~s~ ~~two~~", "<p><del>one</del> plan<del>s</del> <del>two</del></p>\n"),
    ("~~旧。~~新", "<p><del>旧。</del>新</p>\n"), ("a {==b *c*==} d", "<p>a <mark>b <em>c</em></mark> d</p>\n"),
    ("`H~2~O` x^a b^ 2^10", "<p><code>H~2~O</code> x^a b^ 2^10</p>\n"),
    ("[H~2~O](https://example.org)", "<p><a href=\"https://example.org\">H<sub>2</sub>O</a></p>\n"),
  ]) func knowsSmallMarksOfOtherPrograms(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.rules.isEmpty)
  }

  @Test func aSmallMarkIsPartOfTheWords() {
    let parsed = ParsedProse("## H~2~O^a^")
    #expect(parsed.prose.outline.map(\.text) == ["H2Oa"] && parsed.prose.outline.map(\.anchor) == ["h2oa"])
  }

  @Test func letsNobodyForgeATokenOrHideABrokenOne() {
    let (start, end) = ("\u{FDCF}".next, "\u{FDCF}".next.next)
    let parsed = ParsedProse("[[a]] \(start)0\(end) \(start)9999999\(end) `\(start)0\(end)`")
    #expect(parsed.html == "<p>{link 0}{title 0}{/link}  0   9999999  <code>0</code></p>\n")
  }
}

extension String {
  /// The character after this one, which may be one that no literal can hold.
  fileprivate var next: String {
    Unicode.Scalar(unicodeScalars.first.map { $0.value + 1 } ?? 0).map { String($0) } ?? ""
  }

  fileprivate var hasNoncharacters: Bool { unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) } }
}
