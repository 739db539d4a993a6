package import Source

/// A consent that has run out is asked for again, or the page changes.
///
/// It is a warning, because an error would stop all other pages too while the old page stays on the web.
package enum ExpiredConsent: SiteRule {
  package static let id: RuleID = "expired-consent"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.compactMap { page in
      guard let terms = page.kind?.consent, case .record(let consent)? = page.fields[terms.field],
        let day = consent.date(terms.expiryField), day < site.asOf,
        let span = consent.entry(terms.expiryField)?.span
      else { return nil }
      return diagnostic(
        .expired(day), at: span,
        fixes: [Fix("ask again and set a later day; or take out the name, the photo and the quotations")])
    }
  }
}

extension Message {
  fileprivate static func expired(_ day: CalendarDate) -> Message { "this consent ended on \(day)" }
}
