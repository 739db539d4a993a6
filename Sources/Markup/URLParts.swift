internal import Source

/// An address, cut where its marks are, with no part decoded or judged. Source: RFC 3986, appendix B.
package struct URLParts {
  /// What stands before the first colon, in lower case; nil if there is none before the first `/`, `?` or `#`.
  ///
  /// The standard asks for letters, digits and `+-.`. Whatever else stands there is taken for a scheme too: it may be
  /// one to some reader.
  package let scheme: String?
  /// The host and its port; nil without two slashes after the scheme.
  package let authority: ArraySlice<UInt8>?
  package let path: ArraySlice<UInt8>
  /// What stands between `?` and `#`.
  package let query: ArraySlice<UInt8>?
  package let fragment: ArraySlice<UInt8>?

  package init(_ address: some Collection<UInt8>) {
    var rest = Array(address)[...]
    let hash = rest.firstIndex(of: UInt8(ascii: "#"))
    fragment = hash.map { [rest] in rest[($0 + 1)...] }
    rest = rest[..<(hash ?? rest.endIndex)]
    let mark = rest.firstIndex(of: UInt8(ascii: "?"))
    query = mark.map { [rest] in rest[($0 + 1)...] }
    rest = rest[..<(mark ?? rest.endIndex)]
    let end = rest.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    if let end, rest[end] == UInt8(ascii: ":") {
      scheme = rest[..<end].map(\.lowercased).text
      rest = rest[(end + 1)...]
    } else {
      scheme = nil
    }
    if rest.starts(with: "//") {
      let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      self.authority = authority
      rest = rest[authority.endIndex...]
    } else {
      authority = nil
    }
    path = rest
  }

  /// Whether the address leads to a page of the web.
  package var isWeb: Bool { scheme == "http" || scheme == "https" }

  /// An address without its fragment, which no other site ever sees.
  package static func withoutFragment(_ address: String) -> String {
    address.utf8.prefix { $0 != UInt8(ascii: "#") }.text
  }
}
