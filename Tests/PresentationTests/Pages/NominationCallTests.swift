internal import Support
internal import Testing

/// The page of an award says when people can be put forward. The sites are of 1 January 2026.
@Suite struct NominationCallTests {
  private static func page(_ days: String?) async -> String {
    let site = await TestSite([
      (
        "awards/_kind.yml",
        """
        kind: award
        award: { nominations: call }
        fields:
          call: { type: record, shown: false, fields: { opens: date, closes: date } }

        """
      ),
      (
        "people/_kind.yml",
        """
        kind: person
        recognition: { year: year, award: award }
        submit: true
        fields: { year: number, award: { type: link, to: [award] } }

        """
      ),
      ("awards/brave.md", "---\ntitle: Brave\n\(days.map { "call: { \($0) }\n" } ?? "")---\nFor courage.\n"),
    ]).drawn()
    return site.text("awards/brave.html") ?? ""
  }

  private static let form = "href=\"../submit/person.html\""
  private static let until = "Nominations are open until"

  @Test(arguments: [
    "opens: 2026-01-01, closes: 2026-02-28", "opens: 2025-11-01, closes: 2026-01-01",
    "opens: 2026-01-01, closes: 2026-01-01",
  ])
  func fromTheFirstDayToTheLastItCalls(days: String) async {
    let page = await Self.page(days)
    #expect(page.contains(Self.until))
    #expect(page.contains("<time datetime=\"\(days.suffix(10))\">"))
    #expect(page.contains("The person need not have agreed yet."))
    #expect(page.contains("href=\"../submit/person.html#nomination\""))
  }

  @Test(arguments: ["opens: 2026-01-02, closes: 2026-02-28", "opens: 2025-11-01, closes: 2025-12-31"])
  func onOtherDaysThereIsNoWayToTheForm(days: String) async {
    let page = await Self.page(days)
    #expect(page.contains("For courage."))
    #expect(!page.contains(Self.until))
    #expect(!page.contains("<ul class=\"links\"><li><a class=\"call\" \(Self.form)>"))
  }

  @Test(arguments: [nil, "opens: 2026-01-01"])
  func withoutDaysTheFormIsAlwaysThere(days: String?) async {
    let page = await Self.page(days)
    #expect(!page.contains(Self.until))
    #expect(page.contains(Self.form))
  }
}
