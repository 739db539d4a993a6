internal import Knowledge
internal import Source

/// What a portal shows of a site is not what the site shares now.
///
/// It fails no build but one with `--strict`: the portal cannot put another site right, and what others withdraw has to
/// go out all the same.
enum OldCatalog: Rule {
  static let id: RuleID = "old-catalog"
  static let severity = Severity.warning

  static func diagnoseWithdrawn(_ name: String, since day: CalendarDate, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .withdrawn(name, day), at: span, fixes: [Fix("take the catalog out of the settings if it stays so")])
  }

  /// - Parameters:
  ///   - day: when something came that could not be taken.
  ///   - age: how many days ago that was.
  ///   - most: for how many days the catalog is shown.
  static func diagnoseStale(
    _ name: String, since day: CalendarDate, age: Int, most: Int, at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      age > most ? .tooOld(name, day, most) : .old(name, day, daysLeft: most - age), at: span,
      fixes: [Fix("run 'laurel federate fetch', which says what is wrong")])
  }
}

extension Message {
  fileprivate static func withdrawn(_ name: String, _ day: CalendarDate) -> Message {
    "the site of '\(name)' shares nothing since \(day), so nothing of it is shown"
  }

  fileprivate static func old(_ name: String, _ day: CalendarDate, daysLeft: Int) -> Message {
    "the catalog of '\(name)' could not be brought up to date since \(day); days until it is hidden: \(daysLeft)"
  }

  fileprivate static func tooOld(_ name: String, _ day: CalendarDate, _ most: Int) -> Message {
    "the catalog of '\(name)' could not be brought up to date since \(day), more than \(most) days, so nothing of it is shown"
  }
}
