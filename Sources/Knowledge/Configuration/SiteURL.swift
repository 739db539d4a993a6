internal import Markup
internal import Source

/// The address at which a site will stand: a host and a folder, with a slash at the end.
package struct SiteURL: Hashable, Sendable {
  package let text: String
  /// What was typed besides, and is left out.
  let surplus: Surplus?

  /// What an address of a page may have, and that of a site has not.
  enum Surplus: Hashable, Sendable {
    case account, query, fragment
    case file(String)
  }

  /// Nil for what is no address of the web.
  package init?(_ typed: String) {
    let parts = URLParts(typed.utf8)
    guard Destination.isExternalPage(typed), let scheme = parts.scheme, let authority = parts.authority else {
      return nil
    }
    let host = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    let slash = parts.path.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { parts.path[($0 + 1)...] } ?? []
    let isFile = Self.pages.contains(ContentPath.fileExtension(of: name.text))
    let folder = isFile ? parts.path.dropLast(name.count) : parts.path
    let path = folder.last == UInt8(ascii: "/") ? folder.text : folder.text + "/"
    text = "\(scheme)://\(host.text)\(path)"
    surplus =
      if host.count < authority.count { .account } else if parts.query != nil {
        .query
      } else if parts.fragment != nil {
        .fragment
      } else { isFile ? .file(name.text) : nil }
  }

  /// Whether nothing is left out.
  package var isWhole: Bool { surplus == nil }

  /// The endings of pages. A folder may have a dot in its name.
  private static let pages: Set<String> = ["html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "md"]
}
