import Markup
import Testing

@Suite struct QuoteTests {
  @Test(arguments: ["note", "tip", "important", "warning", "caution"])
  func namesAlerts(kind: String) {
    let html =
      "<div class=\"alert alert-\(kind)\">\n<p class=\"alert-title\">{\(kind)}</p>\n<p>text</p>\n</div>\n"
    #expect(ParsedProse("> [!\(kind.uppercased())]\n> text").html == html)
    #expect(ParsedProse("> [!\(kind)]\n>\n> text").html == html)
  }

  @Test func allowsAnAlertWithoutText() {
    #expect(
      ParsedProse("> [!WARNING]").html
        == "<div class=\"alert alert-warning\">\n<p class=\"alert-title\">{warning}</p>\n</div>\n")
  }

  @Test(arguments: ["> [!]\n> x", "> [!exit-ticket]x", "> x [!NOTE]", "> \\[!NOTE]"]) func leavesOtherQuotes(
    markdown: String
  ) {
    #expect(ParsedProse(markdown).html.hasPrefix("<blockquote>\n<p>"))
  }

  private static let attributed =
    "<figure class=\"quote\">\n<blockquote>\n<p>text</p>\n</blockquote>\n<figcaption>— who</figcaption>\n</figure>\n"

  @Test(arguments: ["> text\n>\n> — who", "> text\n> — who", "> text  \n> — who"])
  func setsTheAttributionApart(markdown: String) {
    #expect(ParsedProse(markdown).html == Self.attributed)
  }

  @Test(arguments: ["> text\n>\n> --- who", "> text\n> --- who"]) func takesTypedDashes(markdown: String) {
    #expect(ParsedProse(markdown, smart: true).html == Self.attributed)
  }

  @Test func linksWithinAttributions() {
    let parsed = ParsedProse("> text\n> -- [who](w.md), *when*")
    #expect(parsed.html.contains("<figcaption>-- {link 0}who{/link}, <em>when</em></figcaption>"))
    #expect(parsed.places == ["2:12-2:16"])
  }

  @Test(arguments: ["> — who", "> <b>x\n> — y</b>", "> - x\n>   — who", "> *x\n> — y*"])
  func leavesWhatIsNoAttribution(markdown: String) {
    #expect(ParsedProse(markdown).html.hasPrefix("<blockquote>\n"))
  }

  @Test func attributesQuotesInQuotes() {
    let html = ParsedProse("> > a\n> > — b\n>\n> — c").html
    #expect(html.components(of: "<figcaption>") == 2)
    #expect(html.components(of: "</figure>") == 2)
  }
}

extension String {
  func components(of part: String) -> Int { ranges(of: part).count }
}
