internal import Source
internal import Testing

@testable internal import laurel

/// The codes and paragraphs of WordPress become HTML, and what is none stays as it is.
@Suite struct WordPressTextTests {
  @Test(arguments: [
    ("a\nb\n\nc", "<p>a<br />\nb</p>\n<p>c</p>\n"),
    ("<h2>a</h2>\n\n<em>b</em>", "<h2>a</h2>\n<p><em>b</em></p>\n"),
    ("x\n\n<pre>a\n\nb</pre>\n\ny", "<p>x</p>\n<pre>a\n\nb</pre><p>y</p>\n"),
    ("\r\n\r\n", ""),
  ])
  func emptyLinesPartParagraphs(typed: String, html: String) {
    #expect(WordPressParagraphs.html(of: Array(typed.utf8)).text == html)
  }

  @Test(arguments: ["[x]", "[1]", "[a b]", "[caption", "[", "[/caption]", "[note to self]"])
  func aWordInBracketsIsNoCode(typed: String) {
    #expect(WordPressCode(at: 0, in: Array(typed.utf8)) == nil)
  }

  @Test func aCodeHasItsValuesAndItsContent() throws {
    let typed = "[Caption id='a b' width=30 x=\"]\"]in[/Caption] out"
    let code = try #require(WordPressCode(at: 0, in: Array("[su id='a b' width=30]in[/su] out".utf8)))
    #expect(code.name == "su")
    #expect(code.values == ["id": "a b", "width": "30"])
    #expect(code.content?.text == "in")
    #expect(code.range == 0..<29)
    // Like WordPress, a bracket ends the code, wherever it stands.
    #expect(WordPressCode(at: 0, in: Array(typed.utf8))?.content?.text == "\"]in")
  }

  @Test func galleriesAndFilmsAreShown() {
    let text = WordPressText(
      Array("[gallery ids=\"1,2\"] [video src=\"https://a.example/f.mp4\"] [form]x[/form]".utf8), shared: [:]
    ) { "<\($0 ?? "all")>" }
    #expect(
      text.html.text
        == "<p><1,2> <p><a href=\"https://a.example/f.mp4\">https://a.example/f.mp4</a></p> [form]x[/form]</p>\n"
    )
    #expect(text.codes == ["form": 1])
  }
}
