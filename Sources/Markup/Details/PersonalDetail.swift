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

  package init(form: Form, text: String, span: SourceSpan) {
    self.form = form
    self.text = text
    self.span = span
  }
}

extension PersonalDetail {
  /// The details in a text without marks, in their order, each with its place in the bytes.
  package static func find(in text: [UInt8]) -> [(form: Form, range: Range<Int>)] {
    let hasDigits = text.contains(where: \.isDigit)
    guard hasDigits || text.contains(UInt8(ascii: "@")) else { return [] }
    var found = MailAddressScan.all(in: text).map { (form: Form.emailAddress, range: $0) }
    if hasDigits {
      found += PhoneNumberScan.all(in: text).map { (.phoneNumber, $0) }
      found += StreetAddressScan.all(in: text).map { (.homeAddress, $0) }
      found += IdentificationScan.all(in: text).map { (.identification, $0) }
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
