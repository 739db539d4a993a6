import CMarkGFM
import Glibc
import Source
import Testing

@testable import Markup

/// Our writer against cmark's own, on whatever has no raw HTML and none of our additions.
@Suite struct DifferentialTests {
  @Test(arguments: [false, true]) func writesWhatCMarkWrites(smart: Bool) {
    for seed in 1...300 {
      var generator = MarkdownGenerator(seed: UInt64(seed))
      // Beside Chinese, stars mark words where cmark's do not.
      let markdown = generator.document().replacing("日本", with: "дом")
      let ours = Self.withoutAdditions(Self.filled(ParsedProse(markdown, smart: smart, prefix: nil)))
      let theirs = Self.withoutBoxes(Self.rendered(markdown, smart: smart))
      for (line, theirLine) in zip(lines(ours), lines(theirs)) where line != theirLine {
        Issue.record("seed \(seed): \(line) should be \(theirLine)")
        break
      }
      #expect(lines(ours).count == lines(theirs).count, "seed \(seed)")
    }
  }

  private func lines(_ html: String) -> [String] { html.parts(separatedBy: "\n") }

  /// Our HTML with what cmark would have printed in its holes.
  private static func filled(_ parsed: ParsedProse) -> String {
    parsed.filled { hole in
      switch hole {
      case .linkStart(let index):
        let reference = parsed.prose.references[index]
        return "<a href=\"\(url(reference))\"\(title(reference))>"
      case .linkEnd: return "</a>"
      case .image(let index):
        let reference = parsed.prose.references[index]
        return "<img src=\"\(url(reference))\" alt=\"\(escaped(reference.text))\"\(title(reference)) />"
      case .linkTitle, .attribute, .block: return ""
      case .word: return "Back to content"
      case .label: return "aria-label=\"Back to content\""
      case .language: return ""
      }
    }
  }

  private static func url(_ reference: Reference) -> String {
    var html = HTMLBuffer()
    html.append(url: reference.destination.address.utf8)
    return html.bytes.text
  }

  private static func title(_ reference: Reference) -> String {
    reference.title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  private static func escaped(_ text: String) -> String {
    var html = HTMLBuffer()
    html.append(text: text.utf8)
    return html.bytes.text
  }

  /// Alignment is a class, because the site's policy allows no style and HTML 5 no `align`. Tables stand in a box.
  private static func withoutAdditions(_ html: String) -> String {
    ["left", "center", "right"].reduce(html) { html, side in
      html.replacing(" class=\"align-\(side)\"", with: " align=\"\(side)\"")
    }
    .replacing(
      "<div class=\"table\" role=\"group\" aria-label=\"Back to content\" tabindex=\"0\">\n", with: ""
    )
    .replacing("</table>\n</div>\n", with: "</table>\n")
    .replacing(" class=\"bare\"", with: "")
    .replacing(
      "<input type=\"checkbox\" aria-label=\"Back to content\" checked=\"\" disabled=\"\" />", with: "[x]"
    )
    .replacing("<input type=\"checkbox\" aria-label=\"Back to content\" disabled=\"\" />", with: "[ ]")
  }

  /// The boxes of tasks as they are typed, before their words: cmark writes some before the paragraph, and some not.
  private static func withoutBoxes(_ html: String) -> String {
    html.replacing("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: "[x]")
      .replacing("<input type=\"checkbox\" disabled=\"\" />", with: "[ ]")
      .replacing("<li>[x] \n<p>", with: "<li>\n<p>[x] ").replacing("<li>[ ] \n<p>", with: "<li>\n<p>[ ] ")
  }

  private static func rendered(_ markdown: String, smart: Bool) -> String {
    let tree = MarkdownTree(Array(markdown.utf8), smartPunctuation: smart)
    defer { tree.free() }
    let options = CMARK_OPT_FOOTNOTES | (smart ? CMARK_OPT_SMART : 0)
    guard let html = cmark_render_html(tree.root, options, nil) else {
      return ""
    }
    defer { free(html) }
    // An empty cell of a header is no heading of ours.
    return ["", " align=\"left\"", " align=\"center\"", " align=\"right\""].reduce(String(cString: html)) {
      $0.replacing("<th\($1)></th>", with: "<td\($1)></td>")
    }
  }
}
