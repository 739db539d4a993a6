import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct MissingWordTests {
  private func remarks(_ folders: [ThemeFolder], languages: Set<String> = []) -> [String] {
    Theme.read(folders, schema: .empty, languages: languages).diagnostics.filter { $0.rule == MissingWord.id }
      .map {
        "\($0.span.path):\($0.span.start.line):\($0.span.start.column) \($0.severity) \($0.fixes[0].text)"
      }
  }

  private let footer = "<p>\n{{words.office}}</p>"

  @Test func aWordThatOnlyEnglishHasIsAWarning() {
    let child = ThemeFolder(
      "child",
      [
        "templates/footer.mustache": footer, "locales/en.yml": "office: Office",
        "locales/es.yml": "home: Portada",
      ])
    #expect(remarks([child, .standard]) == ["Themes/child/locales/es.yml:1:1 warning write office"])
  }

  @Test func aWordOfATemplateIsToldThereWhereTheThemeDoesNotGiveTheLanguage() {
    let child = ThemeFolder(
      "child", ["templates/footer.mustache": footer, "locales/en.yml": "office: Office"])
    #expect(remarks([child, .standard]) == [])
    #expect(
      remarks([child, .standard], languages: ["es"])
        == ["Themes/child/templates/footer.mustache:2:3 warning write office"])
  }

  @Test func aWordThatNoLanguageWouldSayIsAnError() {
    let locale = "home: Home\nmonths: [a, b]\n"
    let alone = ThemeFolder("alone", ["theme.yml": "extends: none\n", "locales/en.yml": locale])
    let found = remarks([alone])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("Themes/alone/locales/en.yml:1:1 error write a_to_z, "))
    #expect(found[0].contains(" months, "))
    #expect(found[0].contains(" pages_one, pages_other, "))
    #expect(!found[0].contains(" home, "))
  }

  @Test func aThemeWithoutAnyWordIsAnError() {
    #expect(
      remarks([ThemeFolder("bare", [:])])
        == ["Themes/bare/theme.yml:1:1 error write them in the file 'locales/en.yml'"])
  }

  @Test func aLocaleNeedsTheFormsOfItsLanguage() {
    let child = ThemeFolder("child", ["locales/pl.yml": "home: Start\n"])
    let found = remarks([child, .standard])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("Themes/child/locales/pl.yml:1:1 warning "))
    #expect(found[0].contains(" pages_few, pages_many, pages_one, pages_other, "))
  }
}
