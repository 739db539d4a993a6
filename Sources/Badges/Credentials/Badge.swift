package import Source

/// A badge that is to be given: to whom, what for, when.
package struct Badge: Sendable {
  /// The number of the recognition, which is on its certificate too.
  package let number: String
  /// What stands on it, such as "Culture Keeper 2026".
  package let title: String
  package let achievement: Achievement
  /// The address of the page that tells the story.
  package let page: String
  package let recipient: Recipient?
  /// The day on which it is signed.
  package let day: CalendarDate

  package init(
    number: String, title: String, achievement: Achievement, page: String, recipient: Recipient?,
    day: CalendarDate
  ) {
    self.number = number
    self.title = title
    self.achievement = achievement
    self.page = page
    self.recipient = recipient
    self.day = day
  }

  /// A name that tells nothing of the person (RFC 9562, version 8): made from the number and who gives the badge.
  func subject(from issuer: Issuer) -> String {
    var bytes = Array(SHA256.digest(of: Array("\(issuer.did)#\(number)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(bytes.hexadecimal.utf8)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0].text }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}

extension CalendarDate {
  /// The first instant of the day in Greenwich, as documents write it.
  var instant: String { "\(self)T00:00:00Z" }

  /// The same in seconds since 1970.
  var seconds: Double { Double(CalendarDate(secondsSince1970: 0).days(until: self) * 86_400) }
}
