internal import Markup
internal import Source

extension Site {
  /// Whether something may be done with the person that a page is about: whoever is not named, and whoever is of a kind
  /// that asks nobody, has nothing to agree to. A face is a face whoever is named. A student is asked in vain where the
  /// district publishes no names of students.
  ///
  /// Where the consents of a kind do not offer a badge or a certificate, whoever agreed to be named gets them.
  package func agrees(_ page: Page, to scope: ConsentTerms.Scope) -> Bool {
    guard let kind = page.kind, kind.consent != nil else { return true }
    if !configuration.namesStudents, NamedStudent.role(onPageNaming: page) != nil { return false }
    switch scope {
    case .photo: return allows(page, scope)
    case .name, .quote: return !page.namesPerson || allows(page, scope)
    case .share: return !page.namesPerson || allows(page, .name) && allows(page, .share)
    case .badge, .certificate:
      let isOffered = kind.consentChoices.contains { $0.value == scope.rawValue }
      return !page.namesPerson || allows(page, isOffered ? scope : .name)
    }
  }

  /// What a page does that a person has to agree to.
  func consentNeeds(of page: Page) -> [ConsentNeed] {
    guard let terms = page.kind?.consent else { return [] }
    let isNamed = page.namesPerson
    let all: [(ConsentTerms.Scope, SourceSpan?)] = [
      (.name, isNamed ? page.fields.entry(terms.nameField)?.span : nil),
      (.photo, terms.photoField.flatMap(page.fields.entry)?.span),
      (.quote, isNamed ? quotation(on: page)?.span : nil),
    ]
    return all.compactMap { scope, span in span.map { ConsentNeed(scope: scope, span: $0) } }
  }

  /// What a page does to which nobody agreed, or agrees any more.
  func unmetNeeds(of page: Page) -> [ConsentNeed] {
    consentNeeds(of: page).filter { !allows(page, $0.scope) }
  }

  /// The names of those whom a page recognizes.
  package func names(of page: Page) -> [String] {
    guard let terms = page.kind?.consent, let value = page.fields[terms.nameField] else { return [] }
    return value.items.compactMap { item in
      if case .link(let id) = item { self[id].title } else { item.typedText }
    }
  }

  private func allows(_ page: Page, _ scope: ConsentTerms.Scope) -> Bool {
    if scope == .name, page.publicRecord != nil { return true }
    guard let consent = page.consent, !page.hasUnreadableConsent else { return false }
    return consent.covers(scope) && consent.hasBegun(by: asOf) && !consent.hasEnded(by: asOf)
  }

  /// A quotation by somebody whom the page names.
  private func quotation(on page: Page) -> Attribution? {
    let names = names(of: page).map(Fold.key)
    return page.passages.flatMap(\.passage.prose.attributions).first { attribution in
      let text = Fold.key(attribution.text)
      return names.contains { text.contains($0) }
    }
  }
}
