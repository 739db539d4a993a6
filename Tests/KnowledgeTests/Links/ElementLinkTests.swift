import Knowledge
import Source
import Support
import Testing

/// What tags of HTML lead to and show is found, published and told of as in Markdown.
@Suite struct ElementLinkTests {
  private func understood(_ text: String) async -> UnderstoodSite {
    await TestSite([
      (path: "k/a.md", text: "# A\n\n\(text)\n\n[Home](../index.md)\n"),
      (path: "index.md", text: "# Home\n\n<p id=\"end\">x</p>\n"),
      (path: "k/form.pdf", text: "x"), (path: "k/p.png", text: "1x1"), (path: "k/abc.png", text: "1x1"),
      (path: "abd.png", text: "1x1"),
    ]).understood()
  }

  @Test(arguments: [
    ("<a href=\"form.pdf\">The form</a>", "k/form.pdf"),
    ("<a href=\"../index.md#end\">Home</a>", "index.md#end"),
    ("<ul><li><a href='../index.html'>Home</a></li></ul>", "index.md"),
    ("<img src=\"p.png\" alt=\"Four\">", "k/p.png"),
    ("<table>\n<tr><td>\n\n<img src=\"p.png\" alt=\"Four\">\n\n</td></tr>\n</table>", "k/p.png"),
    ("<a id=\"here\"></a>\n\n<a href=\"#here\">There</a>", "k/a.md#here"),
    ("<h2>Our plan</h2>\n\n<a href=\"#our-plan\">The plan</a>", "k/a.md#our-plan"),
  ])
  func leadWhereTheyLeadInMarkdown(text: String, target: String) async {
    let site = await understood(text)
    #expect(site.links(on: "k/a.md") == [target, "index.md"])
    #expect(site.problems.filter { !$0.contains("heading") } == [])
  }

  @Test(arguments: [
    ("<a href=\"from.pdf\">The form</a>", "broken-link"),
    ("<a href=\"../index.md#and\">Home</a>", "broken-anchor"),
    ("<img src=\"q.png\" alt=\"Four\">", "missing-image"),
    ("<img src=\"p.png\">", "image-without-description"),
    ("<img src=\"https://e.org/p.png\" alt=\"Four\">", "remote-image"),
    ("<a href=\"form.pdf\">click here</a>", "vague-link-text"),
    ("<a href=\"form.pdf\"></a>", "empty-link-text"), ("<video src=\"no.mp4\"></video>", "broken-link"),
    ("<a href=\"javascript:x\">The form</a>", "refused-link"), ("<h4>Our plan</h4>", "heading-skipped"),
  ])
  func areToldAsInMarkdown(text: String, rule: String) async {
    let problems = await understood(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.contains(" \(rule):") == true)
  }

  /// The name that a host gives a video is one of capital and small letters.
  @Test(arguments: [("abc", "k/abc.png"), ("ABC", "-"), ("abd", "-")])
  func thePictureOfAVideoLiesBesideThePage(name: String, target: String) async {
    let site = await understood(
      "<iframe src=\"https://www.youtube.com/embed/\(name)\" title=\"Our day\"></iframe>")
    #expect(site.links(on: "k/a.md") == ["-", target, "index.md"])
    #expect(site.problems == [])
  }
}
