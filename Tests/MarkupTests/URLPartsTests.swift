import Markup
import Testing

@Suite struct URLPartsTests {
  @Test(
    arguments: [
      ("HTTPS://Example.org:80/a/b?c=d/e#f?g", "https", "Example.org:80", "/a/b", "c=d/e", "f?g"),
      ("http://e.org?x", "http", "e.org", "", "x", nil), ("http://e.org#x", "http", "e.org", "", nil, "x"),
      ("mailto:a@b.org", "mailto", nil, "a@b.org", nil, nil), ("//e.org/a", nil, "e.org", "/a", nil, nil),
      ("a/b:c", nil, nil, "a/b:c", nil, nil), ("a?b:c", nil, nil, "a", "b:c", nil),
      ("#a:b", nil, nil, "", nil, "a:b"), ("a?#", nil, nil, "a", "", ""), (":a", "", nil, "a", nil, nil),
      ("", nil, nil, "", nil, nil),
    ] as [(String, String?, String?, String, String?, String?)])
  func cutsAnAddressWhereItsMarksAre(
    address: String, scheme: String?, authority: String?, path: String, query: String?, fragment: String?
  ) {
    let parts = URLParts(address.utf8)
    func text(_ part: ArraySlice<UInt8>?) -> String? { part.map { String(decoding: $0, as: UTF8.self) } }
    #expect(parts.scheme == scheme)
    #expect(text(parts.authority) == authority)
    #expect(text(parts.path) == path)
    #expect(text(parts.query) == query)
    #expect(text(parts.fragment) == fragment)
  }
}
