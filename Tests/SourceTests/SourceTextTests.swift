import Source
import Testing

@Suite struct SourceTextTests {
  private func text(_ string: String) -> SourceText { SourceText(path: "a.md", bytes: Array(string.utf8)) }

  @Test(arguments: [
    ("a\nb\nc", 3), ("a\r\nb\r\nc", 3), ("a\rb\rc", 3), ("a\n\rb", 3), ("", 1), ("a\n", 2), ("\r\n", 2),
    ("\r", 2),
  ])
  func countsLinesWhateverEndsThem(string: String, count: Int) {
    #expect(text(string).lineCount == count)
  }

  @Test(arguments: ["a\né b\nc", "a\r\né b\r\nc", "a\ré b\rc"])
  func countsColumnsInCodePoints(string: String) throws {
    let text = text(string)
    let offset = try #require(text.bytes.firstIndex(of: UInt8(ascii: "b")))
    #expect(text.place(at: offset) == Place(line: 2, column: 3))
    #expect(text.offset(of: Place(line: 2, column: 3)) == offset)
    #expect(text.line(2) == "é b")
  }

  @Test func everyOffsetOfACodePointComesBack() {
    let text = text("😀é\r\n\u{301}x\r\rend")
    var offset = 0
    for scalar in text.bytes.text.unicodeScalars where scalar != "\n" {
      #expect(text.offset(of: text.place(at: offset)) == offset || scalar == "\r")
      offset += String(scalar).utf8.count + (scalar == "\r" && text.bytes[offset + 1] == 0x0A ? 1 : 0)
    }
  }

  @Test func offsetsAndPlacesOutsideTheTextGiveItsEnds() {
    let text = text("ab\ncd")
    #expect(text.place(at: -1) == Place(line: 1, column: 1))
    #expect(text.place(at: 99) == Place(line: 2, column: 3))
    #expect(text.offset(of: Place(line: 1, column: 99)) == 2)
    #expect(text.offset(of: Place(line: 9, column: 1)) == 5)
    #expect(text.line(0) == "")
    #expect(text.line(9) == "")
  }

  @Test(arguments: ["a\nb\r\nc\rd\n", "\n\n", "a", "", "a\n"])
  func linesFromAStartAreThoseOfTheRestAlone(_ whole: String) {
    let text = text(whole)
    for start in text.lineStarts + [text.bytes.count] {
      let rest = text.lines(from: start)
      #expect(rest.bytes == Array(text.bytes[start...]))
      #expect(rest.lineStarts == SourceText(path: "", bytes: rest.bytes).lineStarts)
    }
  }
}
