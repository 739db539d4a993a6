import Markup
import Testing

@Suite struct FootnoteTests {
  @Test(arguments: ["- [^1]: Words", "> - [^1]: Words", "1. [^1]: Words", "- > [^1]: Words"])
  func isKnownInAListToo(footnote: String) {
    let parsed = ParsedProse("Text[^1].\n\n\(footnote)")
    #expect(parsed.rules.isEmpty)
    #expect(parsed.html.contains("Words <a href=\"#fnref-1\""))
  }

  private func back(_ id: String, _ use: Int = 1) -> String {
    "<a href=\"#\(id)\" class=\"footnote-backref\" data-footnote-backref aria-label=\"{back-to-content}\">↩"
      + (use > 1 ? "<sup class=\"footnote-ref\">\(use)</sup></a>" : "</a>")
  }

  @Test func linksBackToEveryUse() {
    let html = ParsedProse("a[^x] b[^x]\n\n[^x]: note\n", prefix: "p-").html
    #expect(html.contains("<a href=\"#p-fn-1\" id=\"p-fnref-1\" data-footnote-ref>1</a>"))
    #expect(html.contains("<a href=\"#p-fn-1\" id=\"p-fnref-1-2\" data-footnote-ref>1</a>"))
    #expect(
      html.contains("<li id=\"p-fn-1\">\n<p>note \(back("p-fnref-1")) \(back("p-fnref-1-2", 2))</p>\n</li>\n")
    )
  }

  @Test func countsUsesInLaterFootnotes() {
    let html = ParsedProse("a[^1] b[^2]\n\n[^1]: x\n\n[^2]: y[^1]\n").html
    #expect(html.contains("<p>x \(back("fnref-1")) \(back("fnref-1-2", 2))</p>"))
  }

  @Test func linksBackFromNotesThatEndInAList() {
    let html = ParsedProse("a[^1]\n\n[^1]: x\n\n    - y\n").html
    #expect(html.hasSuffix("</ul>\n\(back("fnref-1"))\n</li>\n</ol>\n</section>\n"))
  }

  @Test func leavesUnknownFootnotesAlone() {
    #expect(ParsedProse("a[^1]").html == "<p>a[^1]</p>\n")
  }
}
