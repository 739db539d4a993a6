internal import Markup
internal import Source
internal import Testing

@Suite struct YAMLValueTests {
  @Test(arguments: [
    ("plain  ", "plain", "2:4-2:9", 4), ("\"a\\u00e9 b\" # c", "aé b", "2:4-2:15", 5),
    ("'it''s'", "it's", "2:4-2:11", 5), ("é ü", "é ü", "2:4-2:7", 4),
    ("007", "007", "2:4-2:7", 4), ("no", "no", "2:4-2:6", 4), ("2026-02-30", "2026-02-30", "2:4-2:14", 4),
    ("''", "", "2:4-2:6", 5), ("12:30:45", "12:30:45", "2:4-2:12", 4), ("R & D", "R & D", "2:4-2:9", 4),
    ("-5", "-5", "2:4-2:6", 4), ("a-b#c", "a-b#c", "2:4-2:9", 4),
    ("x(y)z", "x(y)z", "2:4-2:9", 4),
  ])
  func givesTheTextAndExactlyItsPlace(typed: String, text: String, place: String, column: Int) throws {
    let value = try #require(readBlock("a: \(typed)").value["a"])
    #expect(value.text == text)
    #expect(value.place == place)
    #expect(value.contentStart == Place(line: 2, column: column))
  }

  @Test(arguments: ["", "~", "null", " ", "# a remark"])
  func takesNothingForEmpty(typed: String) throws {
    let value = try #require(readBlock("name: \(typed)").value["name"])
    #expect(value.content == .empty)
    #expect(value.place == "2:5-2:5")
  }

  @Test func keepsTheStyleOfAText() throws {
    let read = readBlock("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x").value
    let styles = read.entries.map { entry in
      if case .scalar(_, let style) = entry.value.content { style } else { YAMLValue.ScalarStyle?.none }
    }
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test func mapsALiteralBlockToItsLines() throws {
    let value = try #require(readBlock("a:\n  b: |\n     one\n\n      two\n\nc: 1").value["a"]?.mapping["b"])
    #expect(value.text == "one\n\n two\n")
    #expect(value.place == "4:6-6:10")
    #expect(value.contentStart == Place(line: 4, column: 6))
  }

  @Test func mapsALiteralBlockThatStartsWithABlankLineOrASpace() throws {
    let blank = try #require(readBlock("a: |\n\n  one").value["a"])
    #expect(blank.text == "\none\n")
    #expect(blank.contentStart == Place(line: 3, column: 3))
    let space = try #require(readBlock("a: |2\n    one").value["a"])
    #expect(space.text == "  one\n")
    #expect(space.contentStart == Place(line: 3, column: 3))
  }

  @Test func placesAnEmptyLiteralBlockAtTheEndOfItsLine() throws {
    let value = try #require(
      YAMLReader.readFile(SourceText(path: "x.yml", bytes: Array("a: |".utf8))).value["a"])
    #expect(value.place == "1:5-1:5")
    #expect(value.text == "")
  }

  @Test func readsListsAndMappings() throws {
    let read = readBlock("tags:\n- a\n- 'b'\nflow: [c, {d: e}]\nschool:\n  name: X\n  level: y\n")
    #expect(read.remarks.isEmpty)
    #expect(read.value["tags"]?.items.compactMap(\.text) == ["a", "b"])
    #expect(read.value["tags"]?.place == "3:1-4:6")
    #expect(read.value["flow"]?.place == "5:7-5:18")
    #expect(read.value["flow"]?.items.last?.mapping.text("d") == "e")
    let school = try #require(read.value["school"])
    #expect(school.place == "7:3-8:11")
    #expect(school.mapping.entries.map(\.key) == ["name", "level"])
    #expect(school.mapping.entries.last?.keySpan.start == Place(line: 8, column: 3))
  }

  @Test(arguments: [("x", 1), ("", 0), ("[x, y]", 2), ("[]", 0), ("{x: y}", 1), ("''", 1)])
  func takesASingleValueForAListOfOne(typed: String, count: Int) throws {
    let value = try #require(readBlock("tags: \(typed)").value["tags"])
    #expect(value.elements.count == count)
  }

  @Test func acceptsMarkdownInLiteralBlocks() {
    let read = readBlock("a: |\n  * item *x*\n  - [a](b): c\n  \tcode & \"x\n  # heading\nb: 1")
    #expect(read.remarks.isEmpty)
    #expect(read.value.text("a") == "* item *x*\n- [a](b): c\n\tcode & \"x\n# heading\n")
  }

  @Test func readsAWholeFile() {
    let text = SourceText(path: "_kind.yml", bytes: Array("# remark\n---\nname: x\nfields:\n  - a: 1\n".utf8))
    let read = YAMLReader.readFile(text)
    #expect(read.remarks.isEmpty)
    #expect(read.value.text("name") == "x")
    #expect(read.value["fields"]?.items.first?.mapping["a"]?.place == "5:8-5:9")
  }
}
