import Presentation
import Support
import Testing

@Suite struct KindMapTests {
  private static let kinds = [
    ("problems/_kind.yml", "kind: problem\nplural: Problems\nmap: [answer, book]\n"),
    ("answers/_kind.yml", "kind: answer\nplural: Answers\n"),
    ("books/_kind.yml", "kind: book\nplural: Books\n"),
  ]

  @Test func aRowHasWhatItLinksToAndWhatLinksToItByKinds() async throws {
    let map = try await map(of: [
      ("problems/p.md", "# P\n\n[[b]] [[q]]\n"), ("problems/q.md", "# Q\n"),
      ("answers/a.md", "# A\n\n[[p]] [[q]]\n"), ("books/b.md", "# B\n"),
    ])
    #expect(
      map.matches(of: /<th scope="col">(.*?)</).map { String($0.output.1) } == [
        "problem", "Answers", "Books",
      ])
    let rows = try map.split(separator: "<tr id=").dropFirst().map { row in
      try row.split(separator: "<td").dropFirst().map { cell in
        try #require(cell.firstMatch(of: /(?s)<ul>(.*)<\/ul>/)).output.1.matches(of: />(.)<\/a>/)
          .map { String($0.output.1) }
      }
    }
    #expect(rows == [[["A"], ["B"]], [["A"], []]])
    #expect(map.matches(of: /None yet/).count == 1)
  }

  @Test func eachRowHasAnAnchorByWhichItStandsAlone() async throws {
    let map = try await map(of: [
      ("problems/a file é.md", "# P\n"), ("problems/part/a.md", "# Q\n"), ("problems/a.md", "# R\n"),
    ])
    let anchors = map.matches(of: /<tr id="(.*?)"/).map { String($0.output.1) }
    #expect(anchors == ["row.a:20file:20:C3:A9", "row.part:2Fa", "row.a"])
    for anchor in anchors { #expect(map.contains("href=\"#\(anchor)\">Show alone</a>")) }
  }

  @Test func aMapWithoutRowsSaysSo() async throws {
    let map = try await map(of: [])
    #expect(map.contains("Nothing is here yet.") && !map.contains("<table"))
  }

  @Test func aMapGrowsWithItsLinksAndNotWithTheirPairs() async throws {
    func size(_ count: Int) async throws -> Int {
      try await map(
        of: (100..<100 + count).flatMap {
          [("problems/p\($0).md", "# P\($0)\n"), ("answers/a\($0).md", "# A\($0)\n\n[[p\($0)]]\n")]
        }
      ).utf8.count
    }
    let (none, some, more) = (try await size(0), try await size(100), try await size(400))
    #expect(more - none < 5 * (some - none))
  }

  private func map(of pages: [(String, String)]) async throws -> String {
    try #require(await TestSite(Self.kinds + pages).drawn().text("problems/map.html"))
  }
}
