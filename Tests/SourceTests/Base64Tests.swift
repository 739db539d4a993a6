import Source
import Testing

@Suite struct Base64Tests {
  /// The examples of RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func threeBytesAreFourSigns(bytes: String, text: String) {
    let unfilled = text.filter { $0 != "=" }
    #expect(Base64.standard.encode(bytes.utf8) == text)
    #expect(Base64.url.encode(bytes.utf8) == unfilled)
    #expect(Base64.standard.decode(text.utf8) == Array(bytes.utf8))
    #expect(Base64.url.decode(unfilled.utf8) == Array(bytes.utf8))
  }

  @Test func everySignIsUsed() {
    let bytes: [UInt8] = [0xFB, 0xEF, 0xBE, 0xFF]
    #expect(Base64.standard.encode(bytes) == "++++/w==")
    #expect(Base64.url.encode(bytes) == "----_w")
    #expect(Base64.standard.decode("++++/w==".utf8) == bytes)
    #expect(Base64.url.decode("----_w".utf8) == bytes)
  }

  @Test(arguments: ["Zg", "Zg=", "Zh==", "=", "==", "====", "Z===", "Zg==Zg==", "Zm9v\n", "Zm-_", "Zm9vé"])
  func onlyWhatIsWrittenIsRead(text: String) { #expect(Base64.standard.decode(text.utf8) == nil) }

  @Test(arguments: ["Zg==", "Z", "Zh", "Zm+/", "Zm 9v", "Zm9vé"])
  func onlyWhatIsWrittenIsReadInAddresses(text: String) { #expect(Base64.url.decode(text.utf8) == nil) }
}
