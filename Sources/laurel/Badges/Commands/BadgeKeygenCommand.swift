internal import ArgumentParser
internal import Badges
internal import Knowledge
internal import Presentation
internal import Source

/// `laurel badge keygen`: a key to sign badges with.
struct BadgeKeygenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen", abstract: "Make the secret key that badges are signed with.",
    discussion: """
      Whoever has the file can give badges in your name. It is never copied into the site. A second key takes the
      place of the first, and badges that were signed before stay true.

      Examples:
        laurel badge keygen
        laurel badge keygen --key ~/.config/laurel/badge-2028.key
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var key: BadgeKeyFile

  func run() async throws {
    let source = try source.site()
    let site = await (try ContentAtHand(source)).site()
    guard let plan = BadgePlan(site) else { throw BadgeRefusal.notConfigured }
    let folder = BadgeFolder(ofSite: try SiteFolders(root: source.root).root)
    let ringBefore = try folder.ring()
    var ring = ringBefore ?? KeyRing(did: plan.issuer.did)
    guard ring.did == plan.issuer.did else {
      throw BadgeRefusal.moved(from: ring.did, to: plan.issuer.did)
    }
    if let last = ring.entries.map(\.from).max(), source.day < last {
      throw BadgeRefusal.earlyKey(source.day, last)
    }
    let takenBack = try folder.takenBack(ringBefore)
    let secret = try key.make(for: source)
    let isFirst = ring.entries.isEmpty
    ring.add(secret.publicKey, on: source.day)
    try folder.put(ring)
    let payload = try StatusList(revoked: takenBack.places).payload(from: plan.issuer, on: source.day)
    let list = BadgeDesk.sign(payload, by: secret, in: ring)
    try folder.put(Array(list.utf8), named: StatusList.fileName)
    try printLines(
      "The secret key is in \(key.path). Keep a copy where only you get at it, such as in a safe.")
    try printLines(
      "\(Issuer.folder)/ now lists the key that others verify with. Commit this folder.")
    if let remark = takenBack.remark { try printLines(remark) }
    if !isFirst { try printLines("The earlier keys stay listed, and their badges stay true.") }
  }
}
