import Source
import Testing

@Suite struct BytesTests {
  @Test func partsAreCutAtBytesAndEmptyOnesKept() {
    #expect("a//b/".parts(separatedBy: "/") == ["a", "", "b", ""])
    #expect("a\r\nb".parts(separatedBy: "\n") == ["a\r", "b"])
    #expect("a/\u{301}b".parts(separatedBy: "/").count == 2)
  }

  @Test func prefixesAreComparedByBytes() {
    #expect("---\u{301}".startsWithBytes(of: "---"))
    #expect(!"\u{E9}".startsWithBytes(of: "e"))
    #expect("a/\u{301}".endsWithBytes(of: "\u{301}"))
  }

  @Test func trimsWhiteSpaceOnly() {
    #expect(" \t\r\n a b \u{B}".trimmed == "a b")
    #expect(" ".trimmed == "")
    #expect("\u{A0}a".trimmed == "\u{A0}a")
  }

  @Test func aLineHasSingleSpacesAndNoneAtItsEnds() {
    #expect(Array(" a\t\r\n b\u{1}c ".utf8).onOneLine == "a b\u{1}c")
    #expect(" a\t\r\n b\u{1}c\u{7F} ".onOneLine == "a b c")
    #expect(Array("  a  b ".utf8).withSingleSpaces == Array(" a b ".utf8))
    #expect(" \n".onOneLine == "")
  }
}
