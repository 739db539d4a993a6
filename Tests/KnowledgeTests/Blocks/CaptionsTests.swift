import Testing

@testable import Knowledge

@Suite struct CaptionsTests {
  @Test func areReadAsWordsWithoutTimesNotesAndMarks() {
    let captions = """
      WEBVTT - Mentors

      NOTE
      nobody sees this --

      STYLE
      ::cue { color: red }

      1
      00:00:01.000 --> 00:00:03.000 align:start
      <v Ms. Reed>Good &amp; <i>early</i>.

      00:00:03.000 --> 00:00:05.000
      Good & early.
      We begin.
      """
    #expect(Captions.lines(of: Array(captions.utf8)) == ["Good & early. We begin."])
  }

  @Test func ofAFileThatIsNoTextNothingIsSaid() {
    #expect(Captions.lines(of: [0xFF, 0xFE, 0x00]) == [])
  }
}
