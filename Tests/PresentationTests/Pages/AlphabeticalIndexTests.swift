import Foundation
import Support
import Testing

@Suite struct AlphabeticalIndexTests {
  @Test func aLongIndexGoesOnOverPagesAndLeadsToEveryLetter() async {
    let beginning = (1000..<3000).map { ("m\($0).md", "# Moss \($0)\n") }
    let site = await TestSite(
      [("index.md", "# Home\n"), ("a.md", "# Ash\n"), ("z.md", "# Zinnia\n")] + beginning
    ).drawn()
    #expect(site.problems.allSatisfy { $0.contains("orphan-page") })
    let pages = ["a-z.html", "a-z-2.html"].map { path in
      (site.text(path) ?? "").components(separatedBy: "<nav class=\"letters").last ?? ""
    }
    let (first, second) = (pages[0], pages[1].components(separatedBy: "<footer")[0])
    #expect(
      first.contains(">Ash</a>") && first.contains(">Moss 2998</a>") && !first.contains(">Moss 2999</a>"))
    #expect(
      second.contains(">Moss 2999</a>") && second.contains(">Zinnia</a>") && !second.contains(">Ash</a>"))
    #expect(first.contains("<a href=\"a-z-2.html#letter-3\">Z</a>"))
    #expect(second.contains("<a href=\"a-z.html#letter-2\">M</a>"))
    #expect(second.contains("<a href=\"#letter-3\">Z</a>") && second.contains("id=\"letter-3\""))
    #expect(
      first.contains("rel=\"next\" href=\"a-z-2.html\"") && second.contains("rel=\"prev\" href=\"a-z.html\""))
  }
}
