import Foundation
import Source
import Testing

@Suite struct CSVTableTests {
  private struct Case: Decodable {
    let text: String
    let rows: [[String]]
  }

  /// What another reader makes of the same texts: quotes, line ends in cells, semicolons, tabs, ragged rows.
  @Test func tablesAreReadAsPythonReadsThem() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Tables/tables.json")
    for table in try JSONDecoder().decode([Case].self, from: Data(contentsOf: file)) {
      let read = CSVTable(SourceText(path: "", bytes: Array(table.text.utf8)))
      #expect(read.rows.map { $0.cells.map(\.text) }.map(bytes) == table.rows.map(bytes), "\(table.text)")
      #expect(read.unclosedQuote == nil)
    }
  }

  @Test func cellsKnowTheirPlaceAndRowsTheirNumber() throws {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array("é,b\n\n\"x\ny\",\"2\"\n,3\n".utf8)))
    #expect(table.rows.map(\.number) == [1, 3, 4])
    let places = table.rows.flatMap(\.cells).map {
      "\($0.span.start.line):\($0.span.start.column)-\($0.span.end.line):\($0.span.end.column)"
    }
    #expect(places == ["1:1-1:2", "1:3-1:4", "3:1-4:3", "4:4-4:7", "5:1-5:1", "5:2-5:3"])
  }

  @Test func aQuoteThatIsNeverClosedIsTold() throws {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array("a,b\n1,\"x\n2,3\n".utf8)))
    #expect(table.unclosedQuote?.start == Place(line: 2, column: 3))
  }

  @Test(arguments: [
    ("a,b\n\"abc,\n\"x,2\n", ["2:1-3:3"]), ("a,b\n\"one\ntwo\",2\n", []), ("a,b\n\"one\ntwo\" ,2\n", []),
    ("a,b\n\"one\"x,2\n", []), ("a\n\"one\n\"two\nb\n\"c\n\"d\n", ["2:1-3:5", "5:1-6:3"]),
  ])
  func rowsThatAQuotationMarkJoinsAreTold(text: String, torn: [String]) {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array(text.utf8)))
    #expect(
      table.torn.map { "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)" } == torn)
  }

  @Test(arguments: [
    ("sep=;\na;b,c\n", [["a", "b,c"]]), ("sep=,\r\na,b;c;d\r\n", [["a", "b;c;d"]]),
    ("sep=\n1\n", [["sep="], ["1"]]),
    ("sep=;x\n", [["sep=", "x"]]), ("sep=\"\na,b\n", [["sep=\""], ["a", "b"]]), ("sep=", [["sep="]]),
    ("A title\na;b,c;d\n", [["A title"], ["a", "b,c", "d"]]),
  ]) func theSignBetweenCellsIsFound(text: String, rows: [[String]]) {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array(text.utf8)))
    #expect(table.rows.map { $0.cells.map(\.text) } == rows)
  }

  @Test func aRowIsGivenAsItWasTyped() {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array("a,b\r\n\"x\r\ny\" ,\"\"\"\"\r\n1,2".utf8)))
    #expect(table.rows.map(\.typed.text) == ["a,b", "\"x\r\ny\" ,\"\"\"\"", "1,2"])
  }

  @Test func tablesAreDecodedWhateverWroteThem() {
    let cases: [([UInt8], String, String?)] = [
      (Array("\u{FEFF}é,b".utf8), "é,b", nil),
      ([0xE9, 0x2C, 0x92, 0x81], "é,\u{2019}\u{FFFD}", "Windows-1252"),
      ([0xFF, 0xFE, 0xE9, 0x00, 0x2C, 0x00], "é,", nil),
      ([0xFE, 0xFF, 0x00, 0xE9, 0xD8, 0x3C, 0xDF, 0x89], "é\u{1F389}", nil),
    ]
    for (bytes, text, guess) in cases {
      let decoded = TableText(path: "", bytes: bytes)
      #expect(decoded.text.bytes.text == text)
      #expect(decoded.guess == guess)
    }
  }

  /// Texts are equal only if their bytes are.
  private func bytes(_ cells: [String]) -> [[UInt8]] { cells.map { Array($0.utf8) } }
}
