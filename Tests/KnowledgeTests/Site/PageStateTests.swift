import Knowledge
import Source
import Support
import Testing

@Suite struct PageStateTests {
  private func state(_ fields: String, asOf day: String) async -> PageState? {
    let site = TestSite([(path: "a.md", text: "---\ntitle: A\n\(fields)\n---\n")])
    return await site.understood(asOf: day, including: .everything).page("a.md")?.state
  }

  @Test(arguments: [
    ("draft: true", "2026-01-01", PageState.draft), ("draft: yes", "2026-01-01", .draft),
    ("draft: false", "2026-01-01", .published), ("publish: 2026-01-02", "2026-01-01", .scheduled),
    ("publish: 2026-01-02", "2026-01-02", .published), ("expires: 2026-01-02", "2026-01-01", .published),
    ("expires: 2026-01-02", "2026-01-02", .expired), ("review_by: 2026-01-01", "2027-01-01", .published),
    ("date: 2030-01-01", "2026-01-01", .published),
    ("draft: true\nexpires: 2020-01-01", "2026-01-01", .draft),
  ])
  func followsFromTheDay(fields: String, day: String, state: PageState) async {
    #expect(await self.state(fields, asOf: day) == state)
  }

  @Test func onlyPublishedPagesAreBuiltUnlessAskedFor() async {
    let site: TestSite = [
      "p.md": "# P\n", "d.md": "---\ntitle: D\ndraft: true\n---\n",
      "s.md": "---\ntitle: S\npublish: 2027-01-01\n---\n",
      "e.md": "---\ntitle: E\nexpires: 2025-01-01\n---\n",
    ]
    #expect(await site.understood().site.pages.map(\.path) == ["p.md"])
    #expect(
      await site.understood(including: Inclusion(drafts: true)).site.pages.map(\.path) == ["d.md", "p.md"])
    #expect(
      await site.understood(including: Inclusion(scheduled: true)).site.pages.map(\.path) == ["p.md", "s.md"])
    #expect(
      await site.understood(including: Inclusion(expired: true)).site.pages.map(\.path) == ["e.md", "p.md"])
  }

  @Test func aPageIsDueForReviewFromItsDayOn() async {
    let site: TestSite = ["a.md": "---\ntitle: A\nreview_by: ①2026-01-02\n---\n"]
    #expect(await site.understood(asOf: "2026-01-01").remarks.of("review-due") == [])
    #expect(
      await site.understood(asOf: "2026-01-02").remarks.of("review-due")
        == ["① review-due: this page was to be reviewed by 2026-01-02"])
  }
}
