import Knowledge
import Markup
import Source
import Support
import Testing

/// One element gets one remark, the one that is of most use.
@Suite struct OneRemarkTests {
  private func rules(_ text: String) async -> [String] {
    let site = TestSite([
      (path: "_site.yml", text: "title: T\nchecks: {orphan-page: off}\n"), (path: "a.md", text: text),
    ])
    return await site.understood().remarks.diagnostics.map(\.rule.name).sorted()
  }

  @Test(arguments: [
    ("[](no.md)", "broken-link"), ("[here](no.md)", "broken-link"), ("[click here](#no)", "broken-anchor"),
    ("[here]()", "empty-address"), ("[](#)", "empty-address"), ("[here](javascript:x)", "refused-link"),
    ("![](no.png)", "missing-image"), ("![image](no.png)", "missing-image"),
    ("![](https://example.org/a.png)", "remote-image"), ("[here](https://example.org/)", "vague-link-text"),
    ("[](https://example.org/)", "empty-link-text"),
    ("##ALL OF THE WORDS ARE SHOUTED HERE", "heading-as-text"),
    ("• ALL OF THE WORDS ARE SHOUTED\n• AND MORE OF THEM", "list-as-text"),
    ("| ALL OF THE WORDS |\n| ARE SHOUTED HERE |", "table-without-header"),
    ("ALL OF THE WORDS ARE SHOUTED HERE", "all-capitals"),
  ])
  func isTheStrongest(text: String, rule: String) async {
    #expect(await rules("# A\n\n\(text)\n") == [rule])
  }

  @Test(arguments: [
    ("date: @tomorrow", "wrong-type"), ("updated: `now`", "wrong-type"), ("language: %x", "language-tag"),
    ("summary: @home is here", "unquoted-sign"),
  ])
  func ofAValueItIsTheOneThatQuotesDoNotMend(line: String, rule: String) async {
    #expect(await rules("---\ntitle: A\n\(line)\n---\nText\n") == [rule])
  }

  @Test func aRuleYieldsToRulesThatThereAre() {
    let known = Set(Rules.all.map { $0.id })
    let stronger = Rules.all.map { (rule: $0.id, others: $0.yieldsTo) }
    for (rule, others) in stronger { #expect(others.isSubset(of: known.subtracting([rule]))) }
  }

  @Test func anotherElementOfTheLineHasItsOwn() async {
    #expect(
      await rules("# A\n\n[here](no.md) and [here](https://example.org/)\n") == [
        "broken-link", "vague-link-text",
      ])
  }

  @Test func aRuleThatIsOffSilencesNoOther() async {
    let site: TestSite = [
      "_site.yml": "title: T\nchecks: {orphan-page: off, broken-link: off}\n",
      "a.md": "# A\n\n[here](no.md)\n",
    ]
    let told = await site.understood().remarks.diagnostics
    #expect(told.map(\.rule.name) == ["vague-link-text"])
  }
}

@Suite struct UnfinishedTextTests {
  @Test func isToldInTextsValuesAndItemsOfLists() async {
    let site: TestSite = [
      "s/_kind.yml": "kind: s\nfields:\n  place: text\n  steps: {type: list, of: text}\n",
      "s/a.md": "---\ntitle: ①TBD\nplace: ②___\nsteps: [Begin, ③\"{name}\"]\n---\nWhen: ④TBA\n",
      "s/b.md": "---\ntitle: What TBD means\n---\nWhen: TBD\n",
      "s/c.md": "---\ntitle: C\ndraft: true\n---\nWhen: TBD\n",
    ]
    let problems = await site.understood().problems
    #expect(
      problems
        == ["TBD", "___", "{name}", "TBA"].enumerated().map { index, text in
          "\(["①", "②", "③", "④"][index]) unfinished-text: '\(text)' is not meant for readers"
        })
  }
}

@Suite struct UnshownValuesTests {
  @Test(arguments: ["extra", "params", "hero", "features", "banner"])
  func wordsInTheSettingsOfOtherProgramsAreTold(name: String) async {
    let site = TestSite([
      (path: "index.md", text: "---\ntitle: A\n①\(name):\n  text: Teachers who learn from each other\n---\n")
    ])
    #expect(
      await site.understood().problems == [
        "① unshown-values: nothing of '\(name)' is shown, because this folder has no kind"
      ])
  }

  @Test func settingsAreNoWords() async {
    let site: TestSite = [
      "a.md":
        "---\ntitle: A\nextra: {banner: a.png, toc: true, page_width: very wide}\nlayout: a layout of four words\n---\nText\n"
    ]
    #expect(await site.understood().problems == [])
  }

  @Test(arguments: ["Rivers High School", "Central Library"])
  func theAddressOfAPublicPlaceIsNoHomeOnItsPage(title: String) async {
    let site = TestSite([
      (path: "s/_kind.yml", text: "kind: s\nfields:\n  address: text\n"),
      (
        path: "s/a.md",
        text: "---\ntitle: \(title)\naddress: 12 Oak Street\n---\nVisit us at 12 Oak Street.\n"
      ),
      (path: "s/b.md", text: "---\ntitle: Ana at \(title)\naddress: ①12 Oak Street\n---\nText\n"),
    ])
    #expect(await site.understood().problems.map { $0.prefix { $0 != ":" } } == ["① home-address"])
  }
}
