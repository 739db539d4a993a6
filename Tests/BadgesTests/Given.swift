import Source

@testable import Badges

/// A made-up district that has given one badge.
struct Given {
  let key: SigningKey
  let ring: KeyRing
  let badge: Badge
  let token: String
  let list: [UInt8]

  static let issuer = Issuer(
    name: "Made-up Valley Schools", email: nil, site: "https://valley.example:8443/our/teachers/")!
  static let achievement = Achievement(
    slug: "made-up-award", name: "Made-up Award", description: "For tests.",
    page: "https://valley.example:8443/our/teachers/awards/made-up-award.html")

  /// - Parameters:
  ///   - signer: the byte that the secret key repeats.
  ///   - revoked: whether the badge was taken back.
  ///   - listSigner: who signs the list of badges that were taken back, if not the newest key.
  init(
    on day: String = "2026-03-01", keyFrom: String = "2026-01-01", keyUntil: String? = nil, signer: UInt8 = 7,
    revoked: Bool = false, recipient: Recipient? = nil, listSigner: SigningKey? = nil
  ) {
    key = SigningKey(seed: Array(repeating: signer, count: 32))!
    let newer = SigningKey(seed: Array(repeating: signer + 1, count: 32))!
    var ring = KeyRing(did: Self.issuer.did)
    ring.add(key.publicKey, on: CalendarDate(keyFrom)!)
    if let keyUntil { ring.add(newer.publicKey, on: CalendarDate(keyUntil)!) }
    self.ring = ring
    let signsList = listSigner ?? (keyUntil == nil ? key : newer)
    badge = Badge(
      number: "K7QF-3XWM", title: "Made-up Award 2026", achievement: Self.achievement,
      page: "https://valley.example:8443/our/teachers/spotlights/someone.html", recipient: recipient,
      day: CalendarDate(day)!)
    let place = StatusList.place(for: badge.number, besides: [])
    token = SignedDocument.sign(
      Credential.payload(of: badge, from: Self.issuer, place: place), by: key,
      named: ring.id(of: key.publicKey))
    list = Array(
      SignedDocument.sign(
        try! StatusList(revoked: revoked ? [place] : []).payload(from: Self.issuer, on: CalendarDate(day)!),
        by: signsList, named: ring.id(of: signsList.publicKey)
      ).utf8)
  }

  func fault(
    in file: [UInt8]? = nil, on today: String = "2026-06-01", ring: KeyRing? = nil, list: [UInt8]? = nil
  ) -> BadgeFault? {
    do throws(BadgeFault) {
      let check = try BadgeCheck(
        ring ?? self.ring, list: list ?? self.list, today: CalendarDate(today)!)
      _ = try check.verify(file ?? Array(token.utf8))
      return nil
    } catch { return error }
  }
}
