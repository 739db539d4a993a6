internal import Markup
internal import Source
internal import Testing

@Suite struct NotUTF8Tests {
  private func remarks(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "page.md", bytes: bytes)
    guard case .notUTF8(let offset, let guess) = DecodedText(file) else { return [] }
    return Diagnosed((), [NotUTF8.diagnose(file, offset: offset, guess: guess)]).remarks
  }

  @Test func tellsTheFirstByteOfLatin1() {
    let bytes = Array("---\ntitle: é Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    #expect(
      remarks(bytes) == ["2:13 not-utf8: this file is not UTF-8; it looks like Windows-1252 or Latin-1"])
  }

  @Test func doesNotCountAByteOrderMark() {
    #expect(
      remarks([0xEF, 0xBB, 0xBF, 0x61, 0xFF])
        == ["1:2 not-utf8: this file is not UTF-8; it looks like Windows-1252 or Latin-1"])
  }

  @Test func knowsUTF16() {
    #expect(
      remarks([0xFF, 0xFE, 0x61, 0]) == ["1:1 not-utf8: this file is not UTF-8; it looks like UTF-16"])
  }
}
