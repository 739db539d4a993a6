internal import Testing

@testable internal import laurel

@Suite struct HostAddressTests {
  @Test(arguments: [
    ("http://example.org", "example.org", 80), ("https://Example.ORG/a:b@c?d", "example.org", 443),
    ("HTTP://example.org:8080#x", "example.org", 8_080), ("https://[2001:DB8::1]:444/", "2001:db8::1", 444),
    ("https://[::1]", "::1", 443), ("http://127.1/", "127.1", 80),
    ("https://example.org?x", "example.org", 443),
  ])
  func readsTheHostAndThePort(text: String, host: String, port: Int) throws {
    let address = try #require(HostAddress(text))
    #expect(address.host == host && address.port == port)
  }

  @Test(arguments: [
    "http://good.example@127.0.0.1/", "http://a:b@example.org/", "http://", "http:///x", "http://:80/",
    "http://example.org:0/", "http://example.org:99999/", "http://example.org:80x/", "http://exämple.org/",
    "http://example.org:", "ftp://example.org/", "http://exa mple.org/", "http://[::1", "http://[::1]x/",
    "http://[::1%25eth0]/", "mailto:a@b.org", "http://a\\b/", "http://a%2eb/", "", "http",
    "http://example.org/" + String(repeating: "a", count: 2_048),
  ])
  func refusesWhatProgramsReadInDifferentWays(text: String) { #expect(HostAddress(text) == nil) }
}
