internal import Badges
internal import Knowledge
internal import Presentation
internal import Source

/// Where badges are signed and taken back: the site, its folder of badges, and the secret key at hand.
struct BadgeDesk {
  /// The site as it goes out.
  let site: Site
  /// All of the site, with what does not go out.
  let wholeSite: Site
  let plan: BadgePlan
  /// The credits that are to have a badge: of those who agreed to one, and whom the site names.
  let credits: [Credit]
  let folder: BadgeFolder
  let day: CalendarDate
  private let ring: KeyRing
  private let key: SigningKey

  init(_ source: SiteSource, _ file: BadgeKeyFile) async throws {
    let atHand = try await ContentAtHand(source)
    wholeSite = await atHand.site()
    site = try await atHand.publishedSite()
    guard let plan = BadgePlan(site), let wholePlan = BadgePlan(wholeSite) else {
      throw BadgeRefusal.notConfigured
    }
    // Of somebody who did not agree to be named, the published site has a credit too: that of a role.
    let agreed = Dictionary(wholePlan.credits.map { ($0.number, $0.name) }) { first, _ in first }
    credits = plan.credits.filter { agreed[$0.number] == $0.name }
    folder = BadgeFolder(ofSite: try SiteFolders(root: source.root).root)
    guard let ring = try folder.ring() else { throw BadgeRefusal.noKeys }
    guard ring.did == plan.issuer.did else {
      throw BadgeRefusal.moved(from: ring.did, to: plan.issuer.did)
    }
    key = try file.read(for: source)
    guard let entry = ring.entry(of: key.publicKey) else { throw BadgeRefusal.unlistedKey("\(file.path)") }
    if let end = entry.until { throw BadgeRefusal.retiredKey("\(file.path)", end) }
    self.plan = plan
    self.ring = ring
    day = source.day
  }

  func sign(_ payload: JSONValue) -> String { Self.sign(payload, by: key, in: ring) }

  static func sign(_ payload: JSONValue, by key: SigningKey, in ring: KeyRing) -> String {
    SignedDocument.sign(payload, by: key, named: ring.id(of: key.publicKey))
  }

  func takenBack() throws -> TakenBack { try folder.takenBack(ring) }

  /// Takes badges back: first it is noted, then the list is signed, then their files go. Whatever is cut short is done by
  /// the next command.
  func revoke(_ more: [BadgeFolder.Revoked]) throws -> TakenBack {
    let takenBack = try takenBack().noting(more)
    if !more.isEmpty { try folder.put(takenBack.noted) }
    let list = StatusList(revoked: takenBack.places)
    if try !isSigned(list) {
      let payload = try list.payload(from: plan.issuer, on: day)
      try folder.put(Array(sign(payload).utf8), named: StatusList.fileName)
    }
    for badge in takenBack.noted { try folder.remove(badge.number) }
    return takenBack
  }

  /// Whether the list is there, signed with a key that is still used.
  private func isSigned(_ list: StatusList) throws -> Bool {
    let signed = try folder.list().trimmed
    let isByKeyInUse = (try? BadgeCheck(ring, list: Array(signed), today: day)) != nil
    return isByKeyInUse && StatusList(signed, signedByOneOf: ring) == list
  }
}
