import Knowledge
import Presentation
import Source
import Support
import Testing

/// Pages that say when something happens: what they show, the files for calendars, and the lists.
@Suite struct EventTests {
  private static let kind = """
    kind: event
    plural: Events
    schema_type: [Event]
    order: title
    facets: [room]
    event: { day: day, last_day: last, begins: from, ends: to, place: room }
    fields: { day: date, last: date, from: time, to: time, room: text }

    """

  private static func site(_ pages: [(String, String)], settings: String = "") -> TestSite {
    TestSite(
      [("_site.yml", "title: S\n\(settings)"), ("e/_kind.yml", kind)]
        + pages.map { ("e/\($0).md", "---\ntitle: Title \($0)\n\($1)\n---\nText of \($0).\n") })
  }

  /// The lines of a calendar from the first event on.
  private static func lines(_ path: String, _ site: DrawnSite) -> [String] {
    let lines = (site.text(path) ?? "").split(separator: "\r\n").map(String.init)
    return Array(lines.drop { $0 != "BEGIN:VEVENT" })
  }

  @Test(arguments: [
    ("day: 2026-05-31", ["DTSTART;VALUE=DATE:20260531", "DTEND;VALUE=DATE:20260601"]),
    ("day: 2026-12-30\nlast: 2026-12-31", ["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270101"]),
    ("day: 2028-02-28", ["DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280229"]),
    ("day: 9999-12-31", ["DTSTART;VALUE=DATE:99991231"]),
    ("day: 2026-05-31\nlast: 2026-05-30", ["DTSTART;VALUE=DATE:20260531", "DTEND;VALUE=DATE:20260601"]),
    ("day: 2026-05-31\nto: 8 PM", ["DTSTART;VALUE=DATE:20260531", "DTEND;VALUE=DATE:20260601"]),
    ("day: 2026-05-31\nfrom: 6:30 PM", ["DTSTART:20260531T183000"]),
    ("day: 2026-05-31\nfrom: '9:05'\nto: 8 PM", ["DTSTART:20260531T090500", "DTEND:20260531T200000"]),
    ("day: 2026-05-31\nfrom: 8 PM\nto: 7 PM", ["DTSTART:20260531T200000"]),
    (
      "day: 2026-05-31\nlast: 2026-06-01\nfrom: 8 PM\nto: 1 AM",
      ["DTSTART:20260531T200000", "DTEND:20260601T010000"]
    ),
    ("day: 2026-05-31\nlast: 2026-06-01\nfrom: 8 PM", ["DTSTART:20260531T200000", "DTEND:20260602T000000"]),
  ])
  func aCalendarSaysWhenAnEventIs(values: String, times: [String]) async {
    let site = await Self.site([("a", values)]).drawn()
    #expect(Self.lines("e/a.ics", site).filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == times)
  }

