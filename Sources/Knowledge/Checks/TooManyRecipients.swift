package import Source

/// Not more people or teams receive an award in a year than its page allows.
package enum TooManyRecipients: SiteRule {
  package static let id: RuleID = "too-many-recipients"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    var earlier: [Round: [Page]] = [:]
    return site.pages.compactMap { page in
      // A team is one recipient, also where the page names everybody.
      guard let credit = site.credits(of: page).first, let award = credit.award?.page,
        let year = credit.yearNumber,
        let most = AwardCycle(of: site[award])?.most
      else { return nil }
      let others = earlier[Round(award: award, year: year), default: []]
      earlier[Round(award: award, year: year)] = others + [page]
      guard others.count >= most else { return nil }
      let field = page.kind?.recognition?.awardField
      return diagnostic(
        .tooMany(site[award].title, year, most),
        at: field.flatMap { page.fields.entry($0)?.span } ?? credit.span,
        notes: others.prefix(mostNotes).map { Note("it is given here", at: $0.titleSpan) },
        fixes: [
          Fix("correct the award or the year of one of them; or allow more on the page of the award")
        ])
    }
  }

  private static let mostNotes = 3

  /// An award in a year.
  private struct Round: Hashable {
    let award: PageID
    let year: Int
  }
}

extension Message {
  fileprivate static func tooMany(_ award: String, _ year: Int, _ most: Int) -> Message {
    most == 1
      ? "in \(String(year)), '\(award)' has more recipients than the one that its page allows"
      : "in \(String(year)), '\(award)' has more recipients than the \(String(most)) that its page allows"
  }
}
