internal import Markup
package import Source

/// A private mail address is for friends; colleagues and families write to the one of the school.
package enum PersonalEmail: SiteRule {
  package static let id: RuleID = "personal-email"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let own = site.configuration.identity.contact?.email.map(Fold.key)
    return site.personalDetails(.emailAddress).filter { Fold.key($0.text) != own }.map {
      diagnostic(
        .found($0.text), at: $0.span, fixes: [Fix("give the address of the school or the district instead")])
    }
  }
}

extension Message {
  fileprivate static func found(_ address: String) -> Message {
    "'\(address)' looks like a person's own mail address, or a student's"
  }
}
