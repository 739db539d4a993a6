import Markup
import Source
import Testing

/// Elements of HTML that pass, and what the later steps know of what stands in them.
@Suite struct ElementTests {
  @Test(
    arguments: [
      ("<p align=\"center\">Thank you</p>", "<p class=\"align-center\">Thank you</p>\n"),
      ("<center>Thank you</center>", "<div class=\"align-center\">\n<p>Thank you</p>\n</div>\n"),
      ("a <center>b</center> c", "<p>a <span class=\"own-line align-center\">b</span> c</p>\n"),
      ("<div class=\"x\">\n\n**a**\n\n</div>", "<div>\n<p><strong>a</strong></p>\n</div>\n"),
      (
        "<p align=\"center\">\n\n**a**\n\n</p>",
        "<div class=\"align-center\">\n<p><strong>a</strong></p>\n</div>\n"
      ),
      ("a <font color=\"red\">b</font> <span style=\"x\">c</span>", "<p>a b c</p>\n"),
      ("a <span lang=\"es\" dir=\"LTR\">b</span>", "<p>a <span lang=\"es\" dir=\"ltr\">b</span></p>\n"),
      ("a <b class=\"x\">b</b> <strong>c</strong>", "<p>a <b>b</b> <strong>c</strong></p>\n"),
      ("<b style=\"font-weight: normal;\" id=\"g\">a</b>", "<p><span id=\"g\">a</span></p>\n"),
      (
        "<abbr title=\"A &amp; &quot;B&quot;\">AB</abbr>",
        "<p><abbr title=\"A &amp; &quot;B&quot;\">AB</abbr></p>\n"
      ),
      (
        "<details open>\n<summary>Q</summary>\n\nA *b*.\n\n</details>",
        "<details open=\"\">\n<summary>Q</summary>\n<p>A <em>b</em>.</p>\n</details>\n"
      ),
      (
        "<details>\n<summary>Q</summary>\nA\n</details>",
        "<details>\n<summary>Q</summary>\n<p>A\n</p>\n</details>\n"
      ),
      ("<ul>\n<li>a</li>\n<li>b <i>c</i></li>\n</ul>", "<ul>\n<li>a</li>\n<li>b <i>c</i></li>\n</ul>\n"),
      (
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "<ul>\n<li>a</li>\n<li><ul>\n<li>b</li>\n</ul></li>\n</ul>\n"
      ),
      ("<ol start=\"3\"><li>a</li></ol>", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
      ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
      ("<blockquote>a</blockquote>", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
      ("<hr>", "<hr />\n"), ("a<br clear=\"all\">b", "<p>a<br />b</p>\n"),
      ("<pre>\na\n b</pre>", "<pre>\na\n b</pre>\n"),
      (
        "<font face=\"x\">\n<p>a</p><ul><li>b</li></ul>\n</font>",
        "<div>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</div>\n"
      ),
      ("| a |\n|---|\n| <ul><li>b</li></ul> |", nil),
      ("<p>a &lt; b &eacute; &amp;lt; &nope;</p>", "<p>a &lt; b é &amp;lt; &amp;nope;</p>\n"),
      ("- a\n\n  <details><summary>b</summary>\n\n  c\n\n  </details>", nil),
      ("> <div>\n>\n> a\n>\n> </div>", "<blockquote>\n<div>\n<p>a</p>\n</div>\n</blockquote>\n"),
      ("a <iframe></iframe> b <kbd>c</kbd>", nil),
    ] as [(String, String?)]) func passesWhatIsWhole(markdown: String, html: String?)
  {
    let parsed = ParsedProse(markdown)
    if let html {
      #expect(parsed.html == html)
      #expect(parsed.rules == [])
    }
    #expect(HTMLCheck.mistake(in: parsed.drawn) == nil, "\(parsed.html)")
  }

  @Test func aTableStandsInABoxLikeAnother() {
    let parsed = ParsedProse(
      """
      <table border="1">
      <tr><th align="right" scope="col">Year</th><th>Who</th></tr>
      <tr><td colspan="2">

      Ada **Brook**

      </td></tr>
      </table>
      """)
    #expect(
      parsed.html == """
        <div class="table" role="group" aria-label="{table}" tabindex="0">
        <table>
        <tr>
        <th class="align-right" scope="col">Year</th>
        <th>Who</th>
        </tr>
        <tr>
        <td colspan="2">
        <p>Ada <strong>Brook</strong></p>
        </td>
        </tr>
        </table>
        </div>

        """)
    #expect(parsed.rules == [])
    #expect(parsed.prose.sections.map(\.text) == ["Year\nWho\nAda Brook"])
  }

  @Test(arguments: [
    ("a <i>b", ["1:3"]), ("a</i> b", ["1:2"]), ("<div>\n\na", ["1:1"]), ("*a <b>b* c</b>", ["1:4"]),
    ("- <div>\n\n</div>", ["1:3"]), ("> <div>\n\n</div>", ["1:3"]), ("<td>a</td>", ["1:1"]),
    ("<table><tr>a</tr></table>", ["1:1", "1:8"]), ("<table>\n\na\n\n</table>", ["1:1"]),
    ("<li>a</li>", ["1:1"]),
    ("a <ul><li>b</li></ul>", ["1:3", "1:7"]), ("<b>\n\na\n\n</b>", ["1:1"]),
    ("<a href=\"b.md\"><a href=\"c.md\">d</a></a>", ["1:16"]), ("[a <a href=\"b.md\">c</a>](d.md)", ["1:4"]),
    ("<a href=\"b.md\">*<a href=\"c.md\">[[d]]*</a>", ["1:1"]), ("| a |\n|---|\n| <h2>b</h2> |", ["3:3"]),
    ("<a href=\"b.md\">c [d](e.md)</a>", ["1:1"]), ("<a href=\"b.md\">[[c]]</a>", ["1:1"]),
    ("[[a|b <a href=\"c.md\">d</a>]]", ["1:7"]), ("[[a|b <i>d]] e</i>", ["1:7"]),
    ("==a <i>b== c</i>", ["1:5"]),
    ("<summary>a</summary>", ["1:1"]), ("<h2>a\n\nb\n\n</h2>", ["1:1"]),
    ("> [!NOTE] <i>a\n> b</i>", ["1:11"]),
    ("<iframe src=\"https://maps.example.org/\"></iframe>", ["1:1"]), ("<section>a</section>", ["1:1"]),
    ("<h1>a</h1>", ["1:1"]), ("<p>\n<a href=\"b", ["1:1", "2:1"]),
  ]) func showsWhatIsNot(markdown: String, places: [String]) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.rules == places.map { "raw-html " + $0 })
    #expect(HTMLCheck.mistake(in: parsed.drawn) == nil, "\(parsed.html)")
  }

  @Test func eachElementIsToldOnce() {
    let parsed = ParsedProse("<section>a</section>\n\n<section>b</section>\n\n<nav>c</nav>")
    #expect(parsed.rules == ["raw-html 1:1", "raw-html 5:1"])
  }

  @Test func nothingThatIsTypedIsLost() {
    let parsed = ParsedProse("<foo><p>a</p><bar x=\"y\">b</foo> <b>c")
    let words = parsed.prose.sections.map(\.text).joined()
    for word in ["<foo>", "a", "<bar x=\"y\">", "b", "</foo>", "<b>c"] { #expect(words.contains(word)) }
  }

  @Test func elementsAroundAWholeOneThatAreNoneLeaveItBe() {
    #expect(ParsedProse("a <i><b>c</b>").html == "<p>a &lt;i&gt;<b>c</b></p>\n")
    #expect(ParsedProse("<section><p>a</p></section>").html.contains("<p>a</p>"))
  }

  @Test func nestsNoDeeperThanBrowsersLike() {
    let deep = String(repeating: "<div>", count: 70) + "a" + String(repeating: "</div>", count: 70)
    let parsed = ParsedProse(deep)
    #expect(parsed.html.ranges(of: "<div>").count == 61)
    #expect(parsed.rules.count == 1)
  }
}

