import Presentation
import Source
import Support
import Testing

/// A site in Spanish shows no English word of the theme.
@Suite struct SpanishSiteTests {
  /// The sentences of the texts that differ between the two languages, in English, without what is filled in.
  private static func english() throws -> [String] {
    func lines(_ language: String) throws -> [String: String] {
      let file = try #require(ThemeFolder.standard.files.first { $0.path == "locales/\(language).yml" })
      let words = file.bytes.text.matches(of: /(?m)^"?([a-z_-]+)"?: "?([^"\[\n]+)"?$/)
      return Dictionary(uniqueKeysWithValues: words.map { (String($0.output.1), String($0.output.2)) })
    }
    let spanish = try lines("es")
    let differing = try lines("en").filter { key, text in text != spanish[key] && key != "date" }
    return differing.values.map { $0.replacing("{count} ", with: "") }.sorted()
  }

  /// A kind with everything that has words of its own, and pages of it, one in a language that the theme does not
  /// speak.
  private static let site: TestSite = [
    "_site.yml":
      "title: Escuelas\nlanguage: es\nurl: https://e.org/\nedit: https://e.org/{path}\nhome_sections: [k]\npage_size: 5\n",
    "tags.yml": "t: {label: Lectura, description: Leer.}\n",
    "k/_kind.yml":
      "kind: k\nname: Práctica\nplural: Prácticas\nmap: k\nrecognition: {year: y}\nfacets: [tags, f, y]\nin_lists: [y]\ngroup_by: y\nfields:\n  y: {type: number, label: Año}\n  f: {type: flag, label: Abierta}\n  l: {type: link, label: Véase}\n",
    "k/a.md":
      "---\ntitle: Uno\ndate: 2025-03-05\nupdated: 2026-04-01\ny: 2026\nf: true\ntags: [t]\nl: b\nsources: [{title: Libro}]\naliases: [viejo.html]\n---\n## Ayuda\n\n> [!NOTE]\n> x\n\n> [!WARNING]\n> x\n\n- [x] y\n- [ ] z[^1]\n\n| a |\n|---|\n| b |\n\n## Más\n\n[[b]]\n\n[^1]: x\n",
    "k/b.md": "---\ntitle: Dos\ny: 2025\nf: false\ntags: [t]\n---\n[[a]]\n",
    "k/c.md": "---\ntitle: واحد\nlanguage: ar\ny: 2025\n---\n",
    "n/_kind.yml": "kind: n\nname: Nota\nplural: Notas\n", "n/1.md": "# N1\n", "n/2.md": "# N2\n",
    "n/3.md": "# N3\n", "n/4.md": "# N4\n", "n/5.md": "# N5\n", "n/6.md": "# N6\n", "libre.md": "# Libre\n",
  ]

  @Test func noEnglishWordIsLeft() async throws {
    let site = await Self.site.drawn()
    #expect(site.problems == [])
    let english = try Self.english()
    #expect(english.count > 40)
    for path in site.paths where path.hasSuffix(".html") {
      let html = try #require(site.text(path))
      let shown = html.matches(of: />([^<]+)</).map { String($0.output.1) }
      let heard = html.matches(of: /\s(?:aria-label|content|data-[a-z]+|alt|title)="([^"]+)"/)
        .map { String($0.output.1) }
      let texts = Set((shown + heard).map { $0.trimmed })
      #expect(english.filter(texts.contains) == [], "\(path)")
      let isArabic = path == "k/c.html" || path == Self.arabicCertificate(site)
      #expect(html.contains("<html lang=\"\(isArabic ? "ar" : "es")\""), "\(path)")
    }
  }

  /// The certificate for the page in Arabic.
  private static func arabicCertificate(_ site: DrawnSite) -> String? {
    site.paths.first { $0.hasPrefix("certificates/") && site.holds($0, "<title>واحد") }
  }

  @Test func pagesSpeakSpanish() async {
    let site = await Self.site.drawn()
    #expect(site.holds("k/a.html", "5 de marzo de 2025"))
    #expect(site.holds("k/a.html", "<p class=\"alert-title\">Nota</p>"))
    #expect(site.holds("k/a.html", "aria-label=\"Hecho\""))
    #expect(site.holds("k/index.html", "3 prácticas"))
    #expect(site.holds("index.html", "3 prácticas"))
    #expect(site.holds("tags/t.html", "2 páginas"))
    #expect(site.holds("n/index.html", "Página 1 de 2"))
    #expect(site.holds("viejo.html", "Esta página ha cambiado de lugar."))
  }

  @Test func whatTheThemeDoesNotSpeakIsInSpanishAndSaysSo() async {
    let site = await Self.site.drawn()
    #expect(site.holds("k/c.html", "<html lang=\"ar\" dir=\"rtl\">"))
    #expect(site.holds("k/c.html", "<header class=\"site-header\" lang=\"es\" dir=\"ltr\">"))
    #expect(site.holds("k/c.html", "<a class=\"skip\" lang=\"es\" dir=\"ltr\""))
    #expect(site.holds("k/index.html", "<a href=\"c.html\" lang=\"ar\" dir=\"rtl\">واحد</a>"))
    #expect(
      site.remarks.of("language-without-words") == [
        "k/c.md:3:11 language-without-words: the theme has no words in 'ar', so those around the text are in 'es'"
      ])
  }
}
