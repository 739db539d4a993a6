internal import Markup
internal import Source

/// What keeps the path of a file of the site from being held by every computer, USB stick and web host.
package enum PathFault: Sendable, Equatable {
  /// A sign that Windows does not allow.
  case character(String)
  /// A character that nobody sees, as the Unicode Standard names it.
  case invisible(String)
  case ending, device, long, hidden
  /// A file of git, of Laurel or with secrets.
  case forPrograms

  /// The first fault of a path that starts at the root of the site; nil if there is none.
  package init?(in path: String) {
    guard let fault = Self.first(of: path, mayHide: false) else { return nil }
    self = fault
  }

  /// The same for a file that goes up as it is. Its name may start with a dot.
  package init?(inStaticFile path: String) {
    guard let fault = Self.first(of: path, mayHide: true) else { return nil }
    self = fault
  }

  /// Whether there is no file of this path anywhere, or none that may be published.
  package static func forbids(_ path: String) -> Bool {
    let names = path.parts(separatedBy: "/")
    return path.utf8.count > 2_048
      || names.contains { name in
        ["", ".", ".."].contains(name) || name.utf8.count > 255 || name.utf8.contains(0)
          || isForPrograms(name)
      }
  }

  private static func first(of path: String, mayHide: Bool) -> PathFault? {
    if path.utf8.count > 180 { return .long }
    return path.parts(separatedBy: "/").lazy.compactMap { fault(ofName: $0, mayHide: mayHide) }.first
  }

  private static func fault(ofName name: String, mayHide: Bool) -> PathFault? {
    if name.utf8.count > 120 { return .long }
    if let scalar = name.unicodeScalars.first(where: \.isUnseen) { return .invisible(scalar.codePoint) }
    if let byte = name.utf8.first(where: "<>:\"|?*\\".utf8.contains) {
      return .character(String(UnicodeScalar(byte)))
    }
    if isForPrograms(name) { return .forPrograms }
    if !mayHide, name.utf8.first == UInt8(ascii: ".") { return .hidden }
    guard let last = name.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: " ") else {
      return .ending
    }
    let stem = name.parts(separatedBy: ".")[0].trimmed.utf8.map(\.lowercased).text
    return Slug.isDevice(stem) ? .device : nil
  }

  /// Whether a name is that of a file that a build must not publish, and that git or Laurel would take for its own.
  private static func isForPrograms(_ name: String) -> Bool {
    let name = Fold.key(name)
    return name != ".htaccess"
      && [".git", ".laurel", ".env", ".ht", ".svn", ".hg", ".ssh"].contains { name.startsWithBytes(of: $0) }
  }
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
