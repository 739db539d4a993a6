package import Source

/// Looks whether a badge is what it says, without asking anybody: with the keys and the list of a site at hand.
package struct BadgeCheck: Sendable {
  private let ring: KeyRing
  private let list: StatusList
  private let today: CalendarDate

  /// What a badge says that holds.
  package struct Verified: Hashable, Sendable {
    package let title: String
    package let issuer: String
    package let day: CalendarDate
    /// The page that tells the story.
    package let page: String?
    package let recipient: Recipient?
  }

  /// - Parameter list: the signed list of badges that were taken back, as it was read.
  package init(_ ring: KeyRing, list: [UInt8], today: CalendarDate) throws(BadgeFault) {
    self.ring = ring
    self.today = today
    guard let document = SignedDocument(list.trimmed), let known = ring.entry(named: document.keyID),
      // Who has an old key must not give badges back: each new key signs the list anew.
      known.until == nil, document.isSigned(by: known.key), let read = StatusList(document.payload)
    else { throw .changedList }
    self.list = read
  }

  /// - Parameter file: the bytes of a picture, or of a badge alone.
  package func verify(_ file: [UInt8]) throws(BadgeFault) -> Verified {
    guard let document = SignedDocument(try BakedBadge.token(in: file)) else { throw .noBadge }
    let badge = document.payload
    guard badge["type"]?.list?.contains(.text("OpenBadgeCredential")) == true else { throw .noBadge }
    let issuer = badge["issuer"]?["id"]?.text ?? badge["issuer"]?.text ?? ""
    guard issuer == ring.did, badge["iss"] == .text(ring.did) else {
      throw .unknownIssuer(issuer.utf8.excerpt)
    }
    guard let known = ring.entry(named: document.keyID) else { throw .unknownKey }
    guard document.isSigned(by: known.key) else { throw .changed }
    guard let day = badge.day("validFrom"), let place = document.statusPlace else { throw .noBadge }
    if day < known.from { throw .keyNotYetValid(known.from) }
    if let last = known.until, day > last { throw .keyExpired(last) }
    // A day begins at another time elsewhere.
    if today.days(until: day) > 1 { throw .notYetValid(day, today: today) }
    if let end = badge.day("validUntil"), end < today { throw .expired(end) }
    if list.revoked.contains(place) { throw .revoked }
    return Verified(
      title: badge["name"]?.text ?? "", issuer: badge["issuer"]?["name"]?.text ?? issuer, day: day,
      page: document.page,
      recipient: badge["credentialSubject"].flatMap(Recipient.init))
  }
}

extension JSONValue {
  fileprivate func day(_ name: String) -> CalendarDate? {
    self[name]?.text.flatMap { Timestamp($0)?.day }
  }
}

extension Recipient {
  fileprivate init?(_ subject: JSONValue) {
    guard let identity = subject["identifier"]?.list?.first, let hash = identity["identityHash"]?.text,
      let salt = identity["salt"]?.text
    else { return nil }
    self.init(hash: hash, salt: salt)
  }
}
