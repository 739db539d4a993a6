internal import Testing

@testable internal import laurel

@Suite struct RowPatternTests {
  private static let names = ["Name", "Year", "A {b}"]
  private static let cells = ["Ana\n Cruz ", " 2026", "x"]

  @Test(arguments: [
    ("Name", "Ana Cruz"), ("{Name} in {Year}", "Ana Cruz in 2026"), ("{ Year }!", "2026!"),
    ("x {Nobody} y", "x y"),
    ("Nobody", ""), ("{Year", "2026"), ("a } b {Year}", "a } b 2026"),
  ]) func patternsAreFilledIn(pattern: String, text: String) {
    #expect(RowPattern(pattern) { Self.names.firstIndex(of: $0) }.text(for: Self.cells) == text)
  }
}
