internal import Markup
package import Source

/// A number by which a school or a state knows a person opens doors that a web page must not open.
package enum IdentificationNumber: SiteRule {
  package static let id: RuleID = "identification-number"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.personalDetails(.identification).map {
      diagnostic(
        .found($0.text), at: $0.span, fixes: [Fix("delete it, and tell whoever keeps these numbers")])
    }
  }
}

extension Message {
  fileprivate static func found(_ number: String) -> Message {
    "'\(number)' looks like the number of a student or a social security number"
  }
}
