internal import Knowledge
internal import Source

/// The page of results, which its script fills. It stands empty in the site, so search engines are told to pass it by.
enum SearchPage: PageSource {
  static let use = TemplateUse("search", SearchView.self, isNeeded: false)
  static let templates = [use]
  static let address = GeneratedPage(.search).address

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .search = page.subject else { return nil }
      let head = PageHead(
        title: drawing.title(of: page), description: "", language: drawing.words.language, isListed: false,
        laterScripts: SearchFiles.first)
      return PagePlan(page.address, template: use, head: head) { SearchView(title: head.title, pen: $0) }
    }
  }
}

/// The page of results.
struct SearchView: TemplateView {
  let title: String
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The page of results.",
    [
      .text(.title) { $0.title },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .list(.filters) { $0.filters },
    ])

  /// The district first, then the fields of the site, then those that only districts have.
  private var filters: [FilterView] {
    let own = SearchFacets(pen.drawing).fields.map { field in
      FilterView(name: field.name, label: pen.label(of: field), lang: pen.attributes(ofLabel: field))
    }
    let library = pen.site.library
    if library.isEmpty { return own }
    let district = FilterView(
      name: CatalogName.district, label: pen.words[shared: .district],
      lang: pen.words.attributes(of: pen.words.language))
    let names = Set(own.map(\.name))
    return [district] + own
      + library.facets.filter { !names.contains($0.name) }.map { FilterView(name: $0.name, label: $0.label) }
  }
}