/// Links, pictures and headings in HTML are those of the page.
@Suite struct ElementReferenceTests {
  @Test func linksAreReferences() {
    let parsed = ParsedProse("See <a href=\"form.pdf\" target=\"_blank\" onclick=\"x()\">the *form*</a> now.")
    #expect(parsed.html == "<p>See {link 0}the <em>form</em>{/link} now.</p>\n")
    #expect(parsed.prose.references.map(\.text) == ["the form"])
    #expect(parsed.prose.references.map(\.destination.address) == ["form.pdf"])
    #expect(parsed.prose.references.map(\.typed) == ["form.pdf"])
    #expect(parsed.places == ["1:14-1:22"])
    #expect(parsed.prose.references[0].context.before == [.text("See ")])
    #expect(parsed.rules == ["raw-html 1:5"])
  }

  @Test func linksInBlocksAreReferences() {
    let parsed = ParsedProse(
      "> <ul>\n> <li><a href='a.md'>b</a></li>\n> <li><a href=c&amp;d.md>e</a></li>\n> </ul>")
    #expect(parsed.prose.references.map(\.destination.address) == ["a.md", "c&d.md"])
    #expect(parsed.prose.references.map(\.text) == ["b", "e"])
    #expect(parsed.prose.references.map(\.typed) == ["a.md", nil])
    #expect(parsed.places == ["2:16-2:20", "3:15-3:25"])
  }

