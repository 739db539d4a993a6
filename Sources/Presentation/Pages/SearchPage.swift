internal import Knowledge
internal import Source

/// The page of results, which its script fills. It stands empty in the site, so search engines are told to pass it by.
enum SearchPage: PageSource {
  static let address = "search.html"

  static func pages(of drawing: Drawing) -> [PageDraft] {
    guard drawing.theme.search != nil, drawing.theme.hasTemplate("search") else { return [] }
    let words = drawing.words
    var head = PageHead(title: words["search"], description: "", language: words.language)
    head.isListed = false
    return [PageDraft(address, template: "search", head: head) { view(of: $0, words) }]
  }

  private static func view(of drawing: Drawing, _ words: Words) -> TemplateObject {
    let facets = SearchFacets(drawing.site.schema.kinds).labels
    return TemplateObject([
      .title: .text(words["search"]),
      .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: words)),
      .filters: .list(
        facets.map { TemplateObject([.name: .text($0.name), .label: .text($0.label)]) }),
    ])
  }
}
