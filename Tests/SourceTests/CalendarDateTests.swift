import Source
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsADayAsItIsWritten(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01",
    "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-0٣", "+026-01-01",
    "",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (951_782_400, "2000-02-29"), (4_107_542_400, "2100-03-01"), (1_767_225_600, "2026-01-01"),
  ])
  func findsTheDayOfAnInstant(seconds: Int, day: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == day)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01", 0), ("2026-02-28", "2026-03-01", 1), ("2024-02-28", "2024-03-01", 2),
    ("2026-12-31", "2027-01-07", 7), ("2027-01-07", "2026-12-31", -7),
    ("0001-01-01", "9999-12-31", 3_652_058),
  ])
  func countsTheDaysBetween(first: String, last: String, count: Int) throws {
    #expect(try #require(CalendarDate(first)).days(until: #require(CalendarDate(last))) == count)
  }

  @Test func daysAreInOrder() throws {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap(CalendarDate.init)
    #expect(days.reversed().sorted() == days)
  }
}
