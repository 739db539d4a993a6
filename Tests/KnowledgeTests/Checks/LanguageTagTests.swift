import Source
import Support
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "es-MX", "es-419", "zh-Hant", "zh-Hant-TW", "fil", "hmn", "az-Arab-IR", "de-1996", "ca-valencia",
  ])
  func aTagIsAccepted(tag: String) async {
    let site = await (["_site.yml": "title: S\nlanguage: \(tag)\n"] as TestSite).understood()
    #expect(site.remarks.of("language-tag") == [])
  }

  @Test(arguments: ["english", "e", "es_MX", "es-", "es-M", "1a", "es-MX-Latn", "x-klingon", "en us"])
  func whatIsNoTagIsAnError(typed: String) async {
    let site = await (["a.md": "---\ntitle: A\nlanguage: ①\(typed)\n---\n"] as TestSite).understood()
    #expect(site.remarks.of("language-tag") == ["① language-tag: '\(typed)' is not the tag of a language"])
  }

  @Test(arguments: [
    ("Spanish", "write 'es'"), ("Español", "write 'es'"),
    ("Klingon", "write its tag, such as en, es, ar or zh-Hant"),
  ])
  func theTagOfACommonLanguageIsSuggested(typed: String, fix: String) async {
    let site = await (["_site.yml": "title: S\nlanguage: \(typed)\n"] as TestSite).understood()
    #expect(site.remarks.fixes(of: "language-tag") == [fix])
  }
}
