package import Source

/// The days on which people can be put forward for an award, as its page says them.
package struct NominationPeriod: Sendable {
  private let opens: CalendarDate
  /// The last day.
  package let closes: CalendarDate

  private static let opensField = "opens"
  private static let closesField = "closes"

  /// What the page of an award says; nil if it names no days.
  package init?(of page: Page) {
    guard let field = page.kind?.award?.nominationsField, case .record(let days)? = page.fields[field],
      let opens = days.date(Self.opensField), let closes = days.date(Self.closesField)
    else { return nil }
    self.opens = opens
    self.closes = closes
  }

  package func isOpen(on day: CalendarDate) -> Bool { opens <= day && day <= closes }
}
