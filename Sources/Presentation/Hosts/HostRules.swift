internal import Knowledge
internal import Markup
internal import Source

/// All that a host has to know of a site. Each sort of host is told it in words of its own, and nowhere else is it said.
struct HostRules: Sendable {
  /// The folder of the site on its host, with a slash at both ends; the top of the host where no address is known.
  let folder: String
  let moves: [HostMove]
  /// What browsers may keep for a year, as its name changes with its bytes.
  let lasting: [LastingFiles]

  init(of site: Site, _ files: [OutputFile]) {
    folder = site.configuration.url.map(Self.folder) ?? "/"
    moves = HostMove.all(of: site, among: files)
    lasting = LastingFiles.all(among: files)
  }

  /// What all answers carry. The pages say the rest of their policy themselves, but no page can say who may frame it.
  static let headers = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
  ]

  /// How long what does not last is kept: not without asking whether it is still the same.
  static let revalidated = "no-cache"

  /// The same for what lasts: a year, the longest that RFC 2616 knew.
  static let forAYear = "public, max-age=31536000, immutable"

  /// The page for addresses that do not exist.
  static let notFound = NotFoundPage.address

  /// Files of a site that nobody has to get from a host.
  static let inner = [ReservedPaths.mark] + HostFiles.unserved

  /// The folder in the address of a site, with its signs as they are on the disk.
  private static func folder(of url: String) -> String {
    let bytes = Array(url.utf8)
    let host = bytes.firstRange(of: Array("://".utf8))?.upperBound ?? 0
    return bytes[host...].firstIndex(of: UInt8(ascii: "/")).map { URLBytes.decodedPath(bytes[$0...]) } ?? "/"
  }
}
