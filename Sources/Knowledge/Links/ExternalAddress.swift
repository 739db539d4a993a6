internal import Markup
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
    let parts = URLParts(url.utf8)
    guard parts.isWeb, let authority = parts.authority else { return nil }
    isSecure = parts.scheme == "https"
    host = authority.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased).text
    let site = host.startsWithBytes(of: "www.") ? host.utf8.dropFirst(4).text : host
    var path = parts.path
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let query = (parts.query?.text ?? "").parts(separatedBy: "&")
      .filter { !$0.isEmpty && !Self.isTracking($0) }.joined(separator: "&")
    key = site + path.text + (query.isEmpty ? "" : "?" + query)
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.parts(separatedBy: "=")[0]
    return name.startsWithBytes(of: "utm_")
      || ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid"].contains(name)
  }
}
