package import Source

/// A person receives an award once in a year.
package enum DuplicateCredit: SiteRule {
  package static let id: RuleID = "duplicate-credit"
  package static let severity = Severity.warning
  package static let yieldsTo: Set<RuleID> = [DuplicatePage.id]

  package static func check(_ site: Site) -> [Diagnostic] {
    site.people.flatMap { person in
      var first: [Round: Credit] = [:]
      return person.credits.sorted().compactMap { place -> Diagnostic? in
        let credit = site.credits[place]
        guard let year = credit.yearNumber else { return nil }
        let round = Round(award: credit.award?.label.identity, year: year)
        guard let other = first[round] else {
          first[round] = credit
          return nil
        }
        // Without an award, two stories of a year may be about two things.
        guard round.award != nil || other.page == credit.page else { return nil }
        return diagnostic(
          .again(person.name, year), at: credit.span, notes: [Note("it is here", at: other.span)],
          fixes: [Fix("keep it in one place; or correct the award or the year")])
      }
    }
  }

  private struct Round: Hashable {
    let award: String?
    let year: Int
  }
}

extension Message {
  fileprivate static func again(_ name: String, _ year: Int) -> Message {
    "'\(name)' is recognized for the same thing in \(String(year)) already"
  }
}
