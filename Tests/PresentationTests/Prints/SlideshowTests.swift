import Foundation
import Presentation
import Support
import Testing

@Suite struct SlideshowTests {
  private static func site(count: Int) async -> DrawnSite {
    let kind = """
      kind: person
      plural: People
      order: -year
      recognition: { year: year }
      fields: { year: number }

      """
    let pages = (0..<count).map {
      ("people/p\($0).md", "---\ntitle: Number \($0).\nyear: \(2000 + $0)\n---\nText.\n")
    }
    return await TestSite([("people/_kind.yml", kind)] + pages).drawn()
  }

  private static func slides(_ site: DrawnSite) -> [String] {
    (site.text("people/slideshow.html") ?? "").matches(of: #/<h2><a href="([^"]+)"/#).map {
      String($0.output.1)
    }
  }

  @Test func everyoneStandsInItInTheOrderOfTheKind() async {
    let site = await Self.site(count: 3)
    #expect(site.problems == [])
    #expect(Self.slides(site) == ["p2.html", "p1.html", "p0.html"])
    #expect(site.holds("people/index.html", "<a href=\"slideshow.html\">Slideshow</a>"))
  }

  @Test func ofManyTheFirstSixtyStandInIt() async {
    let site = await Self.site(count: 80)
    #expect(Self.slides(site).count == 60 && Self.slides(site).first == "p79.html")
    #expect((site.text("people/slideshow.html") ?? "").utf8.count < 120_000)
  }
}
