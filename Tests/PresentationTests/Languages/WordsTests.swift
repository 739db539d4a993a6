import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct WordsTests {
  private func words(_ language: String, _ locales: [String: String] = [:], site: String = "en") -> Words {
    let files = Dictionary(uniqueKeysWithValues: locales.map { ("locales/\($0.key).yml", $0.value) })
    return Theme.read([ThemeFolder("child", files), .standard], schema: .empty).value
      .words(on: language, site: site)
  }

  @Test(arguments: [("en", "March 1, 2026"), ("es", "1 de marzo de 2026"), ("es-MX", "1 de marzo de 2026")])
  func datesAreWrittenAsTheLanguageDoes(language: String, date: String) throws {
    #expect(words(language).date(try #require(CalendarDate("2026-03-01"))) == date)
  }

  @Test(arguments: [
    ("en", 0, "0 pages"), ("en", 1, "1 page"), ("en", 1_700, "1,700 pages"), ("es", 1, "1 página"),
    ("es", 12_345, "12,345 páginas"),
  ])
  func countsHaveAFormForOne(language: String, count: Int, text: String) {
    #expect(words(language).counted(.pages, count) == text)
  }

  @Test func aLocaleGivesTheFormsThatItsLanguageWants() {
    let arabic = ["zero", "one", "two", "few", "many", "other"].map { "pages_\($0): '\($0) {count}'" }
    let words = words("ar", ["ar": arabic.joined(separator: "\n") + "\ngroup: '.'\n"])
    let counted = [0, 1, 2, 3, 11, 100, 1_000].map { words.counted(.pages, $0) }
    #expect(
      counted == ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100", "other 1.000"])
  }

  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1700", "1 700"), ("-1234567.50", "-1 234 567,50"), (".5", ",5"),
    ("+12", "+12"), ("100000", "100 000"),
  ])
  func numbersAreWrittenAsTheLocaleSays(typed: String, written: String) {
    #expect(words("fr", ["fr": "group: ' '\ndecimal: ','\n"]).number(typed) == written)
  }

  @Test func aYearInAFieldIsNotDivided() async {
    let site = await
      ([
        "k/_kind.yml": "kind: k\nfields:\n  year: number\n  count: number\n",
        "k/a.md": "---\ntitle: A\nyear: 2026\ncount: 20000\n---\n",
      ] as TestSite).drawn()
    #expect(site.holds("k/a.html", "<span>2026</span>"))
    #expect(site.holds("k/a.html", "<span>20,000</span>"))
  }

  @Test func aLanguageWithoutWordsSpeaksThatOfTheSite() {
    #expect(words("ar", site: "es").language == "es")
    #expect(words("ar", site: "es")[.home] == "Inicio")
    #expect(words("ar", site: "es-MX")[.home] == "Inicio")
    #expect(words("ar", site: "fr").language == "en")
    #expect(words("ar", site: "fr")[.home] == "Home")
  }

  @Test func whatALanguageLacksIsSaidInTheOneAboveItOrElseInEnglish() {
    let mexican = words("es-MX", ["es-MX": "home: Portada\n"])
    #expect(mexican[.home] == "Portada")
    #expect(mexican[.tags] == "Temas")
    #expect(words("de", ["de": "home: Start\n"])[.tags] == "Tags")
  }

  @Test func aThemeKeepsItsParentsOtherWords() {
    let words = words("en", ["en": "home: Start\n"])
    #expect(words[.home] == "Start")
    #expect(words[.tags] == "Tags")
  }
}
