internal import Source

/// Finds whom the pages of a site recognize.
struct CreditReader {
  private let pages: [Page]
  private let listing: PageListing
  private var numbers = CreditNumbers()
  private var credits: [Credit] = []

  init(_ pages: [Page], listing: PageListing) {
    self.pages = pages
    self.listing = listing
  }

  /// All credits, those of a page one after the other.
  mutating func all() -> [Credit] {
    for page in pages where page.isInLists {
      if let kind = page.kind, let terms = kind.recognition { add(page, kind, terms) }
    }
    return credits
  }

  private mutating func add(_ page: Page, _ kind: Kind, _ terms: RecognitionTerms) {
    let entry = terms.honoreeField.flatMap(page.fields.entry)
    let isPerson =
      kind.consent == nil ? entry?.value.linkedPages.isEmpty == false : kind.isAboutPerson(page.fields)
    let honorees = entry?.items.compactMap(honoree) ?? []
    let all = honorees.isEmpty ? [(name: page.title, page: nil as PageID?, span: page.titleSpan)] : honorees
    for (place, honoree) in all.enumerated() {
      credits.append(
        Credit(
          id: credits.count, page: page.id, name: honoree.name, personPage: honoree.page,
          isNamed: !honorees.isEmpty, isPerson: !honorees.isEmpty && isPerson,
          role: terms.roleField.flatMap(page.fields.text), year: page.fields[terms.yearField],
          award: terms.awardField.flatMap { award(of: page, kind, in: $0) },
          school: linked(page, terms.schoolField), district: linked(page, terms.districtField),
          span: honoree.span, number: numbers.next(at: page.address, place: place)))
    }
  }

  private func honoree(_ item: (value: FieldValue, span: SourceSpan)) -> (
    name: String, page: PageID?, span: SourceSpan
  )? {
    switch item.value {
    case .text(let name): (name, nil, item.span)
    case .link(let id): (pages[id.index].title, id, item.span)
    default: nil
    }
  }

  private func linked(_ page: Page, _ field: String?) -> PageID? {
    field.flatMap { page.fields[$0] }?.linkedPages.first
  }

  private func award(of page: Page, _ kind: Kind, in field: String) -> Credit.Award? {
    guard let value = page.fields[field]?.items.first else { return nil }
    switch value {
    case .link(let id):
      return Credit.Award(label: value, page: id, place: listing.place(inKindOf: pages[id.index]) ?? 0)
    case .choice(let choice):
      let place = kind.field(field)?.type.choices?.firstIndex { $0.value == choice.value }
      return Credit.Award(label: value, page: nil, place: place ?? 0)
    default: return Credit.Award(label: value, page: nil, place: 0)
    }
  }
}
