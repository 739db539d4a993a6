import Knowledge
import Source
import Support
import Testing

@Suite struct JudgedSiteTests {
  private let site: TestSite = [
    "_site.yml": "title: Trees\nchecks: {orphan-page: off, missing-image: warning}\n",
    "index.md": "# Home\n\n![Oaks](b.png)\n\n[Elms](a.md)\n",
    "draft.md": "---\ntitle: Draft\ndraft: true\n---\n[Elms](c.md)\n",
    "later.md": "---\ntitle: Later\npublish: 2027-01-01\n---\n[Elms](d.md)\n",
  ]

  private func told(_ site: UnderstoodSite) -> [String] {
    site.remarks.diagnostics.map { "\($0.severity) \($0.span.path):\($0.span.start.line)" }
  }

  @Test func remarksHaveTheSeveritiesThatTheSiteWantsInTheOrderOfTheirPlaces() async {
    #expect(told(await site.understood()) == ["warning index.md:3", "error index.md:5"])
  }

  @Test func mistakesInDraftsAreWarningsAndInPagesToComeErrors() async {
    #expect(
      told(await site.understood(tellsOfUnbuiltPages: true)) == [
        "warning draft.md:5", "warning index.md:3", "error index.md:5", "error later.md:5",
      ])
  }

  @Test func whatIsBuiltIsToldOnce() async {
    let all = await site.understood(including: .everything, tellsOfUnbuiltPages: true)
    #expect(told(all) == ["error draft.md:5", "warning index.md:3", "error index.md:5", "error later.md:5"])
  }

  /// A disk may hold both, though Swift calls their names equal.
  @Test func draftsWhoseNamesLookTheSameAreTold() async {
    let draft = "---\ntitle: Coffee\ndraft: true\n---\n[Elms](c.md)\n"
    let site = TestSite([("caf\u{E9}.md", draft), ("cafe\u{301}.md", draft)])
    #expect(await site.understood(tellsOfUnbuiltPages: true).remarks.diagnostics.isEmpty == false)
  }
}
