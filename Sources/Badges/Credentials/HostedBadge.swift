package import Source

/// A badge as Open Badges 2.0 have it: three documents that count because they stand on the site of who gives it.
package enum HostedBadge {
  /// Where they lie in the folder of badges.
  package static let folder = "2.0"

  package static func assertion(of badge: Badge, from issuer: Issuer) -> JSONValue {
    let address = issuer.address(of: "\(folder)/\(badge.number).json")
    return document(
      "Assertion", address,
      [
        "badge": .text(award(badge.achievement, issuer)),
        "evidence": .text(badge.page),
        "image": .text(issuer.address(of: "\(badge.number).svg")),
        "issuedOn": .text(badge.day.instant),
        "recipient": badge.recipient.map(identity)
          // Somebody has to be named. The number is known to the page that verifies, and says nothing of the person.
          ?? .object([
            "type": .text("url"), "hashed": .flag(false),
            "identity": .text("\(issuer.site)verify.html#\(badge.number)"),
          ]),
        "verification": .object(["type": .text("HostedBadge")]),
      ])
  }

  package static func badgeClass(_ achievement: Achievement, from issuer: Issuer) -> JSONValue {
    document(
      "BadgeClass", award(achievement, issuer),
      [
        "name": .text(achievement.name), "description": .text(achievement.description),
        "image": .text(issuer.address(of: achievement.picture)),
        "criteria": .object(["id": .text(achievement.page), "narrative": .text(achievement.description)]),
        "issuer": .text(self.issuer(issuer)),
      ])
  }

  package static func profile(of issuer: Issuer) -> JSONValue {
    var profile: [String: JSONValue] = ["name": .text(issuer.name), "url": .text(issuer.site)]
    profile["email"] = issuer.email.map { .text($0) }
    return document("Issuer", self.issuer(issuer), profile)
  }

  private static func award(_ achievement: Achievement, _ issuer: Issuer) -> String {
    issuer.address(of: "\(folder)/awards/\(achievement.slug).json")
  }

  private static func issuer(_ issuer: Issuer) -> String { issuer.address(of: "\(folder)/issuer.json") }

  private static func identity(_ recipient: Recipient) -> JSONValue {
    .object([
      "type": .text("email"), "hashed": .flag(true), "identity": .text(recipient.hash),
      "salt": .text(recipient.salt),
    ])
  }

  private static func document(_ type: String, _ address: String, _ members: [String: JSONValue]) -> JSONValue
  {
    let head: [String: JSONValue] = [
      "@context": .text("https://w3id.org/openbadges/v2"), "type": .text(type), "id": .text(address),
    ]
    return .object(members.merging(head) { _, new in new })
  }
}
