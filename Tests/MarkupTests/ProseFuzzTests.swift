import Markup
import Source
import Testing

/// Whatever is thrown at the walk, what comes out is well-formed, points into the file and runs nothing.
@Suite struct ProseFuzzTests {
  private static let snippets = [
    "[a](b.md)", "![i](i.png \"T\")", "[[w|t]]", "![[e.png]]", "[r][1]\n\n[1]: x.md 'T'\n",
    "x[^1]\n\n[^1]: n[^1]\n",
    "> ", "- ", "1. ", "- [x] ", "# ", "\n---\n", "\n===\n", "```html\n", "\n\n", "\n", "  \n", "    ", "\t",
    "| a | b |\n|:-|-:|\n| [x](y) | [[z\\|t]] |\n", "|", "*", "**", "_", "~~", "`", "``", "\\", "&amp;",
    "&lt;", "&#0;",
    "<b>", "</b>", "<br>", "<kbd>", "</kbd>", "<!-- c -->", "<!--", "-->", "<script>alert(1)</script>",
    "<img onerror=x>",
    "<div>\n", "<div>", "</div>", "\n\n</div>\n\n", "<p align=center>", "</p>", "<a href=\"x.md\" id=y>",
    "</a>",
    "<img src='a.png' alt=b>", "<table>\n<tr>", "<td>", "</td>", "</tr></table>", "<ul>\n<li>", "</li></ul>",
    "<details><summary>", "</summary>", "</details>", "<h2>", "</h2>\n",
    "<iframe src=\"//youtube.com/embed/a\">",
    "</iframe>", "<video src=a.mp4>", "</video>", "<span id=a>", "</span>", "<font>", "</font>", "==",
    "<dl><dt>",
    "</dt></dl>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<hr>", "[[w|", "<figure>", "</figure>",
    "<http://e.org>", "www.e.org", "a@b.org", "> [!NOTE]\n> ", "> x\n> — who [l](m.md)\n",
    "\n> — <i>", "\"", "'",
    "javascript:x", "[x](javascript:a)", "[x](//e.org)", "![x](http://e.org/a.png)", "[", "]", "(", ")", "[[",
    "]]", "!",
    "é", "😀", "日本", "\u{301}", "\u{202E}", "\u{FEFF}", "\u{2028}", "\r\n", "\r", "on click=\"x\" ", "word ",
    "a. B",
  ]

  @Test(arguments: 0..<8) func survivesAnything(part: Int) {
    for seed in part * 500..<(part + 1) * 500 {
      var dice = Dice(seed: UInt64(seed))
      check(Self.text(&dice), smart: dice.oneIn(2), seed: seed)
    }
  }

  private static func text(_ dice: inout Dice) -> String {
    var bytes: [UInt8] = []
    for _ in 0...dice.roll(30) { bytes += Array(dice.pick(snippets).utf8) }
    for _ in 0..<dice.roll(6) where !bytes.isEmpty {
      let offset = dice.roll(bytes.count)
      switch dice.roll(3) {
      case 0: bytes.remove(at: offset)
      case 1: bytes.insert(UInt8(1 + dice.roll(255)), at: offset)
      default: bytes[offset] = UInt8(1 + dice.roll(127))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ markdown: String, smart: Bool, seed: Int) {
    let parsed = ParsedProse(markdown, smart: smart)
    let prose = parsed.prose
    let text = SourceText(path: "page.md", bytes: Array(markdown.utf8))
    let spans = prose.references.map(\.span) + prose.outline.map(\.span) + parsed.diagnostics.map(\.span)
    for span in spans { #expect(Self.isInside(span, text), "seed \(seed): \(span.places) of\n\(markdown)") }
    var last = 0
    for hole in prose.html.holes {
      #expect(hole.offset >= last && hole.offset <= prose.html.bytes.count, "seed \(seed)")
      last = hole.offset
    }
    let pieces = prose.html.holes.map(\.offset) + [prose.html.bytes.count]
    var start = 0
    for end in pieces {
      #expect(String(validating: prose.html.bytes[start..<end], as: UTF8.self) != nil, "seed \(seed)")
      start = end
    }
    let html = parsed.drawn
    let mistake = HTMLCheck.mistake(in: html)
    #expect(mistake == nil, "seed \(seed) \(smart): \(mistake ?? "")\n\(markdown)\n---\n\(html)")
  }

  private static func isInside(_ span: SourceSpan, _ text: SourceText) -> Bool {
    [span.start, span.end].allSatisfy { $0 == text.place(at: text.offset(of: $0)) } && span.start <= span.end
  }
}
