internal import Markup
package import Source

/// Where somebody lives has no place on a public page.
package enum HomeAddress: SiteRule {
  package static let id: RuleID = "home-address"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.personalDetails(.homeAddress).map {
      diagnostic(
        .found($0.text), at: $0.span,
        fixes: [Fix("leave it out; if it is no home, put the name of the school or the hall before it")])
    }
  }
}

extension Message {
  fileprivate static func found(_ address: String) -> Message {
    "'\(address)' looks like the address of a home"
  }
}
