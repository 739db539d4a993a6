internal import Knowledge
internal import Search
internal import Source

/// The values by which results are narrowed: the kind of a page, its tags, and every field that a kind declares as a
/// facet or groups its honor roll by.
struct SearchFacets {
  /// The facet of the kinds themselves.
  static let kindName = "kind"

  private let fields: Set<String>

  init(_ kinds: [Kind]) {
    let declared = kinds.flatMap { kind in
      kind.facets + (kind.honorRoll.map { $0.groupFields + [$0.yearField] } ?? [])
    }
    fields = Set(declared + ["tags"])
  }

  func values(of page: Page, in site: Site) -> [SearchDocument.Facet] {
    let kind = page.kind.map { SearchDocument.Facet(name: Self.kindName, label: "", value: $0.name) }
    let others = page.fields.entries.filter { fields.contains($0.field.name) }.flatMap { entry in
      entry.value.items.compactMap { value in
        label(of: value, in: site).map {
          SearchDocument.Facet(name: entry.field.name, label: entry.field.label, value: $0)
        }
      }
    }
    return (kind.map { [$0] } ?? []) + others
  }

  private func label(of value: FieldValue, in site: Site) -> String? {
    switch value {
    case .text(let text), .number(_, let text): text
    case .choice(let choice): choice.label
    case .tag(let tag): tag.label
    case .link(let id): site[id].title
    case .date(let date): String(date.year)
    default: nil
    }
  }
}
