import Knowledge
import Presentation
import Source
import Support
import Testing

/// What somebody has not agreed to is in no byte of the site, whatever is asked for.
@Suite struct RedactionTests {
  private static let kind = """
    kind: s
    image: photo
    in_lists: [honoree]
    facets: [honoree]
    recognition: {honoree: honoree, role: role, year: year}
    consent: {field: consent, name: honoree, photo: photo, role: role, when: {honoree_is: person}}
    fields:
      honoree: {type: text, required: true}
      honoree_is: {type: choice, choices: [person, role, team], required: true}
      role: text
      year: number
      school: text
      why: markdown
      nominated_by: text
      photo: image
      photo_description: text
      photo_caption: text
      photo_credit: text
      consent:
        type: record
        fields:
          date: date
          scope: {type: list, of: {type: choice, choices: [name, photo, quote]}}
          expires: date
          held_by: text
    """

  /// The values of a page about Zelda Quux, of whose name every part is a word that stands nowhere else.
  private static let values = """
    title: The year of Zelda Quux
    summary: Zelda taught all of them.
    honoree: Zelda Quux
    honoree_is: person
    role: Biology teacher
    year: 2025
    why: Nobody did what Ms. Quux did.
    nominated_by: A friend of Zelda
    keywords: [zeldas, quux]
    aliases: [s/zelda-quux.html]
    photo: portrait-of-zelda.png
    photo_description: Zelda Quux at her desk
    photo_caption: Zélda in 2025
    photo_credit: Photo by Q. Quux

    """

  private func site(_ more: [(String, String)]) -> TestSite {
    TestSite(
      [
        ("_site.yml", "title: S\nurl: https://example.org/\n"), ("s/_kind.yml", Self.kind),
        ("index.md", "# Home\n\n[A story](s/robots.md) and [more](s/other.md).\n"),
        ("s/other.md", "---\ntitle: Another\nhonoree: A team\nhonoree_is: team\n---\nSee [[robots]].\n"),
        ("s/portrait-of-zelda.png", "640x480"),
      ] + more.map { (path: $0.0, text: $0.1) })
  }

  /// The files in which, or in whose paths, a part of the name stands.
  private func leaks(in site: DrawnSite) -> [String] {
    site.paths.filter { path in
      let text = Fold.key(path + "\n" + (site.text(path) ?? ""))
      return text.contains("zelda") || text.contains("quux")
    }
  }

  @Test(arguments: [
    "", "consent: {date: 2020-01-01, scope: [name, photo], expires: 2025-12-31}\n",
    "consent: {scope: photo}\n",
  ])
  func aPersonWithoutConsentIsARole(consent: String) async throws {
    let drawn = await site([("s/robots.md", "---\n\(Self.values)\(consent)---\nShe built robots.\n")]).drawn()
    #expect(leaks(in: drawn) == [])
    let page = try #require(drawn.text("s/robots.html"))
    #expect(page.contains("She built robots."))
    #expect(page.contains("Biology teacher"))
    #expect(try #require(drawn.text("s/index.html")).contains("Biology teacher"))
  }

  @Test func aPersonWithConsentIsNamed() async {
    let consent = "consent: {scope: [name, photo]}\n"
    let drawn = await site([("s/robots.md", "---\n\(Self.values)\(consent)---\nZelda Quux built robots.\n")])
      .drawn()
    #expect(leaks(in: drawn).contains("s/robots.html"))
    #expect(drawn.site.pages.contains { $0.picture != nil })
  }

  @Test func aPhotoWithoutConsentIsShownNowhere() async throws {
    let values = Self.values + "consent: {scope: [name]}\n"
    let drawn = await site([
      ("s/robots.md", "---\n\(values)---\nShe built robots.\n"),
      ("s/more.md", "# More\n\n![A desk](portrait-of-zelda.png)\n"),
    ]).drawn()
    #expect(try #require(drawn.text("s/robots.html")).contains("Zelda Quux"))
    #expect(drawn.paths.filter { ($0 + (drawn.text($0) ?? "")).contains("portrait-of") } == [])
    #expect(drawn.paths.filter { drawn.holds($0, "Zélda in 2025") } == [])
  }

