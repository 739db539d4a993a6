import Source
import Testing

@Suite struct Base64Tests {
  /// The examples of RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func threeBytesAreFourSigns(bytes: String, text: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == text)
  }

  @Test func everySignIsUsed() { #expect(Base64.text(of: [0xFB, 0xEF, 0xBE, 0xFF]) == "++++/w==") }
}
