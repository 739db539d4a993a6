internal import Testing

@testable internal import laurel

@Suite struct RowPatternTests {
  private static let names = ["Name", "Year", "A {b}"]
  private static let cells = ["Ana\n Cruz", "2026", "x"]

  @Test(arguments: [
    ("Name", "Ana Cruz"), ("{Name} in {Year}", "Ana Cruz in 2026"), ("{ Year }!", "2026!"),
    ("x {Nobody} y", "x y"),
    ("Nobody", ""), ("{Year", "2026"), ("a } b {Year}", "a } b 2026"),
  ]) func patternsAreFilledIn(pattern: String, text: String) {
    #expect(RowPattern(pattern) { Self.names.firstIndex(of: $0) }.text(for: Self.cells) == text)
  }

  @Test(arguments: [
    (DateOrder.monthDayYear, "5/3/2024", "2024-05-03"), (.dayMonthYear, "5/3/2024", "2024-03-05"),
    (.dayMonthYear, "31.12.2024", "2024-12-31"), (.monthDayYear, "13/1/2024", "13/1/2024"),
    (.monthDayYear, "5/3/24", "5/3/24"), (.yearMonthDay, "2024-05-03", "2024-05-03"),
    (.monthDayYear, "soon", "soon"),
  ]) func daysAreWrittenAsFrontMatterWantsThem(notation: DateOrder, typed: String, day: String) {
    #expect(notation.normalized(typed) == day)
  }
}