  @Test(arguments: [
    "ZELDA told us.", "# Robots of Quux", "`zelda`", "![Zélda](portrait-of-zelda.png)",
    "> We met.\n>\n> — Z. Quux",
    "| a | b |\n|---|---|\n| x | Quux |", "[here](https://example.com/zelda)", "Zelda’s robots",
    "[^1]\n\n[^1]: Zelda",
    "<details><summary>Zelda</summary>x</details>",
  ])
  func aTextThatGivesTheNameIsLeftOut(text: String) async {
    let drawn = await site([("s/robots.md", "---\n\(Self.values)---\nRobots.\n\n\(text)\n")]).drawn()
    #expect(leaks(in: drawn) == [])
    #expect(drawn.text("s/robots.html") == nil)
    #expect(!drawn.remarks.of(UnagreedName.id).isEmpty)
  }

  @Test func anAddressThatGivesTheNameIsLeftOut() async {
    let drawn = await site([("s/zelda-quux.md", "---\n\(Self.values)---\nShe built robots.\n")]).drawn()
    #expect(leaks(in: drawn) == [])
    #expect(!drawn.remarks.of(UnagreedName.id).isEmpty)
  }

  @Test(arguments: [
    "[Zelda’s year](s/robots.md)", "Zelda Quux was here.", "![Quux, Zelda](s/portrait-of-zelda.png)",
    "[x](https://example.com/zelda-quux)", "**Zelda** Quux", "[x](s/robots.md \"By Quux\")",
  ])
  func anotherPageThatGivesTheNameIsLeftOut(text: String) async {
    let drawn = await site([
      ("s/robots.md", "---\n\(Self.values)---\nShe built robots.\n"),
      ("news.md", "# News\n\nSome.\n\n\(text)\n"),
    ]).drawn()
    #expect(leaks(in: drawn) == [])
    #expect(drawn.text("news.html") == nil)
    #expect(drawn.text("s/robots.html") != nil)
  }

  @Test func theSameNameMayStandWhereItsBearerAgreed() async throws {
    let other =
      "---\ntitle: B\nhonoree: Zelda Quux\nhonoree_is: person\nconsent: {scope: name}\n---\nZelda Quux sang.\n"
    let drawn = await site([
      ("s/robots.md", "---\n\(Self.values)---\nShe built robots.\n"), ("s/song.md", other),
    ]).drawn()
    #expect(try #require(drawn.text("s/song.html")).contains("Zelda Quux sang."))
    #expect(try !#require(drawn.text("s/robots.html")).contains("Zelda"))
  }

  @Test func aTitleInTheTextIsNoLongerOneWithAName() async throws {
    let values = Self.values.replacing("title: The year of Zelda Quux\n", with: "")
    let drawn = await site([
      ("s/robots.md", "---\n\(values)---\n# The year of Zelda Quux\n\nShe built robots.\n")
    ]).drawn()
    #expect(leaks(in: drawn) == [])
    #expect(try #require(drawn.text("s/robots.html")).contains("<h1"))
  }

  @Test func aStudentIsARole() async throws {
    let values =
      Self.values.replacing("Biology teacher", with: "Student, grade 8") + "consent: {scope: [name, photo]}\n"
    let drawn = await site([("s/robots.md", "---\n\(values)---\nShe built robots.\n")]).drawn()
    #expect(leaks(in: drawn) == [])
    #expect(try #require(drawn.text("s/robots.html")).contains("Student, grade 8"))
  }

  @Test func whoeverIsNotQuotedByConsentIsLeftOut() async {
    let values = Self.values + "consent: {scope: [name, photo]}\n"
    let drawn = await site([("s/robots.md", "---\n\(values)---\n> Robots.\n>\n> — Zelda Quux\n")]).drawn()
    #expect(drawn.text("s/robots.html") == nil)
  }
}
