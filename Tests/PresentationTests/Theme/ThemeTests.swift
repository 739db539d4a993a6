import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct ThemeTests {
  private func remarks(_ template: String) -> [String] {
    let folder = ThemeFolder("mine", ["templates/page.mustache": template])
    return Theme.read([folder, .standard], schema: .ours).diagnostics.map {
      "\($0.span.path):\($0.span.start.line):\($0.span.start.column) \($0.message)"
    }
  }

  @Test func theStandardThemeIsWithoutFault() {
    #expect(Theme.read([.standard], schema: .empty).diagnostics == [])
  }

  @Test(arguments: [
    ("{{title}}{{{body}}}{{#tags}}{{/tags}}", []), ("a\n{{titel}}", ["2:3 templates know no 'titel'"]),
    ("{{words.hom}}", ["1:3 templates know no 'hom'"]), ("{{field.situation.label}}", []),
    ("{{field.situaton}}", ["1:3 templates know no 'situaton'"]),
    ("{{> entri}}", ["1:5 the theme has no template 'entri'"]),
    (
      "é\r\n {{> entry}}",
      ["2:6 the template 'entry' is included on an indented line, which would indent the text of pages"]
    ),
    ("{{body}}", ["1:3 'body' is HTML; write {{{body}}}"]),
    ("{{{title}}}", ["1:4 'title' is text; write {{title}}"]),
    ("{{! nothing }}", []),
    ("{{page_count}}", ["1:3 'page_count' has no value here"]),
    (
      "{{#read_next}}{{#.entries}}{{.title}}{{.tokens}}{{/.entries}}{{/read_next}}",
      ["1:40 'tokens' has no value here"]
    ),
    ("{{#read_next}}{{.title}}{{/read_next}}", ["1:17 'title' has no value here"]),
    ("{{#read_next}}{{title}}{{/read_next}}", []),
    (
      "{{read_next}}",
      ["1:3 'read_next' holds several values; open it with {{#read_next}} and name one of them"]
    ),
    ("{{#summary}}{{.}}{{{.}}}{{/summary}}", ["1:21 '.' is text; write {{.}}"]),
    ("{{#field.situation}}{{> value}}{{/field.situation}}", []),
  ])
  func namesThatNothingFillsAreFound(template: String, expected: [String]) {
    #expect(remarks(template) == expected.map { "Themes/mine/templates/page.mustache:" + $0 })
  }

  @Test(arguments: [
    ("{{#title}}", "a section of this template is opened and never closed"),
    ("{{title", "the braces here are not closed, or not well-formed Mustache"),
    ("a\n{{/title}}", "this section is closed by another name than it was opened with"),
    ("{{% CONTENT_TYPE: TEXT}}{{title}}", "templates have no settings of their own"),
    ("{{<page}}{{/page}}", "the template 'page' includes itself without end"),
    ("{{#site}}{{> page}}{{/site}}", "the template 'page' includes itself without end"),
    (String(repeating: "{{#site}}", count: 3_000), "too many sections stand in each other"),
  ])
  func aTemplateThatCannotBeReadIsAnError(template: String, message: String) {
    let remarks = remarks(template)
    #expect(remarks.count == 1 && remarks[0].contains(message), "\(remarks)")
  }

  @Test func templatesThatIncludeEachOtherTooOftenAreAnError() {
    var files = ["templates/page.mustache": "{{> p0}}", "templates/p20.mustache": "x"]
    for number in 0..<20 {
      files["templates/p\(number).mustache"] = "{{> p\(number + 1)}}{{> p\(number + 1)}}"
    }
    let remarks = Theme.read([ThemeFolder("mine", files), .standard], schema: .ours).diagnostics
    #expect(remarks.count == 1 && remarks[0].message.text.contains("so often"), "\(remarks)")
  }

  /// HTML in one place may be an author's text in another.
  @Test func bracesThatAreWrongInOnePlaceAreToldWhateverTheyAreElsewhere() {
    let folder = ThemeFolder(
      "mine",
      [
        "templates/page.mustache": "{{#body}}{{> p}}{{/body}}{{#title}}{{> p}}{{/title}}",
        "templates/p.mustache": "{{{.}}}",
      ])
    let remarks = Theme.read([folder, .standard], schema: .ours).diagnostics
    #expect(remarks.map(\.message.text) == ["'.' is text; write {{.}}"])
  }

  @Test func aTextOfAnAuthorNamesNoTemplate() async {
    let theme = ThemeFolder(
      "mine", ["templates/page.mustache": "{{> *title}}", "templates/evil.mustache": "{{{summary}}}"])
    let site = await (["a.md": "---\ntitle: evil\nsummary: <script>x</script>\n---\nText.\n"] as TestSite)
      .drawn(themes: [theme, .standard])
    #expect(site.problems.contains { $0.contains("unknown-template-name") }, "\(site.problems)")
    #expect(!site.holds("a.html", "<script>x"))
  }

  /// What no check can count beforehand, as it depends on what is drawn, ends all the same and is told.
  @Test(arguments: [
    ["404": "{{#.title}}{{> x}}{{/.title}}", "x": "{{#.}}{{> x}}{{> x}}{{/.}}"],
    [
      "404": String(repeating: "{{<d}}{{$x}}", count: 40) + String(repeating: "{{/x}}{{/d}}", count: 40),
      "d": "{{$x}}{{/x}}{{$x}}{{/x}}",
    ],
  ])
  func aTemplateWithoutEndIsAnError(templates: [String: String]) async {
    let files = Dictionary(uniqueKeysWithValues: templates.map { ("templates/\($0).mustache", $1) })
    let site = await (["a.md": "# A\n"] as TestSite).drawn(themes: [ThemeFolder("mine", files), .standard])
    #expect(site.problems.contains { $0.contains("invalid-template") }, "\(site.problems)")
  }

  @Test func aTemplateThatNothingDrawsIsTold() {
    let folder = ThemeFolder(
      "mine", ["templates/spotligth.mustache": "{{title}}", "templates/icons/practice.mustache": ""])
    let remarks = Theme.read([folder, .standard], schema: .ours).diagnostics
    #expect(remarks.map(\.message.text) == ["nothing is drawn by the template 'spotligth'"])
    #expect(remarks.first?.fixes.map(\.text) == ["did you mean 'spotlight'?"])
  }

  @Test func aThemeTakesFromItsParentWhatItLacks() async {
    let child = ThemeFolder(
      "child",
      [
        "theme.yml": "styles: [own.css]\n", "templates/footer.mustache": "<footer>Mine</footer>\n",
        "assets/css/print.css": "p {}", "assets/own.css": "q {}", "assets/plan.txt": "copied",
      ])
    let site = await (["a.md": "# A\n"] as TestSite).drawn(themes: [child, .standard])
    #expect(site.problems == [])
    #expect(site.holds("a.html", "<footer>Mine</footer>"))
    #expect(site.holds("a.html", "<h1 id=\"a\">A</h1>"))
    let style = site.paths.first { $0.hasPrefix("assets/style-") } ?? ""
    #expect(site.text(style)?.hasSuffix("p{}\nq{}") == true)
    #expect(site.holds("a.html", "href=\"\(style)\""))
    #expect(site.text("assets/plan.txt") == "copied")
    #expect(!site.paths.contains("assets/own.css"))
  }

  @Test func aKindMayHaveATemplateOfItsOwn() async {
    let child = ThemeFolder(
      "child",
      ["templates/k.mustache": "<h1>{{field.x.label}}</h1>{{#field.x.value}}{{> value}}{{/field.x.value}}"])
    let site = await
      ([
        "k/_kind.yml": "kind: k\nfields:\n  x: {type: number, label: Number}\n",
        "k/a.md": "---\ntitle: A\nx: 1.10\n---\n",
      ] as TestSite).drawn(themes: [child, .standard])
    #expect(site.problems == [])
    #expect(site.holds("k/a.html", "<h1>Number</h1>"))
    #expect(site.holds("k/a.html", "<span>1.10</span>"))
  }

  @Test func aThemeExtendsTheDefaultUnlessItNamesAnother() {
    func parent(_ folder: ThemeFolder) -> String? { ThemeSettings.read(folder).value.parent }
    #expect(parent(ThemeFolder("a", ["theme.yml": "name: a\nextends: b\n"])) == "b")
    #expect(parent(ThemeFolder("a", ["theme.yml": "name: a\n"])) == "default")
    #expect(parent(ThemeFolder("a", [:])) == "default")
    #expect(parent(ThemeFolder("a", ["theme.yml": "extends: none\n"])) == nil)
    #expect(parent(.standard) == nil)
  }

  @Test func theStandardThemeNamesOnlyFieldsOfOurKinds() {
    let copy = ThemeFolder(name: "copy", files: ThemeFolder.standard.files, prefix: "Themes/copy/")
    #expect(Theme.read([copy, .standard], schema: .ours).diagnostics == [])
  }

  @Test func aStyleSheetThatIsNotThereIsAnError() {
    let folder = ThemeFolder("mine", ["theme.yml": "styles: [css/printt.css]\n"])
    let remarks = Theme.read([folder, .standard], schema: .empty).diagnostics
    #expect(remarks.map(\.message.text) == ["the theme has no file 'assets/css/printt.css'"])
    #expect(remarks.first?.fixes.map(\.text) == ["did you mean 'css/print.css'?"])
  }

  @Test func aThemeMayNotSayWhatNobodyReads() {
    let remarks = ThemeSettings.read(ThemeFolder("a", ["theme.yml": "extend: b\n"])).diagnostics
    #expect(remarks.map(\.message.text) == ["a theme has no field 'extend'"])
  }

  @Test func aThemeWithoutALayoutIsAnError() async {
    let site = await ([:] as TestSite).drawn(themes: [ThemeFolder("bare", [:])])
    #expect(site.paths == [])
    #expect(
      site.problems.contains("Themes/bare/theme.yml:1:1 invalid-template: the theme has no template 'layout'")
    )
  }
}
