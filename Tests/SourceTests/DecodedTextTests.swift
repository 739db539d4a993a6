import Source
import Testing

@Suite struct DecodedTextTests {
  private func decoded(_ bytes: [UInt8]) -> DecodedText {
    DecodedText(SourceFile(path: "a.md", bytes: bytes))
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    guard case .text(let text) = decoded([0xEF, 0xBB, 0xBF] + Array("a".utf8)) else {
      Issue.record("the text was not read")
      return
    }
    #expect(text.bytes == [UInt8(ascii: "a")])
    #expect(text.place(at: 0) == Place(line: 1, column: 1))
  }

  @Test(arguments: [
    ([0x61, 0xE9, 0x62], 1, "Windows-1252 or Latin-1"), ([0xFF, 0xFE, 0x61, 0x00], 0, "UTF-16"),
    ([0xFE, 0xFF, 0x00, 0x61], 0, "UTF-16"), ([0x61, 0x00, 0x62], 1, "a file that is not text"),
    ([0xC3, 0xA9, 0xC3], 2, "Windows-1252 or Latin-1"), ([0xED, 0xA0, 0x80], 0, "Windows-1252 or Latin-1"),
  ])
  func saysWhereAFileStopsBeingUTF8(bytes: [UInt8], offset: Int, guess: String) {
    guard case .notUTF8(let found, let name) = decoded(bytes) else {
      Issue.record("the bytes were taken for text")
      return
    }
    #expect(found == offset)
    #expect(name.text == guess)
  }

  @Test(arguments: ["", "é😀", "a\u{301}"])
  func readsUTF8(string: String) {
    guard case .text(let text) = decoded(Array(string.utf8)) else {
      Issue.record("the text was not read")
      return
    }
    #expect(text.bytes == Array(string.utf8))
  }
}
