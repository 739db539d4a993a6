import Markup
import Source
import Testing

/// What is known of a text without reading its HTML.
@Suite struct TextTests {
  @Test func cutsSectionsAtHeadings() {
    let sections = ParsedProse("One *two*\n\n## H\n\n- a `b`\n- c\n\n| d | e |\n|---|---|\n\n# I\n").prose
      .sections
    #expect(sections.map { $0.heading?.text } == [nil, "H", "I"])
    #expect(sections.map(\.text) == ["One two", "a b\nc\nd\ne", ""])
  }

  @Test func leadsWithTheFirstParagraph() {
    #expect(
      ParsedProse("# T\n\n> quote\n\nThe *lead*\nof it [a](b.md).\n\nMore").prose.lead == "The lead of it a."
    )
  }

  @Test func givesTheSentenceAroundALink() {
    let parsed = ParsedProse("First one. See [the *page*](a.md) about\nthis. Third.")
    let context = parsed.prose.references[0].context
    #expect(context.before == [.text("See ")] && context.text == "the page")
    #expect(context.after == [.text(" about this.")])
  }

  @Test func boundsTheContextOfALinkInAWordWithoutEnd() {
    let word = String(repeating: "é", count: 2_000)
    let context = ParsedProse("\(word)[a](b.md)\(word)").prose.references[0].context
    #expect(context.before.words.utf8.count < 400)
    #expect(context.after.words.utf8.count < 400)
    #expect(word.hasSuffix(context.before.words) && word.hasPrefix(context.after.words))
  }

  @Test func captionsAnImageAloneWithATitle() {
    #expect(
      ParsedProse("![a](b.png \"Cap & it\")").html
        == "<figure>\n{image 0}\n<figcaption>Cap &amp; it</figcaption>\n</figure>\n")
    #expect(ParsedProse("![a *b*](b.png)").html == "<p>{image 0}</p>\n")
    #expect(ParsedProse("![a *b*](b.png)").prose.references[0].text == "a b")
    #expect(ParsedProse("x ![a](b.png \"T\")").html == "<p>x {image 0}</p>\n")
  }

  @Test func writesOneLinkInsteadOfALinkInALink() {
    #expect(ParsedProse("[a <http://e.org> b](c.md)").html == "<p>{link 0}a http://e.org b{/link}</p>\n")
  }

  @Test(arguments: [
    ("swift", " class=\"language-swift\""), ("c++ x=1", " class=\"language-c++\""), ("", ""), ("é", ""),
    ("\"onload=x", ""), (String(repeating: "a", count: 33), ""),
  ]) func namesTheLanguageOfCode(info: String, attribute: String) {
    let parsed = ParsedProse("x\n\n```\(info)\na < b\n```\n")
    #expect(parsed.html == "<p>x</p>\n<pre><code\(attribute)>a &lt; b\n</code></pre>\n")
    #expect(parsed.rules == (attribute.isEmpty && !info.isEmpty ? ["code-language 3:1"] : []))
  }
}
