internal import Markup
internal import Source
internal import Testing

@Suite struct YAMLRecoveryTests {
  @Test func tellsAllMistakesInOneRun() {
    let read = readBlock(
      """
      title: Unit 1: Fractions
      tags: [a, b
      summary: "An open
      date: @x
      hello
      school: X
        level: y
      school: Z
      """)
    #expect(
      read.remarks == [
        "2:14 unquoted-colon: put the title in quotes, because it holds a colon",
        "3:7 brackets: this [ is never closed by a ]",
        "4:10 unclosed-quote: this quotation mark is never closed",
        "5:7 unquoted-sign: text that starts with @ must be in quotes",
        "6:1 missing-colon: this line has no colon; write a name, a colon and the text",
        "8:3 indentation: 'level' starts further right than 'school'; start both in the same column",
      ])
    #expect(read.value.entries.map(\.key) == ["title", "summary", "date", "school"])
    #expect(read.value.unreadableKeys == ["tags", "school", "level"])
  }

  @Test func takesTheTextThatWasMeant() throws {
    let title = try #require(readBlock("title: Unit 1: Fractions").value["title"])
    #expect(title.text == "Unit 1: Fractions")
    #expect(title.place == "2:8-2:25")
    #expect(readBlock("title: “Unit 1: x”").value.text("title") == "Unit 1: x")
    #expect(readBlock("title: “Unit 1”").value.text("title") == "Unit 1")
  }

  @Test func tellsANameThatIsGivenTwiceAlsoIfTheFirstIsBroken() {
    #expect(
      readBlock("a: b: c\na: d").remarks == [
        "2:5 unquoted-colon: put the a in quotes, because it holds a colon",
        "3:1 duplicate-key: 'a' is given twice (first on line 2)",
      ])
  }

  @Test(arguments: [
    ("title: Unit 1: x", "title: \"Unit 1: x\""), ("title: @x", "title: \"@x\""),
    ("title: “Unit”", "title: \"Unit\""), ("title:x", "title: x"), ("title: a\u{7}b", "title: ab"),
    ("title: He said \"x\": y", "title: 'He said \"x\": y'"),
  ])
  func offersSafeFixes(lines: String, fixed: String) throws {
    let fix = try #require(readBlock(lines).diagnostics.first?.fixes.first)
    #expect(fix.isSafe)
    #expect(applying(fix, to: lines) == fixed)
    #expect(readBlock(fixed).remarks.isEmpty)
  }

  @Test(arguments: [
    ("a: 'It's fun'", "a: \"It's fun\""), ("a: \"Yes\" we can", "a: '\"Yes\" we can'"),
    ("a: \"Foo", "a: \"Foo\""), ("a: 'tis", "a: \"'tis\""), ("a: [b, c", "a: [b, c]"),
    ("a: \"C:\\Users\"", "a: 'C:\\Users'"), ("a: - b", "a:\n  - b"), ("a:\n  - b\n  c", "a:\n  - b\n  - c"),
    ("a:\n\tb: c", "a:\n  b: c"), ("a: b # c", "a: \"b # c\""), ("a:\n  b: c\n   d: e", "a:\n  b: c\n  d: e"),
    ("a: *b* c", "a: \"*b* c\""), ("a: x: y # z", "a: \"x: y # z\""), ("a: b\nc d", "a: b\nc: d"),
    ("a: b\nC d", "a: b\n  C d"),
    ("a: |\nB c.\nd: e", "a: |\n  B c.\nd: e"),
  ])
  func offersFixesToChooseFrom(lines: String, fixed: String) throws {
    let fix = try #require(readBlock(lines).diagnostics.first?.fixes.first)
    #expect(!fix.isSafe)
    #expect(applying(fix, to: lines) == fixed)
    #expect(readBlock(fixed).remarks.isEmpty)
  }

  @Test func severalLinesWithoutAColonAreOneMistake() {
    let result = readBlock("a: |\nOne.\nTwo.\n\nThree.\nb: c\nFour.")
    #expect(
      result.remarks == [
        "3:1 missing-colon: this line is meant as text of 'a', but does not start further right than the name",
        "8:1 missing-colon: this line has no colon; write a name, a colon and the text",
      ])
    #expect(result.value.mayHold("a") && result.value.text("b") == "c")
  }

  @Test(arguments: [
    ("—\na: b\nc: d\n—\n", [(1, "'—'")], "---\na: b\nc: d\n---\n"),
    ("---\na: b\nc: d\n——\n", [(4, "'——'")], "---\na: b\nc: d\n---\n"),
    ("```md\n---\na: b\nc: d\n---\n", [(1, "'```md'")], "---\na: b\nc: d\n---\n"),
    ("a: b\nc: d\n---\n", [(1, "the line '---'")], "---\na: b\nc: d\n---\n"),
  ])
  func readsValuesBetweenWrongLines(text: String, remarks: [(Int, String)], fixed: String) throws {
    let file = SourceText(path: "page.md", bytes: Array((text + "E: f\n").utf8))
    let result = YAMLReader.readFrontMatter(file)
    #expect(result.value.mapping.entries.map(\.key) == ["a", "c"])
    #expect(file.bytes[result.value.bodyStart...].text == "E: f\n")
    #expect(result.diagnostics.map(\.span.start.line) == remarks.map(\.0))
    #expect(result.diagnostics.first?.message.text.startsWithBytes(of: remarks[0].1) == true)
    let fix = try #require(result.diagnostics.first?.fixes.first)
    var bytes = file.bytes
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(
        file.offset(of: edit.span.start)..<file.offset(of: edit.span.end), with: Array(edit.replacement.utf8))
    }
    #expect(bytes.text == fixed + "E: f\n")
  }

  @Test(arguments: [
    "a: b\n---\n", "a: b\n\nc: d\n---\n", "—\n\na: b\nc: d\n---\n", "Text.\na: b\nc: d\n",
    "```\na: b\nc: d\n```\n",
    "a: b\nc: d\n",
  ])
  func leavesTextAlone(text: String) {
    let result = YAMLReader.readFrontMatter(SourceText(path: "page.md", bytes: Array(text.utf8)))
    #expect(result.value.bodyStart == 0 && result.diagnostics.isEmpty)
  }

  @Test func writesTheCorrectedLine() {
    #expect(
      readBlock("title: Unit 1: x").diagnostics.first?.notes.map(\.text) == ["write: title: \"Unit 1: x\""])
  }

  private func applying(_ fix: Fix, to lines: String) -> String {
    let text = SourceText(path: "page.md", bytes: Array("---\n\(lines)\n---\n".utf8))
    var bytes = text.bytes
    for edit in fix.edits.reversed() {
      let range = text.offset(of: edit.span.start)..<text.offset(of: edit.span.end)
      bytes.replaceSubrange(range, with: edit.replacement.utf8)
    }
    return bytes.dropFirst(4).dropLast(5).text
  }
}
