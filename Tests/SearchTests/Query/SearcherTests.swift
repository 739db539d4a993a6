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
      if each.only == true { #expect(pages.count == each.pages.count, "\(each.query)") }
      #expect(Set(pages).isDisjoint(with: each.without ?? []), "\(each.query)")
      #expect(answer.corrected == each.corrected, "\(each.query)")
      if let besides = each.besides {
        let told = answer.besides.map { [$0.kind: $0.count] } ?? [:]
        #expect(told == besides, "\(each.query)")
      }
      if let headings = each.headings {
        #expect(Array(answer.results.map(\.heading).prefix(headings.count)) == headings, "\(each.query)")
      }
    }
  }

  @Test(arguments: [
    (String(repeating: "a", count: 10_000), false), ("\u{202E}\u{FFFF}", false), ("٣ שלום", false),
    ("a b c d e f g h trust x y z", true), (String(repeating: "- \" : ", count: 500) + "trust", false),
    (String(repeating: "trust ", count: 500), true),
  ])
  func takesAnyQuestion(query: String, isAnswered: Bool) async throws {
    let searcher = Searcher(await (try Tables.rankings()).index)
    #expect(searcher.search(query).results.isEmpty != isAnswered)
  }

  @Test func limitsTheResults() async throws {
    let searcher = Searcher(await (try Tables.rankings()).index)
    #expect(searcher.search("teachers", limit: 1).results.count == 1)
  }

  @Test(arguments: [
    ("time kind:practice", ["planning"]), ("time kind:practices", ["planning"]),
    ("time kind:\"a story\"", ["thanks"]), ("tipo:practice time", ["planning"]),
    ("kind:thank-you", ["thanks"]), ("tags:confianza", ["coaching"]), ("tags:confi", ["coaching"]),
    ("-tags:confianza time", ["planning", "thanks"]),
    ("kind:pract", ["coaching", "planning"]), ("kind:practice tag:Trust", ["coaching"]),
    ("kind:Practice -plan", ["coaching"]),
    ("grade:4 time", ["thanks"]), ("time kind:recipe", []), ("time -kind:practice", ["thanks"]),
    ("-tags:trust", ["planning", "thanks"]), ("time room:practice", ["planning", "thanks"]),
  ])
  func narrowsByNamedValues(query: String, pages: [String]) async {
    let searcher = Searcher(
      await SearchIndex(
        [
          page("coaching", "Watch a lesson", [("kind", "Practice", []), ("tags", "Trust", ["Confianza"])]),
          page("planning", "Plan your time", [("kind", "Practice", []), ("tags", "Teams", [])]),
          page("thanks", "Thanks for your time", [("kind", "A story", ["thank_you"]), ("level", "4", [])]),
        ], jobs: 1))
    #expect(searcher.search(query).results.map(\.address) == pages)
  }

  @Test(arguments: [
    ("time kind:practice", nil), ("hours", 1), ("hour", 1), ("time", nil), ("time to plan", 2),
    ("time to", nil),
    ("hours -sheet", nil),
  ])
  func tellsWhatIsLeftOut(query: String, count: Int?) async {
    func page(_ address: String, _ title: String, _ text: String, kind: String, isListed: Bool)
      -> SearchDocument
    {
      SearchDocument(
        address: address, title: title, sections: [SearchSection(text: text)],
        facets: [SearchDocument.Facet(name: "kind", label: "", value: kind)], isListed: isListed)
    }
    let listed = (0..<5).map {
      page("\($0)", "Lesson \($0)", $0 == 0 ? "Time and hours" : "Time", kind: "Practice", isListed: true)
    }
    let others = [
      page("checks/a", "Time is up", "Late", kind: "Checks", isListed: false),
      page("guides/b", "Time to plan", "A plan", kind: "Guides", isListed: false),
      page("guides/c", "The sheet", "Sheet of hours and time", kind: "Guides", isListed: false),
    ]
    let answer = Searcher(await SearchIndex(listed + others, jobs: 1)).search(query)
    #expect(answer.besides.map(\.count) == count)
    #expect(answer.besides.map(\.kind) == count.map { _ in "Guides" })
  }

  private func page(
    _ address: String, _ title: String, _ values: [(name: String, value: String, otherNames: [String])]
  ) -> SearchDocument {
    let labels = ["level": "Grade", "kind": "tipo"]
    return SearchDocument(
      address: address, title: title, sections: [],
      facets: values.map {
        SearchDocument.Facet(
          name: $0.name, label: labels[$0.name] ?? "", value: $0.value, otherNames: $0.otherNames)
      })
  }
}
