import Presentation
import Testing

@Suite struct EscapeTests {
  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("\"\u{301}", "&quot;\u{301}"), ("\u{600}<", "\u{600}&lt;"),
    ("&amp;", "&amp;amp;"), ("é", "é"), ("\r\n<", "\r\n&lt;"),
  ])
  func everySignIsEscapedWhateverJoinsIt(text: String, escaped: String) {
    #expect(Array(text.escapedForHTML.utf8) == Array(escaped.utf8))
  }
}
