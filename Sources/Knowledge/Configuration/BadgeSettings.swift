internal import Markup
internal import Source

/// What `_site.yml` says of badges: who gives them.
package struct BadgeSettings: Hashable, Sendable {
  package let issuer: String
  package let email: String?

  /// The key of `_site.yml` that is read here.
  static let key = "badges"

  /// - Parameter url: the address of the site, by which others know whose badges they are.
  static func read(_ value: YAMLValue, url: String?, _ reader: inout FieldReader) -> BadgeSettings? {
    guard case .record(let parts)? = reader.read(value, as: field), let issuer = parts.text("issuer") else {
      return nil
    }
    if url?.startsWithBytes(of: "https://") != true {
      reader.report(UnusableAddress.diagnoseBadges(at: value.span))
    }
    return BadgeSettings(issuer: issuer, email: parts.email("email"))
  }

  private static let field = Field(
    key,
    .record([
      Field(
        "issuer", .text(.none), label: "Issuer", help: "The name of the district that gives the badges.",
        isRequired: true),
      Field("email", .email, label: "E-mail"),
    ]), label: "Badges", help: "Who gives badges that others can verify.")
}
