package import Badges
package import Source

/// The badges that a site has given: what lies beside its content, and was found to hold.
package struct IssuedBadges: Sendable {
  package struct Issued: Sendable {
    /// The badge as it was signed.
    package let token: String
    package let day: CalendarDate
    package let recipient: Recipient?
    /// The path of the picture with the badge in it, from the folder of the site, if there is one.
    package let picture: String?

    package init(token: String, day: CalendarDate, recipient: Recipient?, picture: String?) {
      self.token = token
      self.day = day
      self.recipient = recipient
      self.picture = picture
    }
  }

  /// The keys of the district; nil for a site that has none.
  let ring: KeyRing?
  /// The list of badges that were taken back, as it was signed.
  let list: String
  /// Those that hold, by their numbers.
  let issued: [String: Issued]
  /// The numbers of those that were taken back.
  let revoked: Set<String>

  package init(ring: KeyRing, list: String, issued: [String: Issued], revoked: Set<String>) {
    self.ring = ring
    self.list = list
    self.issued = issued
    self.revoked = revoked
  }

  private init() { (ring, list, issued, revoked) = (nil, "", [:], []) }

  package static let none = IssuedBadges()
}
