internal import ArgumentParser
internal import Badges
internal import Glibc
internal import Source

/// The file of the secret key, which lies outside of the site.
struct BadgeKeyFile: ParsableArguments {
  @Option(
    help: "The file of the secret key. Default: LAUREL_BADGE_KEY, or .config/laurel/badge.key in your folder."
  )
  var key: String?

  var path: DiskPath {
    if let named = key ?? environment("LAUREL_BADGE_KEY") { return DiskPath(named) }
    let settings = environment("XDG_CONFIG_HOME") ?? "\(environment("HOME") ?? "")/.config"
    return DiskPath("\(settings)/laurel/badge.key")
  }

  /// Makes a key in a file that nobody else may read.
  func make(for site: SiteSource) throws -> SigningKey {
    try PrivatePlace(site: site).checkSecret(path)
    if try path.status() != nil { throw BadgeRefusal.keyExists("\(path)") }
    try path.parent.makeFolders()
    let key = SigningKey.random()
    var file = try OpenFile(path, for: .creatingSecret)
    try file.write(key.pem)
    try file.synchronize()
    try file.close()
    return key
  }

  func read(for site: SiteSource) throws -> SigningKey {
    try PrivatePlace(site: site).checkSecret(path)
    guard try path.status()?.kind == .file else { throw BadgeRefusal.noKey("\(path)") }
    let file = try OpenFile(path, for: .reading)
    guard try file.status().permissions == Self.permissions else { throw BadgeRefusal.openKey("\(path)") }
    guard let key = SigningKey(pem: try file.read(atMost: Self.limit)) else {
      throw BadgeRefusal.notAKey("\(path)")
    }
    return key
  }

  /// The owner reads and writes, and nobody else does anything.
  private static let permissions: mode_t = 0o600
  /// No key of ours is longer.
  private static let limit = 1 << 10
}