  @Test func aCalendarSaysWhatAnEventIs() async {
    let site = await Self.site(
      [
        (
          "ä b",
          "day: 2026-05-31\ndate: 2025-11-01\nupdated: 2025-12-01\nroom: Hall, 2\nsummary: What; and who"
        )
      ],
      settings: "url: https://example.org/t/\n"
    ).drawn()
    #expect(
      Self.lines("e/ä b.ics", site).filter { !$0.hasPrefix("UID") } == [
        "BEGIN:VEVENT", "DTSTAMP:20251201T000000Z", "DTSTART;VALUE=DATE:20260531",
        "DTEND;VALUE=DATE:20260601", "SUMMARY:Title ä b", "DESCRIPTION:What\\; and who", "LOCATION:Hall\\, 2",
        "URL:https://example.org/t/e/%C3%A4%20b.html", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func aTimeZoneStandsInTheCalendarWithItsRules() async throws {
    let pages = [("a", "day: 2026-05-31\nfrom: 6 PM\nto: 7 PM"), ("b", "day: 2026-05-31")]
    let site = await Self.site(pages, settings: "time_zone: America/Chicago\n").drawn()
    #expect(Self.lines("e/a.ics", site).contains("DTSTART;TZID=America/Chicago:20260531T180000"))
    #expect(site.holds("e/a.ics", "TZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nEND:DAYLIGHT"))
    #expect(!site.holds("e/b.ics", "VTIMEZONE"))
    #expect(site.holds("e/calendar.ics", "BEGIN:VTIMEZONE\r\nTZID:America/Chicago\r\n"))
    let phoenix = await Self.site(pages, settings: "time_zone: America/Phoenix\n").drawn()
    #expect(!phoenix.holds("e/a.ics", "DAYLIGHT"))
    #expect(phoenix.holds("e/a.ics", "TZOFFSETTO:-0700"))
  }

  @Test func aKindHasOneCalendarOfAllItsEventsInTheOrderOfTheirDays() async {
    let site = await Self.site([
      ("a", "day: 2026-05-31"), ("b", "day: 2020-01-01"), ("c", "room: Hall"),
      ("d", "day: 2026-05-31\nfrom: 9 AM"), ("e", "day: 2026-05-30\ndraft: true"),
    ]).drawn()
    let titles = Self.lines("e/calendar.ics", site).filter { $0.hasPrefix("SUMMARY") }
    #expect(titles == ["SUMMARY:Title b", "SUMMARY:Title a", "SUMMARY:Title d"])
    let identifiers = Self.lines("e/calendar.ics", site).filter { $0.hasPrefix("UID:") }
    #expect(Set(identifiers).count == 3)
    #expect(Self.lines("e/b.ics", site).contains(identifiers[0]))
    #expect(site.holds("e/calendar.ics", "X-WR-CALNAME:S: Events\r\n"))
    #expect(site.holds("e/index.html", "<a href=\"calendar.ics\">As a calendar (ICS)</a>"))
    #expect(!site.paths.contains("e/c.ics") && !site.paths.contains("e/e.ics"))
  }

  @Test func aKindWithoutEventsOnAnyDayHasNoCalendar() async {
    let site = await Self.site([("a", "room: Hall")]).drawn()
    #expect(!site.paths.contains { $0.hasSuffix(".ics") })
    #expect(!site.holds("e/index.html", "calendar.ics"))
  }

  @Test(arguments: [
    ("day: 2026-05-31", "<time datetime=\"2026-05-31\">May 31, 2026</time></span>"),
    (
      "day: 2026-05-31\nfrom: '18:30'\nto: '20:00'",
      "<time datetime=\"2026-05-31\">May 31, 2026</time>, 6:30 PM – 8:00 PM</span>"
    ),
    (
      "day: 2026-05-31\nlast: 2026-06-01\nfrom: 12 AM\nto: 12 PM",
      "May 31, 2026</time>, 12:00 AM – <time datetime=\"2026-06-01\">June 1, 2026</time>, 12:00 PM</span>"
    ),
  ])
  func aPageSaysBelowItsTitleWhenItIs(values: String, shown: String) async {
    let site = await Self.site([("a", "\(values)\nroom: Hall")]).drawn()
    #expect(site.holds("e/a.html", shown))
    #expect(site.holds("e/a.html", "<a href=\"a.ics\" type=\"text/calendar\">"))
    #expect(site.holds("e/a.html", "<div id=\"field-room\">") && !site.holds("e/a.html", "id=\"field-day\""))
  }

  @Test func aPageWithoutADaySaysTheRestAsItIs() async {
    let site = await Self.site([("a", "from: 6 PM\nlast: 2026-05-31")]).drawn()
    #expect(site.problems == [])
    #expect(site.holds("e/a.html", "<div id=\"field-from\">") && site.holds("e/a.html", "6:00 PM"))
    #expect(!site.holds("e/a.html", "class=\"when\"") && !site.holds("e/a.html", ".ics"))
  }

  @Test func searchEnginesAreToldOfIt() async {
    let site = await Self.site([("a", "day: 2026-05-31\nfrom: 6 PM\nto: 7 PM\nroom: Hall")]).drawn()
    #expect(site.holds("e/a.html", "\"startDate\":\"2026-05-31T18:00:00\""))
    #expect(site.holds("e/a.html", "\"endDate\":\"2026-05-31T19:00:00\""))
    #expect(site.holds("e/a.html", "\"location\":{\"@type\":\"Place\",\"name\":\"Hall\"}"))
  }

  /// The titles and the headings of the list, in their order.
  private static func list(_ site: DrawnSite) -> [String] {
    (site.text("e/index.html") ?? "").matches(of: /<h3[^>]*>([^<]+)<|>Title ([a-z])<\/a>/).map {
      String($0.output.1 ?? $0.output.2 ?? "")
    }
  }

  @Test func aListPutsWhatIsToComeBeforeWhatIsOver() async {
    // Sites for tests are of January 1, 2026.
    let site = await Self.site([
      ("a", "day: 2025-12-31"), ("b", "day: 2026-02-01"), ("c", "room: Hall"), ("d", "day: 2020-05-05"),
      ("e", "day: 2025-12-30\nlast: 2026-01-01"), ("f", "day: 2026-01-01\nfrom: 9 AM"),
    ]).drawn()
    #expect(Self.list(site) == ["Upcoming", "e", "f", "b", "Past", "a", "d", "Without a day", "c"])
    #expect(site.holds("e/index.html", "data-last-day=\"2026-01-01\""))
    let page = site.text("e/f.html") ?? ""
    #expect(page.contains("<a href=\"e.html\"") && page.contains("<a href=\"b.html\""))
  }

  @Test func whatIsOverHasItsPlaceBeforeAnythingIs() async {
    let site = await Self.site([("a", "day: 2026-05-31")]).drawn()
    #expect(Self.list(site) == ["Upcoming", "a", "Past"])
    #expect(site.holds("e/index.html", "<section data-group data-past hidden>"))
  }

  @Test func aListOfWhatIsOverIsNotDivided() async {
    let site = await Self.site([("a", "day: 2020-05-31"), ("b", "room: Hall"), ("c", "day: 2021-01-01")])
      .drawn()
    #expect(Self.list(site) == ["c", "a", "b"])
  }

  @Test func whoeverHasNotAgreedIsInNoCalendar() async throws {
    let site: TestSite = [
      "e/_kind.yml": """
      kind: event
      consent: { field: leave, name: who, role: role }
      event: { day: day, place: who }
      fields: { day: date, who: text, role: text, leave: { type: record, fields: { scope: list } } }
      """,
      "e/talk.md":
        "---\ntitle: Talk by Zelda Quux\nsummary: Zelda Quux speaks.\nwho: Zelda Quux\nrole: A teacher\nday: 2026-05-31\n---\n",
    ]
    let drawn = await site.drawn()
    let calendar = try #require(drawn.text("e/talk.ics"))
    #expect(calendar.contains("SUMMARY:A teacher\r\n"))
    #expect(!drawn.paths.contains { (drawn.text($0) ?? "").contains("Quux") })
  }
}
