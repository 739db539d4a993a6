internal import Knowledge
internal import Source

/// The values by which lists of what other sites share are filtered: the district, and what the districts say.
struct SharedFacets {
  /// So many choices help; the search narrows by all.
  private static let most = 6

  private let pen: Pen

  init(_ pen: Pen) { self.pen = pen }

  /// The values of an entry, with spaces between them.
  func tokens(of shared: SharedPage) -> String {
    (values(of: shared, CatalogName.district) + shared.page.facets.flatMap { values(of: shared, $0.name) })
      .map(\.token).joined(separator: " ")
  }

  /// What chooses from a list, worked out once for all its pages; nil for one that is seen at a glance.
  ///
  /// A list of several pages needs its rows in a file; one too long for that is narrowed by the search.
  func filters(of all: [SharedPage], at address: String, isWhole: Bool) -> FiltersView? {
    let rows = pen.drawing.longLists[address]
    guard all.count >= FiltersView.fewestPages, isWhole || rows != nil else { return nil }
    let district = FacetValue.choices(of: all.flatMap { values(of: $0, CatalogName.district) }, pen).map {
      FilterView(
        name: CatalogName.district, label: pen.words[shared: .district],
        lang: pen.words.attributes(of: pen.words.language), options: $0)
    }
    let others = pen.site.library.facets.lazy.compactMap { field in
      FacetValue.choices(of: all.flatMap { values(of: $0, field.name) }, pen).map {
        FilterView(name: field.name, label: field.label, options: $0)
      }
    }
    return FiltersView(
      [district].compactMap { $0 } + others.prefix(Self.most), forms: pen.words.forms(of: .pages),
      rows: isWhole ? nil : rows.map { pen.url(to: $0) })
  }

  private func values(of shared: SharedPage, _ field: String) -> [FacetValue] {
    if field == CatalogName.district {
      let site = shared.district.site
      return [FacetValue(field, shared.district.name, label: site.title, language: site.language)]
    }
    return shared.page.facets.filter { $0.name == field }.flatMap { facet in
      facet.values.map {
        FacetValue(field, Fold.key($0), label: $0, language: shared.page.language)
      }
    }
  }
}
