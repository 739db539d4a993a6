package import Source

/// A logo that one can see through has dark letters as a rule, so dark screens show it on a patch of white. One with light
/// letters needs none.
package enum LogoOnDark: SiteRule {
  package static let id: RuleID = "logo-on-dark"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    guard site.logo?.image?.isTransparent == true, site.darkLogo == nil,
      let logo = site.configuration.identity.logo
    else { return [] }
    return [
      diagnostic(
        .patch(logo.value), at: logo.span, fixes: [Fix("add 'logo_dark' with a logo in light colors")])
    ]
  }
}

extension Message {
  fileprivate static func patch(_ path: String) -> Message {
    "one can see through '\(path)', so it stands on white on dark screens"
  }
}
