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
    guard Self.isHost(host), parts.path.allSatisfy(Self.isOfPath) else { return nil }
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

  /// Whether another address is the same but for capital letters in the name of the host.
  func leadsWhere(_ other: SiteURL) -> Bool { Self.key(text) == Self.key(other.text) }

  private static func key(_ text: String) -> [UInt8] {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    return Array(
      parts.enumerated().map { $0 < 3 ? $1.map(\.lowercased) : Array($1) }.joined(separator: [
        UInt8(ascii: "/")
      ]))
  }

  /// Whether nothing is left out.
  package var isWhole: Bool { surplus == nil }

  /// Whether a host is a name or a number, with a port or without.
  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    // Addresses of version 6 stand in brackets, with colons between their digits.
    let isNumber = host.first == UInt8(ascii: "[")
    let end =
      isNumber ? host.lastIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : host.firstIndex(of: UInt8(ascii: ":"))
    let name = host[..<(end ?? host.endIndex)]
    let port = host[name.endIndex...]
    let isPort =
      port.isEmpty
      || port.first == UInt8(ascii: ":")
        && (Int(port.dropFirst().text).map { (1...65_535).contains($0) } ?? false)
    if isNumber {
      return isPort && name.last == UInt8(ascii: "]")
        && name.dropFirst().dropLast().allSatisfy { $0.hexadecimalValue != nil || ":.".utf8.contains($0) }
    }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return isPort
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy(isOfName)
      }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The signs of paths, but for quotation marks, which come from elsewhere.
  private static func isOfPath(_ byte: UInt8) -> Bool {
    isOfName(byte) || "/.~!$&()*+,;=:@%".utf8.contains(byte)
  }

  /// The endings of pages. A folder may have a dot in its name.
  private static let pages: Set<String> = ["html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "md"]
}
