package import Source

/// An award is given only in its years: from its first one to its last one, and as often as its page says.
package enum OutsideCycle: SiteRule {
  package static let id: RuleID = "outside-cycle"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.credits.compactMap { credit in
      guard let year = credit.yearNumber, let award = credit.award?.page.map({ site[$0] }),
        let cycle = AwardCycle(of: award), let message = message(year, award.title, cycle)
      else { return nil }
      let page = site[credit.page]
      return diagnostic(
        message, at: page.kind?.recognition.flatMap { page.fields.entry($0.yearField)?.span } ?? credit.span,
        notes: [Note("the award is here", at: award.titleSpan)],
        fixes: [
          Fix("correct the year, or choose another award; or correct the years on the page of the award")
        ])
    }
  }

  private static func message(_ year: Int, _ award: String, _ cycle: AwardCycle) -> Message? {
    if let last = cycle.lastYear, year > last { return .ended(award, last) }
    if let first = cycle.firstYear, year < first { return .notYet(award, first) }
    guard !cycle.isGiven(in: year), let every = cycle.every, let first = cycle.firstYear else { return nil }
    return .between(award, year, every, first)
  }
}

extension Message {
  fileprivate static func ended(_ award: String, _ last: Int) -> Message {
    "nobody could receive '\(award)' any more: its last year was \(String(last))"
  }

  fileprivate static func notYet(_ award: String, _ first: Int) -> Message {
    "'\(award)' was given for the first time in \(String(first))"
  }

  fileprivate static func between(_ award: String, _ year: Int, _ every: Int, _ first: Int) -> Message {
    "'\(award)' is given every \(String(every)) years from \(String(first)) on, and \(String(year)) is none of them"
  }
}
