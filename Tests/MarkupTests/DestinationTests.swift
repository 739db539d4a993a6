internal import Markup
internal import Source
internal import Testing

@Suite struct URLPolicyTests {
  private func destination(_ address: String) -> Destination { Destination(address.utf8) }

  @Test(arguments: [
    "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "tel:+1-555-0100",
    "https://example.org/%2F%00", "https://example.org/ümlaut",
  ])
  func keepsWebAddressesAsTyped(address: String) {
    #expect(destination(address) == .external(address))
  }

  @Test func decodesPathAndFragmentOfARelativeAddress() {
    #expect(
      destination("../a%20b.md?x=%20#caf%C3%A9")
        == .relative(path: "../a b.md", query: "x=%20", fragment: "café"))
    #expect(destination("#top") == .relative(path: "", query: nil, fragment: "top"))
    #expect(destination("") == .relative(path: "", query: nil, fragment: nil))
    #expect(destination("a#") == .relative(path: "a", query: nil, fragment: ""))
    #expect(destination("a#b?c#d") == .relative(path: "a", query: nil, fragment: "b?c#d"))
  }

  @Test func keepsSpacesOfFileNames() {
    #expect(destination("my page.md") == .relative(path: "my page.md", query: nil, fragment: nil))
  }

  @Test func readsALeadingSlashAsTheRootOfTheContent() {
    #expect(destination("/awards/x.md") == .relative(path: "/awards/x.md", query: nil, fragment: nil))
  }

  @Test func decodesOnce() {
    #expect(destination("%252e%252e") == .relative(path: "%2e%2e", query: nil, fragment: nil))
    #expect(destination("%2e%2e/x") == .relative(path: "../x", query: nil, fragment: nil))
  }

  @Test func takesAColonAfterASlashForPartOfTheName() {
    #expect(destination("./a:b") == .relative(path: "./a:b", query: nil, fragment: nil))
    #expect(destination("?a:b") == .relative(path: "", query: "a:b", fragment: nil))
    #expect(destination("#a:b") == .relative(path: "", query: nil, fragment: "a:b"))
  }

  @Test(arguments: [
    ("JaVaScRiPt:alert(1)", RefusedURL.scheme("javascript")), ("data:text/html,x", .scheme("data")),
    ("vbscript:x", .scheme("vbscript")), ("file:///etc/passwd", .pathOfOneComputer),
    (" javascript:x", .scheme(" javascript")),
    ("java\tscript:x", .controlCharacter), ("\u{1}javascript:x", .controlCharacter),
    ("javascript%3Aalert(1)", .encodedColon), (":x", .scheme("")), ("ftp://x", .scheme("ftp")),
  ])
  func refusesOtherSchemes(address: String, reason: RefusedURL) {
    #expect(destination(address) == .refused(reason: reason))
  }

  @Test(arguments: [
    ("C:\\x", RefusedURL.pathOfOneComputer), ("C:/x", .pathOfOneComputer), ("a\\b", .backslash),
    ("a%5cb", .backslash), ("//host/x.png", .doubleSlash), ("/\\host", .backslash),
    ("%2e%2e%2fx", .encodedSlash), ("a%2Fb", .encodedSlash), ("/%2Fhost", .encodedSlash),
    ("a%00b", .controlCharacter), ("a%0Ab", .controlCharacter), ("a#%00", .controlCharacter),
    ("a\u{7F}", .controlCharacter), ("a\u{85}", .controlCharacter), ("a%zz", .badEncoding),
    ("100%", .badEncoding), ("a%ff", .badEncoding), ("https://a b", .space), ("mailto:a b", .space),
    ("a?b c", .space), ("https:x", .noHost), ("https:///x", .noHost), ("http:", .noHost),
  ])
  func refusesWhatDoesHarm(address: String, reason: RefusedURL) {
    #expect(destination(address) == .refused(reason: reason))
  }

  @Test(
    arguments: [
      "\u{61C}", "\u{200B}", "\u{200D}", "\u{200F}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}",
      "\u{FF1A}",
    ] as [Unicode.Scalar])
  func refusesCharactersThatCannotBeSeen(scalar: Unicode.Scalar) {
    #expect(destination("https://example.org/\(scalar)") == .refused(reason: .invisibleCharacter(scalar)))
    let encoded = String(scalar).utf8.map { "%\(String($0, radix: 16))" }.joined()
    #expect(destination("a\(encoded)") == .refused(reason: .invisibleCharacter(scalar)))
  }

  @Test func explainsInPlainWords() {
    #expect(RefusedURL.backslash.explanation.text == "this address holds a backslash; write / instead")
    #expect(
      RefusedURL.scheme("data").explanation.text
        == "this address starts with 'data:'; only https, http, mailto and tel are allowed")
    #expect(
      RefusedURL.invisibleCharacter("\u{200B}").explanation.text
        == "this address holds the character U+200B, which has no place in an address; delete it")
  }
}
