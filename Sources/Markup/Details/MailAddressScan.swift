internal import Source

/// Finds the e-mail addresses in a text that are a person's own and not those of their work.
///
/// They are told by the part behind the `@`: that of a public mail service, or one that starts with "student".
enum MailAddressScan {
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { sign in
      let name = bytes[..<sign].reversed().prefix { isNameSign($0) }.count
      let host = bytes[(sign + 1)...].prefix { $0.isLetter || $0.isDigit || ".-".utf8.contains($0) }
      let end = (host.lastIndex { $0.isLetter || $0.isDigit } ?? sign) + 1
      guard name > 0, isPersonal(bytes[(sign + 1)..<end].map(\.lowercased).text) else { return nil }
      return (sign - name)..<end
    }
  }

  private static func isNameSign(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "._%+-".utf8.contains(byte)
  }

  private static func isPersonal(_ host: String) -> Bool {
    let labels = host.parts(separatedBy: ".")
    guard labels.count >= 2, let first = labels.first else { return false }
    if labels.count >= 3, ["student", "students", "stu"].contains(first) { return true }
    return services.contains(host) || brands.contains(first) && labels.count <= 3
  }

  /// Services that have an address in many countries: `yahoo.com`, `yahoo.com.mx`.
  private static let brands: Set<String> = [
    "gmail", "googlemail", "yahoo", "ymail", "outlook", "hotmail", "live", "gmx", "icloud", "aol", "proton",
    "protonmail",
  ]

  private static let services: Set<String> = [
    "msn.com", "me.com", "mac.com", "pm.me", "mail.com", "mail.ru", "yandex.com", "zoho.com", "qq.com",
    "163.com",
    "comcast.net", "att.net", "verizon.net", "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net",
    "earthlink.net", "web.de", "t-online.de", "orange.fr", "free.fr", "libero.it",
  ]
}
