package import Source

/// People of one name who work at two places may be one person, who has two lives on the site then.
package enum DoubtfulPerson: SiteRule {
  package static let id: RuleID = "doubtful-person"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: Person] = [:]
    return site.people.compactMap { person in
      let key = person.name.nameKey
      guard let other = first[key] else {
        first[key] = person
        return nil
      }
      // Two pages of people are two people: somebody has decided that.
      if person.page != nil, other.page != nil { return nil }
      guard let place = person.credits.first, let otherPlace = other.credits.first else { return nil }
      return diagnostic(
        .doubtful(person.name), at: site.credits[place].span,
        notes: [Note("the other is here", at: site.credits[otherPlace].span)],
        fixes: [
          Fix(
            """
            for one person, name the same school in both, or link both to a page of the person; for two people, \
            link each to a page of their own
            """)
        ])
    }
  }
}

extension Message {
  fileprivate static func doubtful(_ name: String) -> Message {
    "'\(name)' is recognized at two places, which may be one person or two"
  }
}
