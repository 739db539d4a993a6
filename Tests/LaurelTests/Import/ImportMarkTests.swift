internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ImportMarkTests {
  @Test(arguments: ["17", "a \"b\" \\", "x. Keep this line", "\" of a spreadsheet", ""])
  func aMarkIsReadBack(key: String) throws {
    let list = ImportMark.quoted("the \"list\" of the spreadsheet")
    let mark = ImportMark(.row, key: key, of: list, page: Array("page".utf8))
    let page = "---\n# \(mark.comment)\ntitle: A\n---\nText.\n"
    let found = try #require(ImportMark.find(.row, in: Array(page.utf8)))
    #expect(found.mark == mark)
    #expect(found.rest == Array("---\ntitle: A\n---\nText.\n".utf8))
  }

  @Test func aMarkOfAnOlderProgramNamesNoList() throws {
    let line =
      "# Made from the row \"17\" of a spreadsheet. Keep this line for the next import: 0123456789abcdef"
    let found = try #require(ImportMark.find(.row, in: Array("---\n\(line)\n---\n".utf8)))
    #expect(found.mark.key == "\"17\"")
    #expect(found.mark.list == nil)
    #expect("# \(found.mark.comment)" == line)
  }

  @Test(arguments: [
    "# Made from the row 17 of a spreadsheet. Keep this line for the next import: 0123456789abcdef",
    "# Made from the row \"17 of a spreadsheet. Keep this line for the next import: 0123456789abcdef",
    "# Made from the row \"17\" of a table. Keep this line for the next import: 0123456789abcdef",
    "# Made from the row \"17\"\\", "# Made from the row \"17\" of a spreadsheet.",
  ]) func otherLinesAreNoMarks(line: String) {
    #expect(ImportMark.find(.row, in: Array("---\n\(line)\n---\n".utf8)) == nil)
  }
}
