internal import Source
internal import Testing

@testable internal import laurel

@Suite struct CSVTextTests {
  private static let cells = ["a", "b \"c\", d", "two\nlines", "x\u{301}\"\u{301}", ""]

  @Test func cellsAreReadBack() {
    let text = CSVText.row(Self.cells)
    let table = CSVTable(SourceText(path: "", bytes: Array(text.utf8)))
    #expect(table.rows.map { $0.cells.map(\.text) } == [Self.cells])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) func noCellIsAFormula(text: String) {
    #expect(CSVText.row([text]) == "\"'\(text)\"\r\n")
  }
}
