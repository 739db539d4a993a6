internal import Markup
package import Source

/// A link to another site, and where it is written.
package struct ExternalReference: Hashable, Sendable {
  /// The address without its fragment, which the other site never sees.
  package let address: String
  package let span: SourceSpan

  /// Nil for an address that is not of the web: of mail, of a telephone.
  init?(_ address: String, at span: SourceSpan) {
    guard Destination.isExternalPage(address) else { return nil }
    self.address = URLParts.withoutFragment(address)
    self.span = span
  }
}

extension Destination {
  /// Whether an address leads to a page of another site: whether it starts with `http:` or `https:`.
  package static func isExternalPage(_ address: String) -> Bool {
    guard case .external(let address) = Destination(address.utf8) else { return false }
    return URLParts(address.utf8).isWeb
  }
}

extension Site {
  /// The links of all pages to other sites, in the order of the pages.
  package var externalReferences: [ExternalReference] {
    pages.flatMap { page in
      let inText = page.passages.flatMap(\.passage.externalLinks)
        .compactMap { ExternalReference($0.url, at: $0.reference.span) }
      let inBlocks = page.body.blockContents.flatMap(\.webAddresses)
        .compactMap { ExternalReference($0.url, at: $0.span) }
      return inText + inBlocks + page.fields.externalReferences
    }
  }
}

extension Passage {
  /// The links that lead away from the site.
  var externalLinks: [(url: String, reference: Reference)] {
    zip(prose.references, links).compactMap { reference, link in
      guard link == nil, case .external(let url) = reference.destination else { return nil }
      return (url, reference)
    }
  }
}

extension FieldValues {
  fileprivate var externalReferences: [ExternalReference] {
    entries.flatMap { $0.value.externalReferences(at: $0.span) }
  }
}

extension FieldValue {
  fileprivate func externalReferences(at span: SourceSpan) -> [ExternalReference] {
    switch self {
    case .url(let address): [ExternalReference(address, at: span)].compactMap { $0 }
    case .list(let items): items.flatMap { $0.externalReferences(at: span) }
    case .record(let record): record.externalReferences
    default: []
    }
  }
}
