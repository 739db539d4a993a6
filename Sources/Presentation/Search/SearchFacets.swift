internal import Knowledge
internal import Search
internal import Source

/// The values by which results are narrowed: the kind of a page, or else its folder at the top of the site; its tags; and
/// every field that a kind declares as a facet or groups its honor roll by.
struct SearchFacets {
  private let kinds: [Kind]
  private let fields: Set<String>

  init(_ kinds: [Kind]) {
    self.kinds = kinds
    let declared = kinds.flatMap { kind in
      kind.facets + (kind.honorRoll.map { $0.groupFields + [$0.yearField] } ?? [])
    }
    fields = Set(declared + ["tags"])
  }

  /// The facets but that of the kinds themselves, with the labels of their fields, each once, in the order of the kinds.
  var labels: [(name: String, label: String)] {
    var labels: [(name: String, label: String)] = []
    for kind in kinds {
      for name in kind.facets + (kind.honorRoll?.groupFields ?? [])
      where !labels.contains(where: { $0.name == name }) {
        labels.append((name, kind.field(name)?.label ?? name))
      }
    }
    return labels
  }

  /// What a page is, as the facet of the kinds has it.
  static func kind(_ value: String) -> SearchDocument.Facet {
    SearchDocument.Facet(name: SearchDocument.Facet.kindName, label: "", value: value)
  }

  /// What a page without a kind counts as: the title of the folder at the top of the site that it lies in. It is nil for one
  /// outside all folders, and for the page of a folder of a kind.
  static func kind(ofPageIn folder: String, _ site: Site) -> SearchDocument.Facet? {
    guard site.schema.kind(ofFolder: folder) == nil else { return nil }
    return ContentPath.ancestors(of: folder).dropLast().last.map { kind(site.title(ofFolder: $0)) }
  }

  func values(of page: Page, in site: Site) -> [SearchDocument.Facet] {
    let kind = page.kind.map { Self.kind($0.name) } ?? Self.kind(ofPageIn: page.folder, site)
    let others = page.fields.entries.filter { fields.contains($0.field.name) }.flatMap { entry in
      entry.value.items.compactMap { value in
        value.groupLabel(in: site).map {
          SearchDocument.Facet(name: entry.field.name, label: entry.field.label, value: $0)
        }
      }
    }
    return (kind.map { [$0] } ?? []) + others
  }
}
