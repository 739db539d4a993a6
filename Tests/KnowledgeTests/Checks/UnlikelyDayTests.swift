import Source
import Support
import Testing

@Suite struct UnlikelyDayTests {
  private static let kind = """
    kind: k
    consent: { field: leave, name: who }
    recognition: { year: year }
    event: { day: first, last_day: last, begins: from, ends: to }
    fields:
      who: text
      year: number
      first: date
      last: date
      from: time
      to: time
      leave: { type: record, fields: { date: date, expires: date, scope: list } }
    """

  @Test(arguments: [
    ("date: ①0001-01-01", "'date' is 0001-01-01, which is before there were web pages; look at the year"),
    (
      "date: 2025-06-01\nupdated: ①2025-05-01",
      "the page was changed on 2025-05-01, before it was published on 2025-06-01"
    ),
    (
      "leave: {date: ①0001-01-01}",
      "'date' is 0001-01-01, which is before there were web pages; look at the year"
    ),
    (
      "leave: {date: 2025-05-01, expires: ①2025-01-01}",
      "this consent ends on 2025-01-01, before it was given on 2025-05-01"
    ),
    (
      "leave: {date: ①2027-05-01, expires: 2028-01-01}",
      "this consent is dated 2027-05-01, which is still to come"
    ),
    ("first: 2026-05-02\nlast: ①2026-05-01", "'last' is 2026-05-01, before 'first', which is 2026-05-02"),
    (
      "first: 2026-05-02\nfrom: '18:30'\nto: ①6:30 PM",
      "'to' is 18:30, and 'from' is 18:30; if it goes past midnight, give its last day, too"
    ),
    ("year: ①2099", "'year' is 2099, which is far off; look at the year"),
    ("year: ①99999999999999999999", "'year' is 99999999999999999999, which is far off; look at the year"),
  ])
  func isTold(values: String, message: String) async {
    let site = TestSite([
      (path: "k/_kind.yml", text: Self.kind), (path: "k/a.md", text: "---\ntitle: A\n\(values)\n---\nText\n"),
    ])
    #expect(await site.understood().remarks.of("unlikely-day") == ["① unlikely-day: \(message)"])
  }

  @Test(arguments: [
    "date: 2025-05-01\nupdated: 2025-05-01", "date: 2027-01-01", "year: 2027",
    "leave: {date: 2025-05-01, expires: 2025-05-01}", "updated: 2025-01-01",
    "first: 2026-05-02\nlast: 2026-05-02", "first: 2026-05-02\nlast: 2026-05-03\nfrom: 8 PM\nto: 1 AM",
    "last: 2026-05-01\nfrom: 8 PM\nto: 7 PM",
  ])
  func isFine(values: String) async {
    let site = TestSite([
      (path: "k/_kind.yml", text: Self.kind), (path: "k/a.md", text: "---\ntitle: A\n\(values)\n---\nText\n"),
    ])
    #expect(await site.understood().remarks.of("unlikely-day") == [])
  }
}
