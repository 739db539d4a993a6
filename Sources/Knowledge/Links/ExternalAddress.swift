internal import Source

/// An address of another web site, taken apart.
struct ExternalAddress {
  /// In small letters, without a port.
  let host: String
  let isSecure: Bool
  /// The same for addresses that lead to the same page: without scheme, `www.`, a slash at the end, an anchor, and what
  /// is added to see who follows a link.
  let key: String

  init?(_ url: String) {
    let bytes = Array(url.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://") else {
      return nil
    }
    let scheme = bytes[..<colon].map(\.lowercased).text
    guard scheme == "http" || scheme == "https" else { return nil }
    isSecure = scheme == "https"
    let rest = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "#") }
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    host = authority.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased).text
    let site = host.startsWithBytes(of: "www.") ? host.utf8.dropFirst(4).text : host
    let question = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
    var path = rest[authority.endIndex..<question]
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let query = rest[question...].dropFirst().text.parts(separatedBy: "&")
      .filter { !$0.isEmpty && !Self.isTracking($0) }.joined(separator: "&")
    key = site + path.text + (query.isEmpty ? "" : "?" + query)
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.parts(separatedBy: "=")[0]
    return name.startsWithBytes(of: "utm_")
      || ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid"].contains(name)
  }
}
