package import Source

/// A form sends nothing by itself, so the site has to say who takes what people write in it.
package enum FormWithoutReceiver: SiteRule {
  package static let id: RuleID = "form-without-receiver"
  package static let severity = Severity.warning

  /// One remark for all forms, at the first kind that has one.
  package static func check(_ site: Site) -> [Diagnostic] {
    let settings = site.configuration
    guard let kind = site.schema.kinds.first(where: \.hasForm), !settings.submissions.hasReceiver,
      settings.identity.contact == nil
    else { return [] }
    return [
      diagnostic(
        .leadsToNobody(kind.name), at: kind.span,
        fixes: [
          Fix("say so in '_site.yml', such as 'submissions: { email: office@example.org }'")
        ])
    ]
  }
}

extension Message {
  fileprivate static func leadsToNobody(_ kind: String) -> Message {
    "there is a form for '\(kind)', and the site does not say who takes what people write in it"
  }
}
