package import Source

/// A consent that has run out is asked for again, or the page changes.
package enum ExpiredConsent: SiteRule {
  package static let id: RuleID = "expired-consent"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.compactMap { page in
      guard let consent = page.consent, let end = consent.end, consent.hasEnded(by: site.asOf),
        site.unmetNeeds(of: page).contains(where: { consent.covers($0.scope) })
      else { return nil }
      return diagnostic(
        .expired(end.value), at: end.span,
        fixes: [Fix("ask again and set a later day; or take out the name, the photo and the quotations")])
    }
  }
}

extension Message {
  fileprivate static func expired(_ day: CalendarDate) -> Message { "this consent ended on \(day)" }
}
