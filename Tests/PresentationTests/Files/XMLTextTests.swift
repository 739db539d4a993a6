import Testing

@testable import Presentation

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("a\u{0}b\u{1}\u{8}\u{B}\u{1F}c", "abc"), ("a\tb\r\nc", "a\tb\nc"), ("\u{FFFE}a\u{FFFF}\u{FFFE}b", "ab"),
    ("\u{FFFD}é\u{7F}😀\u{EFFF}", "\u{FFFD}é\u{7F}😀\u{EFFF}"), ("", ""),
  ])
  func whatXMLCannotHoldIsLeftOut(text: String, kept: String) {
    #expect(XMLText.kept(Array(text.utf8)) == Array(kept.utf8))
  }
}
