import Presentation
import Support
import Testing

@Suite struct KindMapTests {
  private static let kinds = [
    ("problems/_kind.yml", "kind: problem\nplural: Problems\nmap: [answer, book, film]\n"),
    ("answers/_kind.yml", "kind: answer\nplural: Answers\n"),
    ("books/_kind.yml", "kind: book\nplural: Books\n"), ("films/_kind.yml", "kind: film\nplural: Films\n"),
  ]

  @Test func columnsStandOnBothSidesOfTheRows() async throws {
    let site = TestSite(
      Self.kinds + [
        ("problems/p.md", "# P\n\n[[a]] [[b]] [[f]]\n"), ("answers/a.md", "# A\n"), ("books/b.md", "# B\n"),
        ("films/f.md", "# F\n"),
      ])
    let lists = try #require(try await drawing(of: site)).split(separator: "<h2>").dropFirst()
    #expect(
      lists.map { String($0.split(separator: "</h2>")[0].dropFirst()) } == [
        "Answers, Films", "Problems", "Books",
      ])
  }

  @Test func everyLineIsDrawnWithBothOfItsEnds() async throws {
    let site = TestSite(
      Self.kinds + [
        ("problems/p.md", "# P\n\n[[a]] [[b]]\n"), ("problems/q.md", "# Q\n"),
        ("answers/a.md", "# A\n\n[[p]] [[q]]\n"), ("books/b.md", "# B\n"),
      ])
    let drawn = try #require(try await drawing(of: site))
    let paths = drawn.matches(of: /\sd="([^"]*)"/).flatMap {
      $0.output.1.split(separator: "M").map(String.init)
    }
    #expect(paths.count == 6)
    #expect(Dictionary(grouping: paths) { $0 }.values.map(\.count) == [2, 2, 2])
  }

  @Test func longTitlesAreCutInTheDrawingAndWholeInTheTable() async throws {
    let long = String(repeating: "word ", count: 30) + "end"
    let site = TestSite(Self.kinds + [("problems/p.md", "# P\n\n[[a]]\n"), ("answers/a.md", "# \(long)\n")])
    #expect(try #require(try await drawing(of: site)).contains(" word…</a>"))
    #expect(await site.drawn().holds("problems/map.html", ">\(long)</a>"))
  }

  @Test func whatNoEyeCanFollowIsNotDrawn() async throws {
    let many = (1...41).map { ("answers/a\($0).md", "# A\($0)\n\n[[p]]\n") }
    let files = Self.kinds + [("problems/p.md", "# P\n")]
    #expect(try await drawing(of: TestSite(files + many.dropLast())) != nil)
    #expect(try await drawing(of: TestSite(files + many)) == nil)
  }

  @Test func aMapWithoutLinesIsATable() async throws {
    #expect(try await drawing(of: TestSite(Self.kinds + [("problems/p.md", "# P\n")])) == nil)
  }

  /// The part of the page above its table; nothing if nothing is drawn.
  private func drawing(of site: TestSite) async throws -> Substring? {
    let text = try #require(await site.drawn().text("problems/map.html"))
    return text.firstMatch(of: /(?s)<div class="drawing.*?<table/)?.output
  }
}
