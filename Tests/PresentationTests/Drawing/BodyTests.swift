import Presentation
import Support
import Testing

@Suite struct BodyTests {
  private static let others = [
    ("sub/b.md", "# A & B\n\n## Step\n"), ("photo one.png", "640x480"), ("plan.pdf", "pdf"),
    ("plain/c.md", "# C\n"),
  ]

  private func html(_ text: String) async -> DrawnSite {
    let files = Self.others + [("a.md", "---\ntitle: T\n---\n\(text)\n")]
    return await TestSite(files.map { (path: $0.0, text: $0.1) }).drawn()
  }

  @Test(arguments: [
    ("[x](sub/b.md)", "<a href=\"sub/b.html\">x</a>"),
    ("[x](sub/b.md#step)", "<a href=\"sub/b.html#step\">x</a>"),
    ("[x](sub/b.md \"so & so\")", "<a href=\"sub/b.html\" title=\"so &amp; so\">x</a>"),
    ("[[sub/b]]", "<a href=\"sub/b.html\">A &amp; B</a>"),
    ("[x](plan.pdf#page=2)", "<a href=\"plan.pdf#page=2\">x</a>"),
    ("[x](plain/)", "<a href=\"plain/index.html\">x</a>"),
    ("[x](https://e.org/?a&b)", "href=\"https://e.org/?a&amp;b\""),
    (
      "![so \"it\" is](photo%20one.png)",
      "<img src=\"photo%20one.png\" alt=\"so “it” is\" width=\"640\" height=\"480\" loading=\"lazy\" />"
    ),
    ("[x](none.md)", "<span class=\"broken-link\">x</span>"),
    ("[[none]]", "<span class=\"broken-link\">none</span>"),
  ])
  func fillsTheHoles(text: String, html: String) async throws {
    let site = await self.html(text)
    #expect(site.holds("a.html", html), "\(site.text("a.html") ?? "")")
  }

  @Test func filesAreCopiedOnlyIfAPagePointsAtThem() async {
    #expect(await html("[x](plan.pdf)").paths.contains("plan.pdf"))
    #expect(await !html("Nothing.").paths.contains("plan.pdf"))
  }
}
