import Presentation
import Source
import Support
import Testing

@Suite struct WordsTests {
  private func theme(_ locales: [String: String]) -> Theme {
    let files = Dictionary(uniqueKeysWithValues: locales.map { ("locales/\($0.key).yml", $0.value) })
    return Theme.read([ThemeFolder("child", files), .standard], fieldNames: []).value
  }

  @Test func datesAreWrittenAsTheLanguageDoes() throws {
    let day = try #require(CalendarDate("2026-03-01"))
    let months =
      "months: [enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre]"
    let theme = theme(["es": "date: '{day} de {month} de {year}'\n\(months)\n"])
    #expect(theme.words("en").date(day) == "March 1, 2026")
    #expect(theme.words("es").date(day) == "1 de marzo de 2026")
    #expect(theme.words("es-MX").date(day) == "1 de marzo de 2026")
  }

  @Test func countsHaveAFormForOne() {
    #expect(theme([:]).words("en").counted("pages", 1) == "1 page")
    #expect(theme([:]).words("en").counted("pages", 0) == "0 pages")
  }

  @Test func aLanguageWithoutWordsSpeaksEnglish() {
    #expect(theme([:]).words("de")["home"] == "Home")
    #expect(theme(["es": "home: Inicio\n"]).words("es")["a_to_z"] == "A to Z")
  }

  @Test func aThemeKeepsItsParentsOtherWords() {
    let theme = theme(["en": "home: Start\n"])
    #expect(theme.words("en")["home"] == "Start")
    #expect(theme.words("en")["a_to_z"] == "A to Z")
  }
}
