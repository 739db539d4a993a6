internal import Badges
internal import Knowledge
internal import Search
internal import Source

/// `catalog.json`: what the site shares with others.
struct CatalogFile {
  private let drawing: Drawing
  private let sharing: Sharing
  private let documents: PageDocuments
  private let facets: SearchFacets

  static func files(of drawing: Drawing) -> [OutputFile] {
    guard let page = drawing.page(about: .catalog), let url = drawing.site.configuration.url else {
      return []
    }
    let catalog = CatalogFile(drawing).catalog(at: url)
    return [OutputFile(path: page.address, content: .bytes(catalog.bytes))]
  }

  private init(_ drawing: Drawing) {
    self.drawing = drawing
    sharing = Sharing(of: drawing.site)
    documents = PageDocuments(drawing)
    facets = SearchFacets(drawing)
  }

  private func catalog(at url: String) -> Catalog {
    let site = drawing.site
    var known = CatalogFacets()
    let pages = sharing.pages.map { page($0, &known) }
    let used = Set(pages.compactMap(\.kind))
    return Catalog(
      site: Catalog.Origin(
        title: label(site.configuration.title), url: url, language: site.configuration.language,
        license: site.configuration.identity.license,
        keys: drawing.badges.ring?.entries.map(\.key.id) ?? []),
      kinds: site.schema.kinds.filter { used.contains($0.id) }.map {
        Catalog.Kind(id: $0.id, name: label($0.name), plural: label($0.plural))
      },
      pages: pages, credits: sharing.credits.map { credit($0, &known) })
  }

  /// What is said of a page. A story about people gives no text: it may name others, such as who put them forward, and
  /// nobody asked those whether other sites may.
  private func page(_ page: Page, _ known: inout CatalogFacets) -> Catalog.Page {
    let texts = documents.sections(of: page).flatMap { [$0.heading ?? "", $0.text] }.map(\.onOneLine)
    let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
    let summary = (page.kind?.consent == nil ? page.excerpt : page.summary).onOneLine
    return Catalog.Page(
      address: RelativeURL.encode(page.address), title: label(page.title),
      summary: kept(summary)?.shortened(to: CatalogBounds.text) ?? "",
      kind: page.kind.flatMap { CatalogName.isUsable($0.id) ? $0.id : nil }, facets: facets(of: page, &known),
      language: page.language, date: page.fields.date("date"), updated: page.fields.date("updated"),
      text: page.kind?.consent == nil ? kept(text)?.shortened(to: CatalogBounds.text) ?? "" : "",
      digest: SHA256.text(of: Array("\(page.title)\n\(summary)\n\(text)".utf8)))
  }

  /// The values by which the search narrows to the page, besides its kind, as far as catalogs have room for them.
  private func facets(of page: Page, _ known: inout CatalogFacets) -> [Catalog.Facet] {
    var found: [Catalog.Facet] = []
    for facet in facets.values(of: page) where CatalogName.isOfFacet(facet.name) && kept(facet.value) != nil {
      let value = label(facet.value)
      guard known.takes(facet: facet.name), known.takes(value, of: facet.name) else { continue }
      guard let last = found.last, last.name == facet.name else {
        found.append(Catalog.Facet(name: facet.name, label: label(facet.label), values: [value]))
        continue
      }
      guard last.values.count < CatalogBounds.values else { continue }
      found[found.count - 1] = Catalog.Facet(
        name: last.name, label: last.label, values: last.values + [value])
    }
    return Array(found.prefix(CatalogBounds.facets))
  }

  private func credit(_ entry: Sharing.Entry, _ known: inout CatalogFacets) -> Catalog.Credit {
    let site = drawing.site
    let credit = entry.credit
    let year = credit.year?.groupLabel(in: site).map(label)
    return Catalog.Credit(
      name: label(entry.name), isPerson: entry.isPerson,
      address: entry.page.map { RelativeURL.encode($0.address) }, language: site[credit.page].language,
      role: kept(credit.role).map(label), year: year.flatMap { known.takes(year: $0) ? $0 : nil },
      award: kept(credit.award?.label.groupLabel(in: site)).map(label),
      school: kept(credit.school.map { site[$0].title }).map(label))
  }

  /// A text that may be told, if it says anything.
  private func kept(_ text: String?) -> String? {
    text.flatMap { $0.trimmed.isEmpty || !sharing.mayTell($0) ? nil : $0 }
  }

  private func label(_ text: String) -> String {
    text.onOneLine.shortened(to: CatalogBounds.label - "…".utf8.count)
  }
}
