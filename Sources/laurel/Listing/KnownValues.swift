internal import Knowledge
internal import Source

/// What somebody may ask of a field: the values that pages have, and those that they may have.
struct KnownValues {
  private let words: [String]

  init(of field: String, in site: Site) {
    let declared = (site.schema.kinds.flatMap(\.fields) + CommonFields.all).filter { $0.name == field }
      .map(\.type.item)
    let offered = declared.flatMap { type -> [FieldValue] in
      (type.choices ?? []).map { .choice($0) }
        + (type.linkedKinds.map(site.pages(ofKinds:)) ?? []).map { .link($0) }
    }
    let tags = declared.contains(.tag) ? site.vocabulary.tags : []
    let used = site.pages.flatMap { $0.fields[field]?.items ?? [] }
    words =
      tags.flatMap { [$0.name, $0.label] + $0.aliases } + (offered + used).flatMap { $0.names(in: site) }
  }

  /// The value that was probably meant; nil if what is asked for is a value, or none is near.
  func nearest(to asked: String) -> String? {
    let key = Fold.key(asked)
    return words.contains { Fold.key($0) == key } ? nil : Suggestion.nearest(to: asked, among: words)
  }
}
