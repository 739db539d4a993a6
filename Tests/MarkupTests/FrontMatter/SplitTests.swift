internal import Markup
internal import Source
internal import Testing

@Suite struct FrontMatterSplitTests {
  private func body(_ text: String) -> String {
    Array(text.utf8)[read(text).value.bodyStart...].text
  }

  @Test func partsValuesAndBody() {
    let text = "---\ntitle: A\n---\nText\n"
    #expect(read(text).value.mapping.text("title") == "A")
    #expect(body(text) == "Text\n")
  }

  @Test(arguments: [
    "---\ntitle: A\n...\nText", "--- \t\ntitle: A\n---  \nText", "\n \n---\ntitle: A\n---\nText",
  ])
  func acceptsOtherDelimiters(text: String) {
    #expect(read(text).value.mapping.text("title") == "A")
    #expect(read(text).remarks.isEmpty)
    #expect(body(text) == "Text")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLinesWithEveryLineEnd(end: String) {
    let text = ["", "---", "title: A", "x: é: b", "---", "Text"].joined(separator: end)
    #expect(read(text).remarks == ["4:5 unquoted-colon: put the x in quotes, because it holds a colon"])
    #expect(read(text).value.mapping["title"]?.place == "3:8-3:9")
    #expect(body(text) == "Text")
  }

  @Test func skipsAByteOrderMark() {
    let file = SourceFile(path: "page.md", text: "\u{FEFF}---\ntitle: A\n---\n")
    guard case .text(let text) = DecodedText(file) else { return #expect(Bool(false), "this is UTF-8") }
    #expect(YAMLReader.readFrontMatter(text).value.mapping["title"]?.place == "2:8-2:9")
  }

  @Test(arguments: [
    "", "Text", "----\nroom: A\n----\n", "---\u{301}\ntitle: A\n---\n", " ---\nroom: A\n---\n",
    "---\n\nA paragraph.\n\n---\n\nMore.\n", "---\nA paragraph\nof two lines.\n\nMore.\n", "---", "---\n",
    "Text\n---\nroom: A\n---\n", "+++", "+++\nA paragraph.\n\n+++\n", "{{< note >}}\n", "{ a brace }\n",
    "{\"title\": \"A\"} and more\n", "```yaml\nroom: A\n```\n", "<!-- a comment -->\nText\n",
  ])
  func leavesMarkdownAlone(text: String) {
    #expect(read(text).remarks.isEmpty)
    #expect(read(text).value.mapping == .empty)
    #expect(body(text) == text)
  }

  @Test(arguments: ["---\n---\nText", "---\n\n---\nText", "---\n# a remark\n---\nText"])
  func readsAnEmptyBlock(text: String) {
    #expect(read(text).remarks.isEmpty)
    #expect(read(text).value.mapping == .empty)
    #expect(body(text) == "Text")
  }

  @Test func tellsABlockThatIsNeverClosedAndReadsItsValues() {
    let text = "---\ntitle: A: b\ntags: [a]\n\nText\n"
    #expect(
      read(text).remarks == [
        "1:1 unclosed-front-matter: the values that start here are not closed by a line '---'",
        "2:9 unquoted-colon: put the title in quotes, because it holds a colon",
      ])
    #expect(read(text).value.mapping["tags"]?.items.count == 1)
    #expect(body(text) == "\nText\n")
    let edit = read(text).diagnostics[0].fixes[0].edits[0]
    #expect(edit.span.start == Place(line: 4, column: 1))
    #expect(edit.replacement == "---\n")
  }

  @Test func tellsProseBetweenDelimiters() {
    #expect(
      read("---\nMy page\n---\n").remarks == [
        "2:1 missing-colon: this line has no colon; write a name, a colon and the text"
      ])
  }
}
