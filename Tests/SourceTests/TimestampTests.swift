import Source
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    "2026-05-03T08:00:00Z", "2026-05-03t08:00z", "2026-05-03T23:59:59.999+02:00", "2026-05-03 8:00",
    "2026-05-03 18:30:00 +0200", "2026-05-03 18:30 -05", "2026-05-03 6:30 PM", "2026-05-03  10:00:00 UTC",
    "2026-05-03T08:00:00,5-05:00",
  ])
  func takesTheDayAsItIsWritten(text: String) {
    #expect(Timestamp(text)?.day.description == "2026-05-03")
    #expect(Timestamp(text)?.hasTime == true)
  }

  @Test func aDayAloneHasNoTime() { #expect(Timestamp("2026-05-03")?.hasTime == false) }

  @Test(arguments: [
    "2026-02-30T08:00:00Z", "2026-05-03T", "2026-05-03 ", "2026-05-03x08:00", "2026-05-03T8",
    "2026-05-03T08:60",
    "2026-05-03T99:00", "2026-05-03T24:00", "2026-05-03T25:00", "2026-05-03 13:00 PM", "2026-05-03 0:30 am",
    "2026-05-03T08:00+25:00", "2026-05-03T08:00+05:75", "2026-05-03T08:00:00.", "2026-05-03T08:00 EST",
    "2026-05-03T08:00Z and more",
    "2026-05-03-04", "x2026-05-03", "",
  ])
  func refusesWhatIsNoDayWithATime(text: String) { #expect(Timestamp(text) == nil) }

  @Test(arguments: [
    "2026-05-03T08:00:00Z", "2026-05-03 18:30:00 +0200", "2026-05-03T08:60", "2026-05-03T08:00 EST",
    "2026-05-03T25:00", "2026-05-03 13:00 PM", "2026-05-03 9:00 pm", "2026-05-03T08:00+25:00",
    "2026-05-03T23:59",
  ])
  func saysTheSameAsItsPattern(text: String) throws {
    let pattern = try Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}" + Timestamp.timePattern)
    #expect((text.wholeMatch(of: pattern) != nil) == (Timestamp(text) != nil))
  }
}
