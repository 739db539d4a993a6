internal import Source

/// Who is recognized on a site: worked out once, for all that tells of it.
package struct Credits: Sendable {
  package let all: [Credit]
  /// Everybody who is recognized by name.
  package let people: [Person]
  /// The credits of each page, and of each award.
  private let byPage: [PageID: Range<Int>]
  private let byAward: [PageID: [Int]]
  /// Which of the people a credit is of.
  private let personOf: [Int: Int]

  init(_ pages: [Page], listing: PageListing) {
    var reader = CreditReader(pages, listing: listing)
    let all = reader.all()
    let people = Person.all(of: all, on: pages)
    self.all = all
    self.people = people
    byPage = all.reduce(into: [:]) { ranges, credit in
      ranges[credit.page] = (ranges[credit.page]?.lowerBound ?? credit.id)..<credit.id + 1
    }
    byAward = all.reduce(into: [:]) { members, credit in
      if let award = credit.award?.page { members[award, default: []].append(credit.id) }
    }
    personOf = people.enumerated().reduce(into: [:]) { places, person in
      for credit in person.element.credits { places[credit] = person.offset }
    }
  }

  func of(_ page: PageID) -> ArraySlice<Credit> { all[byPage[page] ?? 0..<0] }

  func withAward(_ page: PageID) -> [Credit] { (byAward[page] ?? []).map { all[$0] } }

  /// The pages of the award and of the places where somebody is recognized by a page, each once.
  func occasions(of page: PageID) -> Set<PageID> {
    Set(of(page).flatMap { [$0.award?.page, $0.school, $0.district].compactMap { $0 } })
  }

  func person(of credit: Credit) -> Person? { personOf[credit.id].map { people[$0] } }
}

extension Site {
  /// Whom the site recognizes, page by page.
  package var credits: [Credit] { recognition.all }

  /// Whom a page recognizes; none for a page of a kind without recognition.
  package func credits(of page: Page) -> [Credit] { Array(recognition.of(page.id)) }

  /// Who received an award.
  package func credits(withAward page: Page) -> [Credit] { recognition.withAward(page.id) }

  /// Everybody who is recognized by name.
  package var people: [Person] { recognition.people }

  /// The person of a credit; nil for a role or a team.
  package func person(of credit: Credit) -> Person? { recognition.person(of: credit) }

  /// The place of a page among those that people are recognized with; nil for a page that is no award.
  package func place(ofAward page: Page) -> Int? {
    kinds(recognizingWith: page).isEmpty ? nil : listing.place(inKindOf: page)
  }

  /// The kinds whose pages recognize somebody with pages such as this one.
  package func kinds(recognizingWith page: Page) -> [Kind] {
    guard let id = page.kind?.id else { return [] }
    return schema.kinds.filter { kind in
      kind.recognition?.awardField.flatMap(kind.field)?.type.linkedKinds?.contains(id) ?? false
    }
  }

  /// The kinds whose pages recognize somebody at such a school or in such a district.
  package func kinds(recognizingAt page: Page) -> [Kind] {
    guard let id = page.kind?.id else { return [] }
    return schema.kinds.filter { kind in
      [kind.recognition?.schoolField, kind.recognition?.districtField].contains { field in
        field.flatMap(kind.field)?.type.linkedKinds?.contains(id) ?? false
      }
    }
  }

  /// The pages of a kind with recognition that name a page in one of their fields, in the order of lists.
  package func recognized(by page: Page) -> [Page] {
    namedBy[page.id.index].map { self[$0] }.filter { $0.kind?.recognition != nil }
  }
}

extension ConsentTerms {
  /// Whether a field says who is recognized, or that it is a person.
  package func sayWho(in field: String) -> Bool {
    field == nameField || field == roleField || conditions.contains { $0.field == field }
  }
}
