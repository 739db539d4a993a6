import Presentation
import Source
import Support
import Testing

/// Every text of a page says in which language it is, whatever the languages of the page, of the site, of what it
/// lists, and of the theme. In these sites each word begins with its language: `en_`, `es_`, `ar_`.
@Suite struct SpokenLanguageTests {
  /// The words of the standard theme, each with its language before it.
  private static func locale(_ language: String) throws -> String {
    let file = try #require(ThemeFolder.standard.files.first { $0.path == "locales/\(language).yml" })
    return file.bytes.text.parts(separatedBy: "\n").map { line in
      guard let word = line.firstMatch(of: /^("?[a-z_-]+"?): "?([^"\[]*)"?$/) else {
        return line.replacing(/[A-Za-z]+(?=[,\]])/) { "\(language)_\($0.output)" }
      }
      let isMark = ["date", "decimal", "group"].contains(String(word.output.1))
      return isMark ? line : "\(word.output.1): \"\(language)_\(word.output.2)\""
    }.joined(separator: "\n")
  }

  /// A page with everything on it, in a language.
  private static func page(_ language: String, _ name: String, to other: String) -> String {
    let word = "\(language)_word"
    return """
      ---
      title: \(word) \(name)
      summary: \(word)
      language: \(language)
      date: 2025-12-02
      updated: 2026-01-03
      tags: [t]
      year: 2026
      flag: true
      choice: c
      when: 2026-02-03
      text: \(word)
      texts: [\(word), \(word)]
      prose: \(word)
      to: \(other)
      people: [{role: \(word), since: 2026-04-05}]
      sources: [{title: \(word)}]
      ---
      ## \(word)

      \(word) [[\(other)]][^1].

      ## \(word) again

      > [!NOTE]
      > \(word)

      - [x] \(word)

      | \(word) |
      |---|
      | \(word) |

      [^1]: \(word)
      """
  }

  private static let kind = """
    kind: k
    name: en_kind
    plural: en_kinds
    description: en_about
    map: k
    recognition: {year: year, award: choice, school: to}
    facets: [choice, to, tags, flag]
    in_lists: [choice, text, when, to]
    group_by: choice
    fields:
      year: {type: number, label: en_year}
      flag: {type: flag, label: en_flag}
      choice: {type: choice, label: en_choice, choices: {c: en_c, d: en_d}}
      when: {type: date, label: en_when}
      text: {type: text, label: en_text}
      texts: {type: list, label: en_texts, of: text}
      prose: {type: markdown, label: en_prose}
      to: {type: link, label: en_to}
      people: {type: list, label: en_people, of: {type: record, fields: {role: {type: text, label: en_role}, since: {type: date, label: en_since}}}}
    """

  private func site() async throws -> DrawnSite {
    let theme = ThemeFolder(
      "marked", ["locales/en.yml": try Self.locale("en"), "locales/es.yml": try Self.locale("es")])
    return await
      ([
        "_site.yml":
          "title: en_site\ndescription: en_site\nlanguage: en\nhome_sections: [k]\nedit: https://e.org/{path}\n",
        "tags.yml": "t: {label: en_tag, description: en_tag}\n", "k/_kind.yml": Self.kind,
        "k/a.md": Self.page("en", "one", to: "b"), "k/b.md": Self.page("es", "two", to: "c"),
        "k/c.md": Self.page("ar", "three", to: "d"), "k/d.md": Self.page("ar", "four", to: "a"),
        "k/e.md": Self.page("es", "five", to: "c").replacing("choice: c", with: "choice: d"),
        "sub/index.md": "---\ntitle: es_sub\nlanguage: es\n---\nes_word\n",
        "sub/x.md": "---\ntitle: ar_x\nlanguage: ar\n---\nar_word\n", "plain.md": "# en_plain\n",
      ] as TestSite).drawn(themes: [theme, .standard])
  }

  @Test func everyTextStandsInItsLanguage() async throws {
    let site = try await site()
    #expect(site.problems == [])
    for path in site.paths where path.hasSuffix(".html") {
      for spoken in SpokenText.all(in: try #require(site.text(path))) {
        for word in spoken.text.matches(of: /\b(en|es|ar)_\w*/) {
          let language = String(word.output.1)
          #expect(spoken.language == language, "\(path): \(spoken.text)")
          #expect(
            (spoken.isRightToLeft ?? (language == "ar")) == (language == "ar"), "\(path): \(spoken.text)")
        }
      }
    }
  }

  /// The templates of kinds are not among the sites above, so their words are looked for where they are written.
  @Test func templatesOfKindsSayInWhichLanguageTheirLabelsAre() {
    let others = [
      "404", "a-z", "accessibility", "block-files", "block-table", "feed", "file", "folder", "honor-roll",
      "pagination", "shared", "sources",
      "verify",
    ].map { "templates/\($0).mustache" }
    let labels =
      /<\w+([^<>]*)>\s*(?:{{[#\/^][^}]*}}\s*|{{> \*icon}}\s*)*{{(?:words\.\w+|\.label|\.title|\.summary)}}/
    for file in ThemeFolder.standard.files
    where file.path.hasPrefix("templates/") && !others.contains(file.path) {
      let found = file.bytes.text.matches(of: labels).filter { !$0.output.1.contains("lang}}}") }
      #expect(found.map { String($0.output.0) } == [], "\(file.path)")
    }
  }

  @Test func aPageInTheLanguageOfTheSiteSaysItOnce() async throws {
    let site = await (["a.md": "# A\n\n[[b]]\n", "b.md": "# B\n"] as TestSite).drawn()
    let html = try #require(site.text("a.html"))
    #expect(html.matches(of: /\slang=/).count == 1)
  }

  @Test func wordsAreInTheLanguageOfThePageWhereTheThemeHasThem() async throws {
    let site = try await site()
    let spanish = SpokenText.all(in: try #require(site.text("k/b.html")))
    let arabic = SpokenText.all(in: try #require(site.text("k/c.html")))
    #expect(spanish.contains { $0.text.contains("es_Todo lo relacionado") })
    #expect(arabic.contains { $0.text.contains("en_Everything connected") })
  }

  @Test func feedsNameTheLanguageOfEachEntry() async {
    let site = await
      ([
        "_site.yml": "title: S\nurl: https://e.org/\n",
        "a.md": "---\ntitle: Hola\nlanguage: es\ndate: 2025-12-02\n---\n",
      ] as TestSite).drawn()
    #expect(site.holds("feed.xml", "<entry xml:lang=\"es\">"))
    #expect(site.holds("feed.json", "\"language\":\"es\",\"tags\""))
  }
}
