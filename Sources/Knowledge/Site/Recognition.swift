internal import Source

/// Whom a page recognizes, and for what: what a wall of honor says of it.
package struct Recognition: Sendable {
  /// What somebody was recognized with.
  package struct Award: Sendable {
    package let label: FieldValue
    /// The place of the award among all, by which awards can be told apart. It starts at 0.
    package let place: Int
  }

  /// The person, the role or the team; the title of the page where no field says it.
  package let name: String
  /// Whether it is a person by name.
  package let isPerson: Bool
  package let role: String?
  package let year: FieldValue?
  package let award: Award?
  /// Where the people work: the first other page that the honor roll is grouped by.
  package let workplace: PageID?
  /// The fields that a wall of honor says: those of the name, of the award, and of the workplace or else the role.
  package let fieldsOnWall: Set<String>
}

extension Site {
  /// What a page of a kind with an honor roll says of the people; nil for other pages.
  package func recognition(of page: Page) -> Recognition? {
    guard let kind = page.kind, let roll = kind.honorRoll else { return nil }
    let terms = kind.consent
    let name = (terms?.nameField).flatMap(page.fields.text)
    let place = roll.groupFields.dropFirst().lazy.compactMap { field in
      page.fields[field]?.items.first?.linkedPage.map { (field: field, page: $0) }
    }.first
    return Recognition(
      name: name ?? page.title, isPerson: name != nil && terms?.apply(to: page.fields) == true,
      role: (terms?.roleField).flatMap(page.fields.text), year: page.fields[roll.yearField],
      award: roll.awardField.flatMap { award(of: page, in: $0) }, workplace: place?.page,
      fieldsOnWall: Set(
        [terms?.nameField, roll.awardField, place?.field ?? terms?.roleField].compactMap { $0 }))
  }

  private func award(of page: Page, in field: String) -> Recognition.Award? {
    guard let value = page.fields[field]?.items.first else { return nil }
    let place: Int? =
      switch value {
      case .link(let id): self.place(ofAward: self[id])
      case .choice(let choice): page.kind?.field(field)?.type.choices?.firstIndex { $0.value == choice.value }
      default: nil
      }
    return Recognition.Award(label: value, place: place ?? 0)
  }

  /// The place of a page among those that people are recognized with; nil for a page that is no award.
  package func place(ofAward page: Page) -> Int? {
    if kinds(recognizingWith: page).isEmpty { return nil }
    return page.kind.flatMap { folder($0.folder) }.flatMap { place(of: page, in: $0) }
  }

  /// The kinds whose pages recognize somebody with pages such as this one.
  package func kinds(recognizingWith page: Page) -> [Kind] {
    guard let id = page.kind?.id else { return [] }
    return schema.kinds.filter { kind in
      kind.honorRoll?.awardField.flatMap(kind.field)?.type.linkedKinds?.contains(id) ?? false
    }
  }

  /// The pages of a kind with an honor roll that name a page in one of their fields, in the order of lists.
  package func recognized(by page: Page) -> [Page] {
    namedBy[page.id.index].map { self[$0] }.filter { $0.kind?.honorRoll != nil }
  }
}

extension HonorRoll {
  /// The field that says with what somebody is recognized: the first one that the roll is grouped by.
  package var awardField: String? { groupFields.first }
}

extension ConsentTerms {
  /// Whether a field says who is recognized, or that it is a person.
  package func sayWho(in field: String) -> Bool {
    field == nameField || field == roleField || conditions.contains { $0.field == field }
  }
}

extension FieldValue {
  fileprivate var linkedPage: PageID? { if case .link(let id) = self { id } else { nil } }
}
