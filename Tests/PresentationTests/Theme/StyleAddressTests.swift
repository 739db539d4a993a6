import Knowledge
import Presentation
import Source
import Support
import Testing

/// Style sheets are joined into one in `assets`, and what they show is found from there.
@Suite struct StyleAddressTests {
  private static let files = [
    "assets/fonts/a b.woff2": "", "assets/css/dot.svg": "", "assets/top.png": "",
    "assets/css/other.css": "b {}",
  ]

  private func theme(_ css: String) -> ThemeFolder {
    ThemeFolder(
      "mine",
      Self.files.merging(["theme.yml": "styles: [css/own.css, css/other.css]\n", "assets/css/own.css": css]) {
        $1
      })
  }

  /// What becomes of a style sheet in the site.
  private func placed(_ css: String) async -> String? {
    let site = await (["a.md": "# A\n"] as TestSite).drawn(themes: [theme("#own{}" + css), .standard])
    #expect(site.problems == [])
    let style = site.paths.first { $0.hasPrefix("assets/style-") }.flatMap(site.text) ?? ""
    return style.firstRange(of: "#own{}").map { String(style[$0.upperBound...]) }
  }

  @Test(arguments: [
    ("a{b:url(../top.png)}", "a{b:url(\"top.png\")}"),
    ("a{b:url( '../fonts/a%20b.woff2' ) c}", "a{b:url( \"fonts/a%20b.woff2\" ) c}"),
    ("a{b:URL(\"../fonts/a b.woff2?#x\")}", "a{b:URL(\"fonts/a%20b.woff2?#x\")}"),
    ("a{b:url(dot.svg#c),url(./d\\6ft.svg)}", "a{b:url(\"css/dot.svg#c\"),url(\"css/dot.svg\")}"),
    ("a{b:url(#c) url()}", "a{b:url(#c) url()}"), ("a{b:my-url(\"../x\")}", "a{b:my-url(\"../x\")}"),
    (
      "a{b:image-set(\"dot.svg\" type(\"image/png\"),url(../top.png) 2x)}",
      "a{b:image-set(\"css/dot.svg\" type(\"image/png\"),url(\"top.png\") 2x)}"
    ),
    ("a{content:\"url(x)\";b:c}/* url(y) */", "a{content:\"url(x)\";b:c}"),
    ("@namespace url(http://www.w3.org/1999/xhtml);", "@namespace url(http://www.w3.org/1999/xhtml);"),
    ("a{content:\"\\\"\";b:url(../top.png)}", "a{content:\"\\\"\";b:url(\"top.png\")}"),
  ])
  func anAddressLeadsToWhereTheFileGoes(css: String, expected: String) async {
    #expect(await placed(css) == expected + "\nb{}")
  }

  @Test(arguments: [
    (
      "a { b: url(top.png) }", "the theme has no file 'assets/css/top.png' for its pages",
      "did you mean '../top.png'?"
    ),
    (
      "a { b: url(\"../top.pngg\") }", "the theme has no file 'assets/top.pngg' for its pages",
      "did you mean '../top.png'?"
    ),
  ])
  func aFileThatTheThemeLacksIsAnError(css: String, message: String, fix: String) {
    let remarks = Theme.read([theme(css), .standard], schema: .empty).diagnostics
    #expect(remarks.map(\.message.text) == [message])
    #expect(remarks.flatMap { $0.fixes.map(\.text) } == [fix])
  }

  @Test(arguments: [
    (
      "a { b: url(①https://e.org/a.png) }", "pages load nothing from elsewhere, and not 'https://e.org/a.png'"
    ),
    ("a { b: url(①\"//e.org/a.png\") }", "pages load nothing from elsewhere, and not '//e.org/a.png'"),
    ("a { b: url(①ftp://e.org) }", "pages load nothing from elsewhere, and not 'ftp://e.org'"),
    (
      "a { b: url( ①Data:image/png;base64,AA== ) }",
      "pages show nothing that is written into a style sheet itself"
    ),
    (
      "a { b: url(①'data:image/svg+xml,<svg a=\"\\\\b\"/>') }",
      "pages show nothing that is written into a style sheet itself"
    ),
    ("a { b: url(①/top.png) }", "'/top.png' is right only for a site that has a host for itself"),
    ("a { b: url(①../../../top.png) }", "'../../../top.png' is not the path of a file in 'assets'"),
    ("a { b: url(①'..\\\\top.png') }", "'..\\top.png' is not the path of a file in 'assets'"),
    ("a { b: url(①other.css) }", "the theme has no file 'assets/css/other.css' for its pages"),
    (
      "@import ①\"other.css\" print;",
      "all style sheets of a theme are joined into one, where '@import' does nothing"
    ),
    (
      "@import url(①other.css);",
      "all style sheets of a theme are joined into one, where '@import' does nothing"
    ),
    ("é { b: url(①x", "the theme has no file 'assets/css/x' for its pages"),
    ("a { b: url(①'x\n) }", "the theme has no file 'assets/css/x' for its pages"),
  ])
  func whatPagesCannotLoadIsAnErrorAtItsPlace(css: String, message: String) {
    let marked = MarkedText(css)
    let remarks = Theme.read([theme(marked.bytes.text), .standard], schema: .empty).diagnostics
    #expect(
      remarks.map { "\(marked.marks[$0.span.start] ?? "?") \($0.rule) \($0.message)" } == [
        "① style-address \(message)"
      ])
    #expect(remarks.allSatisfy { $0.span.path == "Themes/mine/assets/css/own.css" && !$0.fixes.isEmpty })
  }

  @Test func theStyleSheetsOfSomePagesAreReadInTheSameWay() {
    let folder = ThemeFolder(
      "mine",
      [
        "theme.yml": "pages: [{template: tag, styles: css/tag.css}]\n",
        "assets/css/tag.css": "a { b: url(gone.png) }",
      ])
    let remarks = Theme.read([folder, .standard], schema: .empty).diagnostics
    #expect(remarks.map(\.rule) == ["style-address"])
  }

  @Test(arguments: [
    "url(", "url('", "a{b:url(\\", "@", "@import", "image-set(\"", "\\", "(((", "/*", "url( )", ")",
  ])
  func aBrokenStyleSheetIsReadToItsEnd(css: String) async {
    let site = await ([:] as TestSite).drawn(themes: [theme(css), .standard])
    #expect(!site.paths.isEmpty)
  }
}
