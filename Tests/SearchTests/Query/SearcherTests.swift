import Search
import Testing

@Suite struct SearcherTests {
  @Test func ranksPagesAsTheTableSays() async throws {
    let table = try Tables.rankings()
    let searcher = Searcher(await table.index)
    for each in table.queries {
      let answer = searcher.search(each.query, all: each.all ?? false)
      let pages = answer.results.map { String($0.address.dropLast(".html".count)) }
      #expect(Array(pages.prefix(max(1, each.pages.count))) == each.pages, "\(each.query)")
      #expect(Set(pages).isDisjoint(with: each.without ?? []), "\(each.query)")
      #expect(answer.corrected == each.corrected, "\(each.query)")
      if let headings = each.headings {
        #expect(Array(answer.results.map(\.heading).prefix(headings.count)) == headings, "\(each.query)")
      }
    }
  }

  @Test(arguments: [
    String(repeating: "a", count: 10_000), "\u{202E}\u{FFFF}", "٣ שלום", "a b c d e f g h " + "x y z",
  ])
  func takesAnyQuestion(query: String) async throws {
    let searcher = Searcher(await (try Tables.rankings()).index)
    #expect(searcher.search(query).results.count <= 10)
  }

  @Test func limitsTheResults() async throws {
    let searcher = Searcher(await (try Tables.rankings()).index)
    #expect(searcher.search("teachers", limit: 1).results.count == 1)
  }
}
