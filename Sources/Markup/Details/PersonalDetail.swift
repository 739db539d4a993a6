package import Source

/// Something in a text by which a person can be reached, found or told apart.
package struct PersonalDetail: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case phoneNumber, homeAddress, emailAddress, identification
  }

  package let form: Form
  /// As it is written.
  package let text: String
  package let span: SourceSpan
  /// Whether the address of a home is surely one, wherever it stands.
  package let isCertain: Bool

  package init(form: Form, text: String, span: SourceSpan, isCertain: Bool = false) {
    self.form = form
    self.text = text
    self.span = span
    self.isCertain = isCertain
  }

  /// Whether a title is the name of a school, an office or the like, whose address is no secret.
  package static func isPublicPlace(_ title: String) -> Bool { PublicPlace.isName(title.utf8) }
}

/// A detail in a text, and its place in the bytes.
package struct FoundDetail {
  package let form: PersonalDetail.Form
  package let range: Range<Int>
  package var isCertain = false
}

extension PersonalDetail {
  /// The details in a text without marks, in their order.
  package static func find(in text: [UInt8]) -> [FoundDetail] {
    let found = all(in: text)
    let mayBePublic = found.contains { $0.form == .homeAddress && !$0.isCertain }
    return mayBePublic && PublicPlace.isNamed(in: text)
      ? found.filter { $0.form != .homeAddress || $0.isCertain } : found
  }

  /// The details in a part of a text, with the addresses of public places.
  static func all(in text: [UInt8]) -> [FoundDetail] {
    let hasDigits = text.contains(where: \.isDigit)
    guard hasDigits || text.contains(UInt8(ascii: "@")) else { return [] }
    var found = MailAddressScan.all(in: text).map { FoundDetail(form: .emailAddress, range: $0) }
    if hasDigits {
      found += PhoneNumberScan.all(in: text).map { FoundDetail(form: .phoneNumber, range: $0) }
      found += StreetAddressScan.all(in: text).map {
        FoundDetail(form: .homeAddress, range: $0.range, isCertain: $0.isHome)
      }
      found += IdentificationScan.all(in: text).map { FoundDetail(form: .identification, range: $0) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The detail that an address such as `mailto:ana@example.org` or `tel:+13125550147` holds, or nil.
  static func find(inAddress url: String) -> (form: Form, text: String)? {
    let address = url.utf8
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = Array(address[address.index(after: colon)...].prefix { $0 != UInt8(ascii: "?") })
    switch address[..<colon].map(\.lowercased).text {
    case "mailto": return MailAddressScan.all(in: rest).isEmpty ? nil : (.emailAddress, rest.text)
    case "tel": return PhoneNumberScan.isPersonal(rest) ? (.phoneNumber, rest.text) : nil
    default: return nil
    }
  }
}

extension PersonalDetail {
  /// The digits of a telephone number without the country code of North America: the same however it is written.
  package static func phoneDigits(_ number: String) -> String {
    PhoneNumberScan.significantDigits(number.utf8).text
  }
}
