package import Source

/// A page whose day of review has come is looked at again before it misleads anyone.
package enum ReviewDue: SiteRule {
  package static let id: RuleID = "review-due"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.compactMap { page in
      guard let day = page.fields.date("review_by"), day <= site.asOf else { return nil }
      return diagnostic(
        .due(day), at: page.fields.entry("review_by")?.span ?? page.titleSpan,
        fixes: [Fix("read the page again, then set a later day")])
    }
  }
}

extension Message {
  fileprivate static func due(_ day: CalendarDate) -> Message { "this page was to be reviewed by \(day)" }
}
