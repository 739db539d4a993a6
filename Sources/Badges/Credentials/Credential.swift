package import Source

/// A badge as Open Badges 3.0 have it: a verifiable credential (W3C VC 2.0), to be signed as a whole.
package enum Credential {
  static let contexts: [JSONValue] = [
    .text("https://www.w3.org/ns/credentials/v2"),
    .text("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
  ]

  /// - Parameter place: that of the badge in the list of those that were taken back.
  package static func payload(of badge: Badge, from issuer: Issuer, place: Int) -> JSONValue {
    let id = JSONValue.text(issuer.address(of: "\(badge.number).txt"))
    let subject = JSONValue.text(badge.subject(from: issuer))
    var about: [String: JSONValue] = [
      "id": subject, "type": .list([.text("AchievementSubject")]),
      "achievement": achievement(badge.achievement, from: issuer),
    ]
    about["identifier"] = badge.recipient.map { .list([identifier($0)]) }
    return .object([
      "@context": .list(contexts),
      "id": id,
      "type": .list([.text("VerifiableCredential"), .text("OpenBadgeCredential")]),
      "name": .text(badge.title),
      "issuer": profile(of: issuer),
      "validFrom": .text(badge.day.instant),
      "credentialSubject": .object(about),
      "credentialStatus": StatusList.entry(place, from: issuer),
      "evidence": .list([.object(["id": .text(badge.page), "type": .list([.text("Evidence")])])]),
      // What a JSON Web Token says by itself.
      "iss": .text(issuer.did), "jti": id, "sub": subject, "nbf": .number(badge.day.seconds),
    ])
  }

  /// Who gives badges.
  package static func profile(of issuer: Issuer) -> JSONValue {
    var profile: [String: JSONValue] = [
      "id": .text(issuer.did), "type": .list([.text("Profile")]), "name": .text(issuer.name),
      "url": .text(issuer.site),
    ]
    profile["email"] = issuer.email.map { .text($0) }
    return .object(profile)
  }

  /// What a badge is given for.
  package static func achievement(_ achievement: Achievement, from issuer: Issuer) -> JSONValue {
    .object([
      "id": .text(issuer.address(of: "awards/\(achievement.slug).json")),
      "type": .list([.text("Achievement")]),
      "achievementType": .text("Award"),
      "name": .text(achievement.name),
      "description": .text(achievement.description),
      "criteria": .object(["id": .text(achievement.page), "narrative": .text(achievement.description)]),
      "image": .object(["id": .text(issuer.address(of: achievement.picture)), "type": .text("Image")]),
    ])
  }

  /// A part of a credential as a document of its own.
  package static func document(_ part: JSONValue) -> JSONValue {
    guard case .object(var members) = part else { return part }
    members["@context"] = .list(contexts)
    return .object(members)
  }

  private static func identifier(_ recipient: Recipient) -> JSONValue {
    .object([
      "type": .text("IdentityObject"), "identityType": .text("emailAddress"), "hashed": .flag(true),
      "identityHash": .text(recipient.hash), "salt": .text(recipient.salt),
    ])
  }
}

extension SignedDocument {
  /// The address of the page that tells the story of a badge.
  package var page: String? { payload["evidence"]?.list?.first?["id"]?.text }
}
