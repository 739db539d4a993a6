internal import Knowledge
internal import Search
internal import Source

/// The values by which results are narrowed: the kind of a page, or else its folder at the top of the site; its tags; and
/// every field that a kind declares as a facet or names for recognition.
struct SearchFacets {
  private let site: Site
  private let words: Words
  private let names: Set<String>

  init(_ drawing: Drawing) {
    site = drawing.site
    words = drawing.words
    let declared = site.schema.kinds.flatMap { kind in
      kind.facets + (kind.recognition.map { $0.groupFields + [$0.yearField] } ?? [])
    }
    names = Set(declared + ["tags"])
  }

  /// The fields that people choose values of, each name once, in the order of the kinds.
  var fields: [Field] {
    var fields: [Field] = []
    for kind in site.schema.kinds {
      let own = (kind.facets + (kind.recognition?.groupFields ?? [])).compactMap(kind.field)
      for field in own where !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
    }
    return fields
  }

  /// What a page is, as the facet of the kinds has it.
  func kind(_ value: String, otherNames: [String] = []) -> SearchDocument.Facet {
    SearchDocument.Facet(
      name: SearchDocument.Facet.kindName, label: words[.searchKind], value: value, otherNames: otherNames)
  }

  /// What a page without a kind counts as: the title of the folder at the top of the site that it lies in. It is nil for one
  /// outside all folders, and for the page of a folder of a kind.
  func kind(ofPageIn folder: String) -> SearchDocument.Facet? {
    guard site.schema.kind(ofFolder: folder) == nil else { return nil }
    return ContentPath.ancestors(of: folder).dropLast().last.map {
      kind(site.title(ofFolder: $0), otherNames: [ContentPath.name(of: $0)])
    }
  }

  func values(of page: Page) -> [SearchDocument.Facet] {
    let kind =
      page.kind.map { self.kind($0.name, otherNames: [$0.id, $0.plural]) } ?? kind(ofPageIn: page.folder)
    let others = page.fields.entries.filter { names.contains($0.field.name) }.flatMap { entry in
      entry.value.items.compactMap { value in
        value.groupLabel(in: site).map {
          SearchDocument.Facet(
            name: entry.field.name, label: words.label(of: entry.field), value: $0,
            otherNames: otherNames(of: value))
        }
      }
    }
    return (kind.map { [$0] } ?? []) + others
  }

  /// How authors write a value of which readers see a label, and what else a tag is called.
  private func otherNames(of value: FieldValue) -> [String] {
    switch value {
    case .choice(let choice): [choice.value]
    case .tag(let tag): [tag.name] + tag.aliases
    case .link(let id): [site.linkName(of: site[id])]
    default: []
    }
  }
}
