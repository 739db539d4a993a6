internal import Source

/// The address at which a site will stand, by which links to its own pages are told from links to other sites.
package struct SiteAddress: Hashable, Sendable {
  /// In small letters, with its port.
  private let authority: String
  /// The path without a slash at its end: `/kb`, or nothing.
  package let path: String

  /// Nil for what is no address of the web.
  package init?(_ url: String) {
    let parts = URLParts(url.utf8)
    guard parts.isWeb, let authority = parts.authority, !authority.isEmpty else { return nil }
    self.authority = authority.map(\.lowercased).text
    var path = parts.path
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    self.path = path.text
  }

  /// The place in the site that a whole address leads to; nil if it leads elsewhere.
  package func destination(of url: some Collection<UInt8>) -> Destination? {
    let parts = URLParts(url)
    guard parts.isWeb, let authority = parts.authority, authority.map(\.lowercased).text == self.authority,
      parts.path.starts(with: path.utf8)
    else { return nil }
    let inside = parts.path.dropFirst(path.utf8.count)
    guard inside.isEmpty || inside.first == UInt8(ascii: "/") else { return nil }
    let query = parts.query.map { [UInt8(ascii: "?")] + $0 } ?? []
    let fragment = parts.fragment.map { [UInt8(ascii: "#")] + $0 } ?? []
    let destination = Destination((inside.isEmpty ? [UInt8(ascii: "/")] : Array(inside)) + query + fragment)
    if case .relative = destination { return destination }
    return nil
  }
}
