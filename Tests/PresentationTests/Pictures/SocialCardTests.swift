import Foundation
import Knowledge
import Source
import Support
import Testing

@testable import Presentation

@Suite struct SocialCardTests {
  private static func cards(url: String = "url: https://example.org/\n", name: String = "A coach") async
    -> [SocialCard]
  {
    let site: TestSite = [
      "_site.yml": "title: Example & Sons\n\(url)",
      "people/_kind.yml": """
      kind: person
      recognition: { year: year, honoree: who }
      fields: { year: number, who: text }

      """,
      "people/a.md": "---\ntitle: Story\nyear: 2026\nwho: \"\(name)\"\n---\nText.\n", "about.md": "# About\n",
    ]
    let judged = await site.drawn()
    let theme = Theme.read([.standard], schema: judged.site.schema, languages: ["en"]).value
    return theme.socialCards(of: judged.site, pictures: .none)
  }

  @Test func onlyAPageThatRecognizesSomebodyHasOne() async throws {
    let cards = await Self.cards()
    let svg = String(decoding: try #require(cards.first).svg(with: nil), as: UTF8.self)
    #expect(cards.count == 1 && svg.contains(">A coach</tspan>") && svg.contains("Example &amp; Sons"))
    #expect(svg.contains("width=\"1200\" height=\"630\""))
  }

  @Test func withoutAnAddressThereIsNone() async { #expect(await Self.cards(url: "").isEmpty) }

  @Test func aPortraitStandsInIt() async throws {
    let card = try #require(await Self.cards().first)
    #expect(String(decoding: card.svg(with: [1, 2, 3, 4]), as: UTF8.self).contains("base64,AQIDBA==\""))
  }

  /// Nothing in it leads anywhere: what somebody types is text, whatever it looks like.
  @Test func whatSomebodyTypesIsText() async throws {
    let card = try #require(await Self.cards(name: "<image href='file:///etc/passwd'/>&").first)
    let svg = String(decoding: card.svg(with: nil), as: UTF8.self)
    #expect(!svg.contains("<image") && svg.contains("&lt;image"))
    #expect(svg.matches(of: #/href="([^"]*)"/#).allSatisfy { $0.output.1.hasPrefix("#") })
  }

  @Test func aLongNameStandsInMoreAndSmallerLines() async throws {
    let card = try #require(await Self.cards(name: String(repeating: "Somebody ", count: 14)).first)
    let svg = String(decoding: card.svg(with: nil), as: UTF8.self)
    let lines = svg.matches(of: #/>Somebody[^<]*<\/tspan>/#)
    #expect(lines.count > 2)
  }
}
