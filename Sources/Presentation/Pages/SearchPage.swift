internal import Knowledge
internal import Source

/// The page of results, which its script fills. It stands empty in the site, so search engines are told to pass it by.
enum SearchPage: PageSource {
  static let address = "search.html"
  static let use = TemplateUse("search", SearchView.self, isNeeded: false)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    guard drawing.theme.search != nil, drawing.theme.hasTemplate(use.name) else { return [] }
    let words = drawing.words
    var head = PageHead(title: words["search"], description: "", language: words.language)
    head.isListed = false
    return [PagePlan(address, template: use, head: head) { [head] in SearchView(title: head.title, pen: $0) }]
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
      .list(.filters) { view in
        SearchFacets(view.pen.site.schema.kinds).labels.map { FilterView(name: $0.name, label: $0.label) }
      },
    ])
}
