internal import Markup
internal import Source

/// What keeps the path of a file of the site from being held by every computer, USB stick and web host, or from being
/// published at all.
package enum PathFault: Sendable, Equatable {
  /// A sign that Windows does not allow.
  case character(String)
  /// A character that nobody sees, as the Unicode Standard names it.
  case invisible(String)
  case ending, device, long, hidden
  /// A file of git, of Laurel or with secrets.
  case forPrograms

  /// The first fault of a path that starts at the root of the site; nil if there is none.
  ///
  /// - Parameter isFixed: whether the file goes up as it is. Then a few names may start with a dot, and any may be that of
  ///   a key, which no page leads to.
  package init?(in path: String, isFixed: Bool = false) {
    guard let fault = Self.first(of: path, isFixed: isFixed) else { return nil }
    self = fault
  }

  private static func first(of path: String, isFixed: Bool) -> PathFault? {
    if path.utf8.count > 180 { return .long }
    return path.parts(separatedBy: "/").lazy.compactMap { fault(ofName: $0, isFixed: isFixed) }.first
  }

  private static func fault(ofName name: String, isFixed: Bool) -> PathFault? {
    if name.utf8.count > 120 { return .long }
    if let scalar = name.unicodeScalars.first(where: \.isUnseen) { return .invisible(scalar.codePoint) }
    if let byte = name.utf8.first(where: "<>:\"|?*\\".utf8.contains) {
      return .character(String(UnicodeScalar(byte)))
    }
    let key = Fold.key(name)
    if !(isFixed && hiddenNames.contains(name)) {
      if programs.contains(where: key.startsWithBytes) || (isFixed && isSecret(key)) { return .forPrograms }
      if name.utf8.first == UInt8(ascii: ".") { return .hidden }
    }
    guard let last = name.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: " ") else {
      return .ending
    }
    let stem = name.parts(separatedBy: ".")[0].trimmed.utf8.map(\.lowercased).text
    return Slug.isDevice(stem) ? .device : nil
  }

  /// The names with a dot before them that web hosts and browsers ask for.
  private static let hiddenNames: Set<String> = [".well-known", ".htaccess", ".nojekyll", ".domains"]

  /// How names begin that git, Laurel or a host takes for its own, or that hold passwords.
  private static let programs = [".git", ".laurel", ".env", ".ht", ".svn", ".hg", ".ssh"]

  /// Whether a folded name is one under which keys and passwords are kept.
  private static func isSecret(_ key: String) -> Bool {
    let isKey = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains {
      key == $0 || key.startsWithBytes(of: $0 + ".")
    }
    return isKey || ["_netrc", "credentials", "credentials.json", "wp-config.php"].contains(key)
      || secretEndings.contains(ContentPath.fileExtension(of: key))
  }

  private static let secretEndings: Set<String> = [
    "pfx", "p12", "ppk", "jks", "keystore", "kdbx", "kdb", "ovpn", "env",
  ]
}

extension Unicode.Scalar {
  /// Whether nobody sees this in a name. Joiners and the marks that choose a form of an emoji have a meaning there.
  fileprivate var isUnseen: Bool {
    if isControl || isLineSeparator || isBidiControl || isZeroWidth { return true }
    if properties.isNoncharacterCodePoint { return true }
    return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
      && !["\u{200C}", "\u{200D}"].contains(self)
  }
}
