internal import Source

/// Who gives badges: a district, with the address of its site.
package struct Issuer: Hashable, Sendable {
  package let name: String
  package let email: String?
  /// The address of the site, with a slash at its end.
  package let site: String
  /// The name under which its keys are found (W3C did:web).
  package let did: String

  /// The folder of the site in which everything about badges lies.
  package static let folder = "badges"

  /// - Parameter site: with a slash at its end. Nil unless it begins with `https`: of any other address nobody knows whose
  ///   it is.
  package init?(name: String, email: String?, site: String) {
    let scheme = "https://"
    guard site.startsWithBytes(of: scheme), site.endsWithBytes(of: "/") else { return nil }
    let parts = site.utf8.dropFirst(scheme.utf8.count).split(separator: UInt8(ascii: "/")).map(\.text)
    guard let host = parts.first, !host.isEmpty else { return nil }
    self.name = name
    self.email = email
    self.site = site
    did = "did:web:" + (parts + [Self.folder]).map(Self.escaped).joined(separator: ":")
  }

  /// The address of a file about badges.
  package func address(of path: String) -> String {
    let encoded = path.utf8.map { byte in
      byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
        ? [byte].text : "%" + String(hexadecimal: UInt32(byte), width: 2, uppercase: true)
    }
    return "\(site)\(Self.folder)/\(encoded.joined())"
  }

  /// A part of a name, in which a colon would begin the next part.
  private static func escaped(_ part: String) -> String {
    part.parts(separatedBy: ":").joined(separator: "%3A")
  }
}
