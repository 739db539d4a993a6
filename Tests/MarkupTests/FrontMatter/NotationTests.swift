internal import Markup
internal import Source
internal import Testing

@Suite struct FrontMatterNotationTests {
  private func toml(_ lines: String) -> Diagnosed<YAMLMapping> {
    read("+++\n\(lines)\n+++\nText\n").map(\.mapping)
  }

  @Test func readsTOMLBetweenPlusSigns() {
    let page = read("+++\ntitle = \"A\"\ndraft = true\n+++\nText\n")
    #expect(page.remarks.isEmpty)
    #expect(page.value.notation == .toml)
    #expect(page.value.mapping.text("title") == "A")
    #expect(page.value.mapping["title"]?.place == "2:9-2:12")
    #expect(
      page.value.mapping.entries.map(\.keySpan.start) == [
        Place(line: 2, column: 1), Place(line: 3, column: 1),
      ])
  }

  @Test(arguments: [
    ("x = \"a\\tb\\u00e9\\\"\"", "a\tbé\""), ("x = 'C:\\temp'", "C:\\temp"), ("x = 1_000", "1000"),
    ("x = -3.5e2", "-3.5e2"),
    ("x = 2026-05-03", "2026-05-03"), ("x = 2026-05-03T08:00:00Z", "2026-05-03T08:00:00Z"),
    ("x = 2026-05-03 08:00:00-05:00 # when", "2026-05-03 08:00:00-05:00"), ("x = 08:30:00", "08:30:00"),
    ("x = false", "false"), ("x = \"\"\"\nOne\nTwo \\\n   three\"\"\"", "One\nTwo three"),
    ("x = '''a 'b' c'''", "a 'b' c"),
    ("\"x\" = \"a\"", "a"), ("  x\t=\t\"a\"  ", "a"), ("x = \"+++\"", "+++"), ("x = \"é — 教\"", "é — 教"),
  ])
  func readsEverySortOfValue(line: String, text: String) {
    #expect(toml(line).remarks.isEmpty)
    #expect(toml(line).value.text("x") == text)
  }

  @Test func readsListsTablesAndDottedNames() {
    let page = toml(
      """
      tags = [
        "a", # one
        'b',
      ]
      params.color = "red"
      build = { render = "never", list = "never" }
      [taxonomies]
      tags = ["c"]
      [extra.deep]
      x = 1
      [[sources]]
      title = "One"
      [[sources]]
      title = "Two"
      """)
    #expect(page.remarks.isEmpty)
    let values = page.value
    #expect(values["tags"]?.items.map(\.text) == ["a", "b"])
    #expect(values["params"]?.mapping.text("color") == "red")
    #expect(values["build"]?.mapping.text("render") == "never")
    #expect(values["taxonomies"]?.mapping["tags"]?.items.map(\.text) == ["c"])
    #expect(values["extra"]?.mapping["deep"]?.mapping.text("x") == "1")
    #expect(values["sources"]?.items.map { $0.mapping.text("title") } == ["One", "Two"])
  }

  @Test(arguments: [
    ("x = a b", "2:5"), ("x = \"open", "2:10"), ("= 1", "2:1"), ("x = [1, 2", "3:1"),
    ("[x", "2:3"),
    ("x = 1 y = 2", "2:7"), ("x = \"\\q\"", "2:8"), ("x = 1\n[x]\ny = 2", "3:4"), ("title: A = b", "2:6"),
    ("x = yes", "2:5"),
  ])
  func tellsTheFirstLineThatCannotBeRead(lines: String, place: String) {
    let page = toml(lines)
    #expect(page.remarks.map { $0.parts(separatedBy: " ")[0] } == [place])
    #expect(page.remarks.allSatisfy { $0.contains("unreadable-values") })
    #expect(!page.value.isWhole)
  }

  @Test func aNameGivenTwiceCannotBeRead() {
    let page = toml("draft = false\ndraft = true")
    #expect(page.remarks == ["3:1 duplicate-key: 'draft' is given twice (first on line 2)"])
    #expect(page.value.unreadableKeys == ["draft"])
    #expect(readBlock("draft: false\ndraft: true").value.unreadableKeys == ["draft"])
  }

  @Test func boundsDepthAndNames() {
    let deep = String(repeating: "[", count: 50_000)
    #expect(toml("x = " + deep).remarks.map { $0.contains("too-much-front-matter") } == [true])
    let many = (0...5_000).map { "k\($0) = 1" }.joined(separator: "\n")
    #expect(toml(many).remarks.map { $0.contains("more than 5000 names") } == [true])
  }

  @Test(arguments: ["{\"title\": \"A\",\n\"draft\": true\n\nText\n", "{\n\"draft\": true,\nText\n"])
  func tellsJSONThatIsNeverClosed(text: String) {
    let page = read(text)
    #expect(
      page.remarks == ["1:1 unclosed-front-matter: the values that start here are not closed by a line '}'"])
    #expect(!page.value.mapping.isWhole)
  }

  @Test func tellsTOMLThatIsNeverClosedAndReadsIt() {
    let page = read("+++\ntitle = \"A\"\ndraft = true\n\nText\n")
    #expect(
      page.remarks == ["1:1 unclosed-front-matter: the values that start here are not closed by a line '+++'"]
    )
    #expect(page.value.mapping.text("draft") == "true")
  }

  @Test(arguments: [
    "{\n  \"title\": \"A\",\n  \"draft\": true\n}\nText\n", "{\"title\":\"A\",\"draft\":true}\n\nText\n",
    "{\n\t\"title\": \"A\",\n\t\"draft\": true,\n\t\"params\": {\"a\": \"}\"}\n}\nText",
  ])
  func readsJSONInBraces(text: String) {
    let page = read(text)
    #expect(page.remarks.isEmpty)
    #expect(page.value.notation == .json)
    #expect(page.value.mapping.text("title") == "A")
    #expect(page.value.mapping.text("draft") == "true")
    #expect(Array(text.utf8)[page.value.bodyStart...].trimmed.text == "Text")
  }

  @Test(arguments: [
    "---toml\ntitle = \"A\"\n---\nText", "---json\n{\"title\": \"A\"}\n---\nText",
    "---yaml\ntitle: A\n---\nText",
    "<!-- a note -->\n---\ntitle: A\n---\nText", "<!-- a\nnote -->\n\n---\ntitle: A\n---\nText",
    "\u{FEFF}---\ntitle: A\n---\nText", "\u{200B}---\ntitle: A\n---\nText",
    "\n\n+++\ntitle = \"A\"\n+++\nText",
  ])
  func readsValuesBelowWhatNobodySees(text: String) {
    let page = read(text)
    #expect(page.remarks.isEmpty)
    #expect(page.value.mapping.text("title") == "A")
    #expect(Array(text.utf8)[page.value.bodyStart...].text == "Text")
  }

  @Test(arguments: [
    ("```yaml\n---\ntitle: A\n---\n```\nText", "Text"), ("```yaml\ntitle: A\ndraft: true\n```\nText", "Text"),
    ("# Heading\n\n---\ntitle: A\ndraft: true\n---\nText", "Text"), (" ---\ntitle: A\n---\nText", "Text"),
    ("----\ntitle: A\n----\nText", "Text"), ("Title: no\ntitle: A\ndraft: true\n\nText", "\nText"),
    ("```toml\n+++\ntitle = \"A\"\n+++\n```\nText", "Text"), ("Text first\n---\ntitle: A\n---\nText", "Text"),
  ])
  func tellsValuesThatDoNotComeFirst(text: String, body: String) {
    let page = read(text)
    #expect(page.diagnostics.map(\.rule) == ["front-matter-lines"])
    #expect(page.value.mapping.text("title") == "A")
    #expect(Array(text.utf8)[page.value.bodyStart...].text == body)
  }

  @Test func aSecondSetOfValuesIsTold() {
    let page = read("---\ntitle: A\n---\n\n---\ntitle: B\ndraft: true\n---\nText")
    #expect(page.remarks == ["5:1 front-matter-lines: a second set of values starts here; a page has one"])
    #expect(page.value.mapping.text("draft") == "true")
    #expect(page.value.mapping.unreadableKeys == ["title"])
    #expect(page.diagnostics[0].fixes.map(\.isSafe) == [false])
    #expect(read("+++\ntitle = \"A\"\n+++\n\n+++\ndraft = true\n+++\n").value.mapping.text("draft") == "true")
    let other = read("---\ntitle: A\n---\n---\ndraft: true\n---\nText")
    #expect(other.diagnostics[0].fixes.map(\.isSafe) == [true])
    let file = SourceFile(path: "page.md", text: "---\ntitle: A\n---\n---\ndraft: true\n---\nText")
    #expect(
      SafeFixes(of: other.diagnostics).applied(to: file).bytes.text == "---\ntitle: A\ndraft: true\n---\nText"
    )
  }
}
