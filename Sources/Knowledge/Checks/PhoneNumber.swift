internal import Markup
package import Source

/// A telephone number on a public page is found by everyone who collects them.
package enum PhoneNumber: SiteRule {
  package static let id: RuleID = "phone-number"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let own = site.configuration.identity.contact?.phone.map(PersonalDetail.phoneDigits)
    return site.personalDetails(.phoneNumber).filter { PersonalDetail.phoneDigits($0.text) != own }.map {
      diagnostic(
        .found($0.text), at: $0.span,
        fixes: [Fix("leave it out, or link to the page of the school that says how to call")])
    }
  }
}

extension Message {
  fileprivate static func found(_ number: String) -> Message {
    "'\(number)' looks like a telephone number, which anyone on the web can then call"
  }
}
