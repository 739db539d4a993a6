internal import Knowledge
internal import Search
internal import Source

/// What is searched of the pages that other sites share.
struct SharedDocuments {
  private let library: SharedLibrary
  private let words: Words
  private let kinds: SearchFacets

  init(_ drawing: Drawing) {
    library = drawing.theme.hasTemplate(SharedPages.use.name) ? drawing.site.library : .none
    words = drawing.words
    kinds = SearchFacets(drawing)
  }

  /// Each with its whole address: it is on another site, and a result says on which.
  var all: [SearchDocument] {
    library.districts.flatMap { district -> [SearchDocument] in
      let origin = SearchDocument.Facet(
        name: CatalogName.district, label: words[shared: .district], value: district.site.title,
        otherNames: [district.name])
      return district.pages.map { shared in
        let page = shared.page
        let kind = district.kindName(page.kind)
        return SearchDocument(
          address: shared.url, title: page.title,
          names: page.facets.filter { $0.name == "tags" }.flatMap(\.values),
          language: page.language,
          kind: [kind, district.site.title].compactMap { $0 }.joined(separator: " · "),
          sections: [SearchSection(text: text(of: page))],
          facets: (kind.map { [kinds.kind($0)] } ?? []) + [origin]
            + page.facets.filter { library.chooses(by: $0.name) }.flatMap { facet in
              facet.values.map { SearchDocument.Facet(name: facet.name, label: facet.label, value: $0) }
            })
      }
    }
  }

  /// A text that begins with the summary says it once.
  private func text(of page: Catalog.Page) -> String {
    page.text.startsWithBytes(of: page.summary) ? page.text : "\(page.summary) \(page.text)"
  }
}
