internal import Source

extension Site {
  /// The credits that have a certificate: of people who are named only those who agreed to one.
  package var certificates: [Credit] { credits.filter { agreesToCertificates(self[$0.page]) } }

  /// Those of a page.
  package func certificates(of page: Page) -> [Credit] { agreesToCertificates(page) ? credits(of: page) : [] }

  /// Whether nobody has to be asked, or whoever is named agreed to a certificate, and the last day of that has not
  /// gone. Where the consents of a kind do not offer one, it is enough to have agreed to be named.
  private func agreesToCertificates(_ page: Page) -> Bool {
    guard let kind = page.kind, let terms = kind.consent, terms.apply(to: page.fields) else { return true }
    guard case .record(let consent)? = page.fields[terms.field] else { return false }
    if let end = consent.date(terms.expiryField), end < asOf { return false }
    let scope = kind.offersCertificates(terms) ? "certificate" : ConsentTerms.Scope.name.rawValue
    return consent.list(terms.scopeField).contains {
      if case .choice(let choice) = $0 { choice.value == scope } else { false }
    }
  }
}

extension Kind {
  /// Whether the list in a consent offers certificates.
  fileprivate func offersCertificates(_ terms: ConsentTerms) -> Bool {
    guard case .record(let parts)? = field(terms.field)?.type,
      case .list(let item, _)? = parts.first(where: { $0.name == terms.scopeField })?.type
    else { return false }
    return item.type.choices?.contains { $0.value == "certificate" } ?? false
  }
}
