import Markup
import Source
import Testing

@Suite struct WikilinkTests {
  private func targets(_ markdown: String, smart: Bool = false) -> [String] {
    ParsedProse(markdown, smart: smart).prose.references.map {
      "\($0.form) \($0.destination.address) \($0.text) \($0.span.places)"
    }
  }

  @Test func namesAPageAnAnchorAndAText() {
    #expect(targets("[[a]] [[e#f|g]]") == ["wikilink a  1:3-1:4", "wikilink e#f g 1:9-1:14"])
    #expect(
      ParsedProse("[[a]] [[e#f|g]]").html
        == "<p>{link 0}{title 0}{/link} {link 1}g{/link}</p>\n")
  }

  @Test func embedsImages() {
    #expect(targets("![[a.png|alt]] ![[b.png]]") == ["embed a.png alt 1:4-1:13", "embed b.png  1:19-1:24"])
    #expect(ParsedProse("![[a.png|alt]]").html == "<p>{image 0}</p>\n")
  }

  @Test func takesAnEscapedBarInATable() {
    let parsed = ParsedProse("| a |\n|---|\n| `[[n]]` [[p\\|t]] |\n")
    #expect(parsed.prose.references.map(\.text) == ["t"])
    #expect(parsed.places == ["3:13-3:17"])
  }

  @Test func aNameMayHoldCode() {
    #expect(targets("[[F#`w`|x]] `y` [[a]]") == ["wikilink F#`w` x 1:3-1:10", "wikilink a  1:19-1:20"])
    #expect(ParsedProse("[[F#`w`|x]] `y|z`").html == "<p>{link 0}x{/link} <code>y|z</code></p>\n")
  }

  @Test(arguments: ["\\[[x]]", "[\\[x]]", "[[x\\]]", "`[[x]]`", "[[x", "[[]]", "[[ ]]", "[x]]", "[[x] ]"])
  func leavesTextThatIsNone(markdown: String) {
    #expect(targets(markdown).isEmpty)
  }

  @Test func tellsEscapedOnesAndCodeFromThoseThatFollow() {
    #expect(targets("\\[[b]] `[[b]]` [[b]]") == ["wikilink b  1:18-1:19"])
  }

  @Test func leavesTheTextOfALinkAlone() {
    #expect(ParsedProse("[x [[a]] y](z.md)").html == "<p>{link 0}x [[a]] y{/link}</p>\n")
  }

  @Test func takesTheInnermostBrackets() {
    #expect(targets("[[[h]]] [[x [[y]]") == ["wikilink h  1:4-1:5", "wikilink y  1:15-1:16"])
    #expect(ParsedProse("[[[h]]]").html == "<p>[{link 0}{title 0}{/link}]</p>\n")
  }

  @Test func leavesNamesAsTheyAreTyped() {
    #expect(
      targets("[[A \"quoted\" -- name]] [[A &amp; B]] [[it's|x]]", smart: true)
        == [
          "wikilink A \"quoted\" -- name  1:3-1:21", "wikilink A & B  1:26-1:35", "wikilink it's x 1:40-1:46",
        ])
    #expect(
      targets("[[a_b_c]] *[[C*]]* [[x ~~y]] ~~").map { $0.prefix(14) } == [
        "wikilink a_b_c", "wikilink C*  1", "wikilink x ~~y",
      ])
  }

  @Test func readsTheWordsOfALinkAsMarkdown() {
    let parsed = ParsedProse("[[a|the **bold** \"it's\" `c|d`]]", smart: true)
    #expect(parsed.html == "<p>{link 0}the <strong>bold</strong> “it’s” <code>c|d</code>{/link}</p>\n")
    #expect(parsed.prose.references.map(\.text) == ["the bold “it’s” c|d"])
  }

  @Test func isOneCellOfATable() {
    let parsed = ParsedProse("| a | b |\n|---|---|\n| [[n|p]] | ![[x.png|y|20]] |\n")
    #expect(parsed.prose.references.map(\.text) == ["p", "y"])
    #expect(parsed.rules.isEmpty)
  }

  @Test func leavesLinksOfMarkdownInBrackets() {
    #expect(ParsedProse("[[1]](x.md)").html == "<p>{link 0}[1]{/link}</p>\n")
    #expect(
      ParsedProse("[[1]] [[x]][1]\n\n[1]: y.md").html == "<p>[{link 0}1{/link}] {link 1}[x]{/link}</p>\n")
  }

  @Test(
    arguments: [
      ("![[a.png|300]]", nil, 300), ("![[a.png|300x200]]", nil, 300), ("![[a.png|A bar|300]]", "A bar", 300),
      ("![A bar|300](a.png)", "A bar", 300), ("![300](a.png)", nil, 300),
      ("![[a.png|Room 300]]", "Room 300", nil),
      ("![Room | 12 b](a.png)", "Room | 12 b", nil), ("![[a.png|0]]", nil, nil),
    ] as [(String, String?, Int?)]) func takesANumberForAWidth(markdown: String, text: String?, width: Int?)
  {
    let image = ParsedProse(markdown).prose.references[0]
    #expect(image.text == text ?? "")
    #expect(image.width == width)
  }

  @Test func standsInHeadings() {
    let parsed = ParsedProse("## H [[a]] and [[b|c]]")
    #expect(parsed.html == "<h2 id=\"h-and-c\">H {link 0}{title 0}{/link} and {link 1}c{/link}</h2>\n")
    #expect(parsed.places == ["1:8-1:9", "1:18-1:21"])
  }

  @Test func isFoundHoweverManyStandBeforeIt() {
    #expect(
      targets(String(repeating: "\\[[x]] www.example.org ", count: 100) + "[[y]]").last?.hasPrefix(
        "wikilink y") == true)
  }
}
