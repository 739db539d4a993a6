internal import Source

/// What the address of a link or an image points at, or why it is refused.
package enum Destination: Hashable, Sendable {
  /// An address of another site, a mail address or a telephone number, as it was typed.
  case external(String)
  /// A place in this site: `path` and `fragment` are percent-decoded; an empty path is the page itself.
  case relative(path: String, query: String?, fragment: String?)
  case refused(reason: RefusedURL)

  /// Classifies an address after Markdown's escapes and entities were read.
  package init(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    do throws(RefusedURL) {
      self = try Self.classify(bytes)
    } catch {
      self = .refused(reason: error)
    }
  }

  private static func classify(_ bytes: [UInt8]) throws(RefusedURL) -> Destination {
    if isPathOfOneComputer(bytes) { throw .pathOfOneComputer }
    try URLCheck.checkCharacters(bytes)
    guard let scheme = scheme(of: bytes) else { return try relative(bytes) }
    guard externalSchemes.contains(scheme) else {
      throw scheme.utf8.count == 1 || scheme == "file" ? .pathOfOneComputer : .scheme(scheme)
    }
    if bytes.contains(UInt8(ascii: " ")) { throw .space }
    let rest = bytes.dropFirst(scheme.utf8.count + 1)
    if scheme.startsWithBytes(of: "http"), !hasHost(rest) { throw .noHost }
    return .external(bytes.text)
  }

  /// Whether this is a path such as `C:\x`.
  private static func isPathOfOneComputer(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0].isLetter && bytes[1] == UInt8(ascii: ":") && bytes[2] == UInt8(ascii: "\\")
  }

  private static let externalSchemes = ["http", "https", "mailto", "tel"]

  /// What stands before the first colon, in lower case, unless a `/`, `?` or `#` comes first.
  ///
  /// Browsers ask for letters, digits and `+-.`. Whatever else stands there is taken for a scheme too: it
  /// may be one to some reader, and no file may have a colon in its name.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return bytes[..<end].map(\.lowercased).text
  }

  private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: "//"), let first = rest.dropFirst(2).first else { return false }
    return !"/?#".utf8.contains(first)
  }

  private static func relative(_ bytes: [UInt8]) throws(RefusedURL) -> Destination {
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let question = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    try URLCheck.checkSlashes(bytes[..<question])
    let path = try URLCheck.percentDecoded(bytes[..<question])
    if scheme(of: path) != nil { throw .encodedColon }
    if bytes[question..<hash].contains(UInt8(ascii: " ")) { throw .space }
    let query = question < hash ? bytes[(question + 1)..<hash].text : nil
    let fragment = hash < bytes.endIndex ? try URLCheck.percentDecoded(bytes[(hash + 1)...]).text : nil
    return .relative(path: path.text, query: query, fragment: fragment)
  }
}
