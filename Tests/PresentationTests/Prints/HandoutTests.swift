import Foundation
import Presentation
import Support
import Testing

@Suite struct HandoutTests {
  private static func site(print: String, url: String = "") async -> DrawnSite {
    let site: TestSite = [
      "_site.yml": "title: Example Schools\n\(url)", "tips/_kind.yml": "kind: tip\nplural: Tips\n\(print)",
      "tips/open.md": "---\ntitle: Open doors\nsummary: Visit one another.\nlanguage: en\n---\nText.\n",
      "tips/puerta.md": "---\ntitle: Puertas abiertas\nlanguage: es\n---\nTexto.\n", "about.md": "# About\n",
    ]
    return await site.drawn()
  }

  @Test func aKindSaysWhatIsPrintedOfItsPages() async {
    let site = await Self.site(print: "print: [card, poster]\n")
    #expect(site.problems == [])
    #expect(
      site.paths.filter { $0.hasPrefix("print/") } == ["print/tips/open.html", "print/tips/puerta.html"])
    let text = site.text("print/tips/open.html") ?? ""
    #expect(text.contains("id=\"poster\"") && text.contains("id=\"card\""))
    #expect(text.components(separatedBy: ">Open doors</h2>").count == 4)
    #expect(text.contains(">Visit one another.</p>"))
    #expect(text.contains("<a href=\"../../tips/open.html\">Open doors</a>"))
    #expect(!text.contains("class=\"code\""))
    #expect(site.holds("tips/open.html", "<a href=\"../print/tips/open.html#poster\">Poster to print</a>"))
    #expect(site.holds("tips/open.html", "<a href=\"../print/tips/open.html#card\">Cards to print</a>"))
    #expect(site.holds("print/tips/puerta.html", "<html lang=\"es\""))
  }

  @Test func oneOfTheTwoIsEnough() async {
    let site = await Self.site(print: "print: poster\n", url: "url: https://example.org/x/\n")
    let text = site.text("print/tips/open.html") ?? ""
    #expect(text.contains("id=\"poster\"") && !text.contains("id=\"card\""))
    #expect(text.contains("class=\"code\"") && text.contains(">https://example.org/x/tips/open.html</span>"))
    #expect(text.components(separatedBy: "<use href=\"#page.code\"/>").count == 2)
    #expect(!site.holds("tips/open.html", "#card"))
  }

  @Test func withoutTheKeyNothingIsPrinted() async {
    let site = await Self.site(print: "")
    #expect(!site.paths.contains { $0.hasPrefix("print/") })
    #expect(!site.holds("tips/open.html", "to print"))
  }

  @Test func anUnknownWordIsAMistake() async {
    let site = await Self.site(print: "print: [poster, flag]\n")
    #expect(site.problems.count == 1 && site.problems[0].contains("flag"))
  }
}
