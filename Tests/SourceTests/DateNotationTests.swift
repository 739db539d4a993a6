import Source
import Testing

@Suite struct DateNotationTests {
  @Test(arguments: [
    ("5/31/2026", "2026-05-31"), ("5/31/26", "2026-05-31"), ("31/5/2026", "2026-05-31"),
    ("05-31-2026", "2026-05-31"), ("31.5.2026", "2026-05-31"), ("2026/5/31", "2026-05-31"),
    ("2026-5-3", "2026-05-03"), ("2026.05.03", "2026-05-03"), ("20260531", "2026-05-31"),
    ("May 31, 2026", "2026-05-31"), ("may 3rd 2026", "2026-05-03"), ("31 May 2026", "2026-05-31"),
    ("Sept. 1, 2026", "2026-09-01"), ("the 1st of September 2026", "2026-09-01"),
    ("31 de mayo de 2026", "2026-05-31"), ("1 de Enero del 2026", "2026-01-01"),
    ("2026 May 3", "2026-05-03"), ("4/4/2026", "2026-04-04"), ("31-May-26", "2026-05-31"),
    ("3-ene-26", "2026-01-03"), ("3. Mai 2026", "2026-05-03"), ("den 1. März 2026", "2026-03-01"),
    ("3 mai 2026", "2026-05-03"), ("le 1er août 2026", "2026-08-01"),
    ("Sonntag, 31. Dez. 2026", "2026-12-31"),
    ("2026年5月3日", "2026-05-03"), ("2026-05-03Z", "2026-05-03"),
  ])
  func readsADateThatCanMeanOneDay(text: String, day: String) {
    #expect(DateNotation.readings(of: text).map(\.description) == [day])
  }

  @Test(arguments: [
    "5/31/2026 10:00 AM", "May 31, 2026 10am", "May 31, 2026 at 6:30 p.m.", "Sunday, May 31, 2026",
    "Sun, 31 May 2026 08:00:00 GMT", "May 31, 2026, noon", "31.5.2026 18:00", "31/5/2026 14h30",
    "2026-05-31T10:00 EST", "Sun May 31 2026 08:00:00 GMT+0200 (CEST)", "May 31, 2026 9:00-10:30 am ET",
    "31 de mayo de 2026 a las 10:00", "2026-05-31 6 PM", "May 31st, 2026 @ 7 pm", "5/31/26 10:00:15.5",
    "May 31, 2026 10 am to noon", "2026-05-31 18:30:00 America/Denver", "20260531T183000Z",
    "2026-05-31 18:30 America/North_Dakota/Center", "20260531T1830",
  ])
  func passesOverTheTimeOfDay(text: String) {
    #expect(DateNotation.readings(of: text).map(\.description) == ["2026-05-31"])
  }

  @Test(arguments: [
    ("5/3/24", ["2024-05-03", "2024-03-05"]), ("05.03.2024", ["2024-05-03", "2024-03-05"]),
    ("24/5/31", ["2031-05-24", "2024-05-31"]), ("5/31/98", ["1998-05-31", "2098-05-31"]),
  ])
  func givesAllDaysThatADateCanMean(text: String, days: [String]) {
    #expect(DateNotation.readings(of: text).map(\.description) == days)
  }

  @Test(
    arguments: [
      (.monthDayYear, "5/3/24", ["2024-05-03"]), (.dayMonthYear, "5/3/24", ["2024-03-05"]),
      (.monthDayYear, "5/3/2024 14:03:22", ["2024-05-03"]), (.dayMonthYear, "5.3.2024", ["2024-03-05"]),
      (.monthDayYear, "13/5/2024", []), (.dayMonthYear, "5/13/2024", []), (.yearMonthDay, "5/3/2024", []),
      (.monthDayYear, "2024/5/3", ["2024-05-03"]), (.yearMonthDay, "2024.5.3", ["2024-05-03"]),
      (.dayMonthYear, "May 3, 2024", ["2024-05-03"]), (.monthDayYear, "24-05-13", []),
      (.monthDayYear, "5/3/76", ["1976-05-03", "2076-05-03"]),
    ] as [(DateOrder, String, [String])])
  func readsNumbersInTheOrderThatIsKnown(order: DateOrder, text: String, days: [String]) {
    #expect(DateNotation.readings(of: text, in: order).map(\.description) == days)
  }

  @Test(arguments: [
    "", "soon", "May", "May 2026", "2026", "2026-02-30", "2/30/2026", "13/13/2026", "May 32, 2026",
    "May 31, 26", "1/2/3", "1/2/345", "Mey 31, 2026", "2026-05-31T25:00", "5/31/2026 13 PM", "5/31/2026 10",
    "May 31, 2026 10:75", "10am", "31st/5/2026x",
    "99999999999999999999",
    "5/31/2026/1", "May June 2026", "٣/٥/٢٠٢٦",
  ])
  func readsNothingElse(text: String) { #expect(DateNotation.readings(of: text) == []) }
}