  @Test func linksToOtherSitesAreWrittenWhole() {
    let parsed = ParsedProse("<a href=\"https://e.org/?a&amp;b\" title=\"t\">https://e.org</a>")
    #expect(parsed.html == "<p><a href=\"https://e.org/?a&amp;b\" title=\"t\">https://e.org</a></p>\n")
    #expect(parsed.prose.references.count == 1)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "data:text/html,x", "vbscript:x", "//e.org/x", "\\\\e.org\\x",
    " javascript:x",
    "&#1;javascript:x", "java\tscript:x", "file:///x",
  ]) func addressesAreJudgedAsThoseOfMarkdown(address: String) {
    let parsed = ParsedProse("<a href=\"\(address)\">a</a> <img src=\"\(address)\" alt=\"b\">")
    #expect(parsed.html == "<p>a b</p>\n")
    #expect(parsed.rules.allSatisfy { $0.hasPrefix("refused-link") } && parsed.rules.count == 2)
  }

  @Test func picturesAreReferences() {
    let parsed = ParsedProse(
      "<img src=\"team.png\" alt=\"Four people\" width=\"300\" height=\"9\" onerror=\"x\">")
    #expect(parsed.html == "<p>{image 0}</p>\n")
    #expect(parsed.prose.references.map(\.form) == [.image])
    #expect(parsed.prose.references.map(\.text) == ["Four people"])
    #expect(parsed.prose.references.map(\.width) == [300])
    #expect(parsed.places == ["1:11-1:19"])
    #expect(parsed.prose.sections.map(\.text) == ["Four people"])
  }

  @Test func picturesOfOtherSitesAreTold() {
    let parsed = ParsedProse("<p><img src=\"https://e.org/a.png\" alt=\"b\"></p>")
    #expect(parsed.html == "<p>b</p>\n")
    #expect(parsed.rules == ["remote-image 1:14"])
  }

  @Test func ofAPictureInSeveralFormsTheLastIsShown() {
    let parsed = ParsedProse(
      "<picture>\n<source srcset=\"a.webp\" media=\"print\">\n<img src=\"a.png\" alt=\"b\">\n</picture>")
    #expect(parsed.prose.references.map(\.destination.address) == ["a.png"])
    #expect(parsed.html.contains("{image 0}") && parsed.rules == [])
  }

  @Test func headingsJoinTheOutline() {
    let parsed = ParsedProse(
      "<h2 align=\"center\">What <b>we</b> did</h2>\n\na\n\n<h3 id=\"x\">B</h3>\n<p>c</p>")
    #expect(parsed.prose.outline.map(\.anchor) == ["what-we-did", "x"])
    #expect(parsed.prose.outline.map(\.level) == [2, 3])
    #expect(parsed.prose.outline.map(\.span.start.line) == [1, 5])
    #expect(parsed.prose.sections.map(\.text) == ["a", "c"])
    #expect(parsed.html.hasPrefix("<h2 id=\"what-we-did\">What <b>we</b> did</h2>\n"))
  }

  @Test func namesOfPlacesAreAnchors() {
    let parsed = ParsedProse("<div id=\"a\">x</div>\n\n<a name=\"b\" style=\"c\">y</a>\n\n<p id=\"a\">z</p>")
    #expect(parsed.prose.anchors == ["a", "b", "a-1"])
    #expect(parsed.rules == ["repeated-anchor 5:1"])
  }

  @Test func theFirstParagraphMayBeATag() {
    #expect(
      ParsedProse("<details><summary>q</summary><p>a</p></details>\n<p>b <i>c</i></p>").prose.lead == "b c")
    #expect(ParsedProse("<details>\n\na\n\n</details>\n\nb").prose.lead == "b")
    #expect(ParsedProse("<div>\n\na\n\n</div>\n\nb").prose.lead == "a")
  }

  @Test func whatWouldHideWordsIsToldOnce() {
    let parsed = ParsedProse(
      "<p hidden>a</p>\n<p hidden>b</p>\n<p style=\"color: red; DISPLAY : none\">c</p>")
    #expect(parsed.rules == ["raw-html 1:1", "raw-html 3:1"])
    #expect(parsed.diagnostics[0].message.text == "'hidden' is left out, so readers see what it would hide")
    #expect(parsed.diagnostics.map(\.severity) == [.error, .error])
    // Also of a tag that is shown as it is typed.
    #expect(ParsedProse("<section hidden>\n\na\n\n</section>").diagnostics.map(\.severity).max() == .error)
  }

  @Test func personalDetailsAreFoundInTags() {
    let parsed = ParsedProse("<ul>\n<li>Call Ana at 312-555-0147</li>\n</ul>")
    #expect(parsed.prose.personalDetails.map(\.span.start.line) == [2])
  }
}

