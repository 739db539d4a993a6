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

  /// Classifies an address with blanks, which may be typed as the name of a file is written, with a percent sign.
  package init(spaced address: [UInt8]) {
    self.init(address)
    if case .refused(.badEncoding) = self {
      self = .relative(path: address.text, query: nil, fragment: nil)
    }
  }

  private static func classify(_ bytes: [UInt8]) throws(RefusedURL) -> Destination {
    if isPathOfOneComputer(bytes) { throw .pathOfOneComputer }
    try URLCheck.checkCharacters(bytes)
    let parts = URLParts(bytes)
    guard let scheme = parts.scheme else { return try relative(parts) }
    guard externalSchemes.contains(scheme) else {
      throw scheme.utf8.count == 1 || scheme == "file" ? .pathOfOneComputer : .scheme(scheme)
    }
    if bytes.contains(UInt8(ascii: " ")) { throw .space }
    try checkReceiver(of: parts)
    return .external(bytes.text)
  }

  /// Refuses an address that leads to no web site, to nobody, or to no telephone.
  private static func checkReceiver(of parts: URLParts) throws(RefusedURL) {
    switch parts.scheme {
    case "mailto":
      // Without anybody's address, the reader chooses whom to send a text to.
      if parts.query == nil, !parts.path.contains(UInt8(ascii: "@")) { throw .nobody }
    case "tel": if !parts.path.contains(where: \.isDigit) { throw .noNumber }
    default:
      let host = parts.authority ?? []
      if host.isEmpty || host.elementsEqual("http:".utf8) || host.elementsEqual("https:".utf8) {
        throw .noHost
      }
    }
  }

  /// Whether this is a path such as `C:\x`.
  private static func isPathOfOneComputer(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0].isLetter && bytes[1] == UInt8(ascii: ":") && bytes[2] == UInt8(ascii: "\\")
  }

  private static let externalSchemes = ["http", "https", "mailto", "tel"]

  private static func relative(_ parts: URLParts) throws(RefusedURL) -> Destination {
    try URLCheck.checkSlashes(parts.path)
    let path = try URLCheck.percentDecoded(parts.path)
    // No file may have a colon in its name.
    if URLParts(path).scheme != nil { throw .encodedColon }
    if let query = parts.query, query.contains(UInt8(ascii: " ")) { throw .space }
    var fragment: String?
    if let encoded = parts.fragment { fragment = try URLCheck.percentDecoded(encoded).text }
    return .relative(path: path.text, query: parts.query?.text, fragment: fragment)
  }
}
