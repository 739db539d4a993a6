import Presentation
import Source
import Support
import Testing

@Suite struct EscapingTests {
  /// Texts whose marks join the sign before them, so that a search for `Character`s misses it.
  static let hostile = [
    "x\u{301}\" onmouseover=\"alert(1)", "\"\u{301} onmouseover=alert(1) x=",
    "\u{600}<img src=x onerror=alert(1)>",
    "<\u{301}script>alert(1)</script>", "</title><script>alert(1)</script>", "{{title}} {{{body}}}",
    "'\u{338}><b>",
    "</script\u{301}><img src=x onerror=alert(1)>",
  ]

  /// A site that shows a text wherever a text can be shown.
  private func site(_ text: String) async -> DrawnSite {
    let quoted = "'" + text.parts(separatedBy: "'").joined(separator: "''") + "'"
    let kind =
      "kind: k\nname: \(quoted)\nplural: \(quoted)\ndescription: \(quoted)\nrecognition: {year: x}\nmap: k\n"
    return await TestSite([
      (
        "_site.yml",
        "title: \(quoted)\ndescription: \(quoted)\nurl: https://example.org/\nnavigation: [{path: k, label: \(quoted)}]\n"
      ),
      ("tags.yml", "t: {label: \(quoted), description: \(quoted)}\n"),
      ("k/_kind.yml", kind + "fields:\n  x: {type: text, label: \(quoted)}\n  l: link\n"),
      (
        "k/a.md",
        "---\ntitle: \(quoted)\nsummary: \(quoted)\nx: \(quoted)\ntags: t\nl: b\naliases: [old.html]\ndate: 2026-01-01\nsources: [{title: \(quoted), note: \(quoted)}]\n---\n[[b]]\n"
      ),
      ("k/b.md", "---\ntitle: B\ntags: t\nl: a\n---\nSee [[a]].\n"),
    ]).drawn()
  }

  @Test(arguments: hostile) func noTextBecomesMarkup(text: String) async throws {
    let site = await site(text)
    #expect(site.problems == [])
    for path in site.paths where path.hasSuffix(".html") {
      let html = Array(
        try #require(site.text(path)).replacing(/<script type="application.ld.json">[^<]*<.script>/, with: "")
          .utf8)
      for tag in ["<script>", "<img", "<b>", "\" onmouseover", "\"\u{301}", "<\u{301}"] {
        #expect(html.firstRange(of: Array(tag.utf8)) == nil, "\(path) holds \(tag)")
      }
    }
  }

  @Test func bracesInATitleAreNoTemplate() async {
    let site = await site("{{root}} {{{main}}}")
    #expect(site.holds("k/a.html", "<title>{{root}} {{{main}}}</title>"))
  }

  @Test func structuredDataStaysInsideItsElement() async throws {
    let site = await TestSite([
      ("a.md", "---\ntitle: 'a </script><script>alert(1)</script> \\<!-- & \"'\n---\n")
    ]).drawn()
    #expect(site.holds("a.html", "{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\""))
    #expect(
      site.holds(
        "a.html",
        "a \\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\\\\\u003c!-- \\u0026"))
  }
}
