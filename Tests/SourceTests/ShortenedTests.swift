import Source
import Testing

@Suite struct ShortenedTests {
  @Test(arguments: [
    ("short", 20, "short"), ("one two three", 9, "one two\u{2026}"), ("one two three", 7, "one two\u{2026}"),
    ("wordwithoutend", 5, "wordw\u{2026}"), ("a wordwithoutend", 9, "a\u{2026}"),
    ("\u{5B66}\u{6821}\u{6559}\u{5E08}", 10, "\u{5B66}\u{6821}\u{6559}\u{2026}"),
    ("In \u{5B66}\u{6821}\u{6559}\u{5E08}", 10, "In \u{5B66}\u{6821}\u{2026}"),
    ("ab\u{3002}\u{5B66}\u{3002}\u{6821}", 9, "ab\u{3002}\u{2026}"),
    ("e\u{301}e\u{301}e\u{301}", 5, "e\u{301}\u{2026}"),
    ("\u{E01}\u{E33}\u{E01}\u{E33}", 8, "\u{E01}\u{E33}\u{2026}"),
    ("\u{1F469}\u{200D}\u{1F3EB}\u{1F469}\u{200D}\u{1F3EB}", 12, "\u{1F469}\u{200D}\u{1F3EB}\u{2026}"),
  ])
  func endsBetweenWordsOrLetters(text: String, limit: Int, start: String) {
    #expect(text.shortened(to: limit) == start)
  }
}
