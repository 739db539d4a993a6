import Testing

@testable import Presentation

@Suite struct CalendarTextTests {
  private func text(of text: String) -> String {
    var calendar = CalendarText()
    calendar.add("SUMMARY", text: text)
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Plain", "Plain"), ("a, b; c \\ d", "a\\, b\\; c \\\\ d"), ("one\ntwo\r\nthree", "one\\ntwo\\nthree"),
    ("a\u{0}b\u{1B}c\td", "abc\td"), ("BEGIN:VEVENT\r\nEND:VEVENT", "BEGIN:VEVENT\\nEND:VEVENT"), ("", ""),
  ])
  func signsAreEscaped(typed: String, written: String) {
    #expect(text(of: typed) == "SUMMARY:\(written)\r\n")
  }

  @Test(arguments: ["x", "é", "語", "👩‍🏫", "\\", ","], [1, 33, 66, 67, 68, 74, 75, 150, 500])
  func linesAreFoldedBetweenCharacters(letter: String, count: Int) {
    let typed = String(repeating: letter, count: count)
    let written = text(of: typed)
    let lines = written.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!written.unicodeScalars.contains("\u{FFFD}"))
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.utf8.first == UInt8(ascii: " ") })
    let unfolded = written.utf8.split(separator: Array("\r\n ".utf8)).joined()
    let escaped = letter == "\\" || letter == "," ? "\\" + letter : letter
    #expect(
      String(decoding: Array(unfolded), as: UTF8.self)
        == "SUMMARY:\(String(repeating: escaped, count: count))\r\n")
  }
}