@Suite struct VideoElementTests {
  @Test(arguments: [
    ("https://www.youtube.com/embed/abc-_1", "https://www.youtube.com/watch?v=abc-_1", "abc-_1"),
    (
      "//www.youtube-nocookie.com/embed/abc?rel=0&start=90", "https://www.youtube.com/watch?v=abc&t=90s",
      "abc"
    ),
    ("https://player.vimeo.com/video/123?h=a1&title=0", "https://vimeo.com/123/a1", "123"),
    ("https://www.dailymotion.com/embed/video/x1", "https://www.dailymotion.com/video/x1", "x1"),
    ("https://www.loom.com/embed/a1?sid=b", "https://www.loom.com/share/a1", "a1"),
    ("https://embed.ted.com/talks/a_b", "https://www.ted.com/talks/a_b", "a_b"),
    ("https://fast.wistia.net/embed/iframe/a1", "https://fast.wistia.net/embed/iframe/a1", "a1"),
  ]) func aFrameOfAVideoBecomesALink(source: String, page: String, name: String) {
    let parsed = ParsedProse("<iframe width=\"9\" src=\"\(source)\" title=\"Our day\">\n<p>old</p></iframe>")
    let url = page.replacing("&", with: "&amp;")
    #expect(parsed.html == "<p><a class=\"video\" href=\"\(url)\">{image 1}Our day</a></p>\n")
    #expect(parsed.prose.references.map(\.destination.address) == [page, name])
    #expect(parsed.prose.references.map(\.form) == [.link, .poster])
    #expect(parsed.prose.sections.map(\.text) == ["Our day"])
    #expect(parsed.rules == [])
  }

  @Test(arguments: [
    "https://www.youtube.com.evil.example/embed/abc", "https://evil.example/www.youtube.com/embed/abc",
    "javascript:x//www.youtube.com/embed/abc", "https://www.youtube.com/embed/",
    "https://www.youtube.com/embed/a\"b",
    "https://www.youtube.com@evil.example/embed/abc", "http:www.youtube.com/embed/abc", "/embed/abc", "",
  ]) func noOtherFrameDoes(source: String) {
    let parsed = ParsedProse("<iframe src='\(source)'></iframe>")
    #expect(!parsed.html.contains("<a") && !parsed.html.contains("<iframe"))
    #expect(parsed.rules == ["raw-html 1:1"])
  }

  @Test func aVideoOfTheSiteIsPlayed() {
    let parsed = ParsedProse(
      "<video src=\"a.mp4\" width=\"640\" autoplay poster='a.png'>\n<track kind=\"captions\" src=\"a.vtt\" srclang=\"en\">\n</video>"
    )
    #expect(
      parsed.html
        == "<p><video controls=\"\" preload=\"metadata\" width=\"640\" src=\"{address 0}\" poster=\"{address 1}\">\n"
        + "<track kind=\"captions\" srclang=\"en\" src=\"{address 2}\"></video></p>\n")
    #expect(parsed.prose.references.map(\.form) == [.media, .media, .media])
  }

  @Test func aVideoOfAnotherSiteBecomesALink() {
    let parsed = ParsedProse("<video src=\"https://e.org/a.mp4\" title=\"Us\">Your browser is old.</video>")
    #expect(parsed.html == "<p><a class=\"video\" href=\"https://e.org/a.mp4\">Us</a></p>\n")
    let parts = ParsedProse("<audio><source src=\"https://e.org/a.mp3\"></audio>")
    #expect(!parts.html.contains("e.org"))
    #expect(parts.rules == ["raw-html 1:21"])
  }
}
