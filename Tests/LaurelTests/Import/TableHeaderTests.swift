internal import Source
internal import Testing

@testable internal import laurel

@Suite struct TableHeaderTests {
  @Test(arguments: [
    ("Name,Year\nA,1\n", 0), ("A list,\n,\nName,Year\nA,1\n", 1),
    ("A list,2026\nNAME,\"Ye\nar\",x\nA,1,2\n", 1),
    ("A list\nmore\nname,year\n", 2), ("A,B\nName,Year\n", 0), ("a,b\n1,2\n", 0), ("Name\nName,Year\n", 1),
  ]) func theRowWithTheNamesIsFound(text: String, index: Int) {
    let table = CSVTable(SourceText(path: "t.csv", bytes: Array(text.utf8)))
    #expect(table.header(naming: ["name", "year", "Ye ar"]) == index)
  }
}
