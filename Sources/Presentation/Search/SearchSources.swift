package import Knowledge
internal import Markup
package import Search
internal import Source

/// What stands between values in the text of a result, which has no lines.
private let valueMark = " · "

/// What of a site is searched: every page of the content, and the index of each kind.
package enum SearchSources {
  /// The index of a site.
  package static func index(of site: Site, jobs: Int) async -> SearchIndex {
    await SearchIndex(
      documents(of: site, jobs: jobs), language: site.configuration.language,
      synonyms: Synonyms(groups: site.synonyms), jobs: jobs)
  }

  /// In the order of their addresses, so that a new page moves few numbers.
  package static func documents(of site: Site, jobs: Int) async -> [SearchDocument] {
    let kinds = site.schema.kinds
    let facets = SearchFacets(kinds)
    let pages = await site.pages.filter { !$0.isNotFoundPage }.concurrentMap(jobs: jobs) { page in
      SearchDocument(
        address: RelativeURL.encode(page.address), title: page.title, names: names(of: page),
        language: page.language, kind: page.kind?.name ?? "", sections: sections(of: page, in: site),
        facets: facets.values(of: page, in: site))
    }
    let indexes = site.folders.filter { $0.indexPage == nil && !$0.path.utf8.isEmpty }.map { folder in
      SearchDocument(
        address: RelativeURL.encode(folder.address), title: site.title(ofFolder: folder.path),
        language: site.configuration.language,
        sections: [SearchSection(text: folder.kind?.description ?? "")])
    }
    return (pages + indexes).sorted { String.byBytes($0.address, $1.address) }
  }

  /// The other names of a page that are no addresses, and the labels of its tags.
  private static func names(of page: Page) -> [String] {
    page.aliases.filter(\.isName).map(\.text) + page.tags.map(\.label)
  }

  private static func sections(of page: Page, in site: Site) -> [SearchSection] {
    var lead = [page.summary]
    var sections: [SearchSection] = []
    for entry in page.ownFields {
      if entry.field.type.isLong {
        let heading = entry.field.label
        sections.append(
          SearchSection(
            heading: heading, anchor: "field-\(entry.field.name)", text: entry.value.words(in: site)))
        for section in entry.value.passages.flatMap(\.prose.sections) where section.heading != nil {
          sections.append(SearchSection(section))
        }
      } else {
        lead.append(entry.value.words(in: site))
      }
    }
    let body = page.body.prose.sections
    lead += body.filter { $0.heading == nil }.map(\.text)
    let text = lead.filter { !$0.utf8.isEmpty }.joined(separator: valueMark)
    return [SearchSection(text: text)] + body.filter { $0.heading != nil }.map(SearchSection.init) + sections
  }
}

extension SearchSection {
  fileprivate init(_ section: Section) {
    self.init(heading: section.heading?.text, anchor: section.heading?.anchor, text: section.text)
  }
}

extension FieldValue {
  /// What people read of a value, but for what stands below a heading of its own.
  fileprivate func words(in site: Site) -> String {
    switch self {
    case .text(let text), .number(_, let text): text
    case .choice(let choice): choice.label
    case .tag(let tag): tag.label
    case .link(let id): site[id].title
    case .prose(let passage):
      passage.prose.sections.filter { $0.heading == nil }.map(\.text).joined(separator: "\n")
    case .list(let items): items.map { $0.words(in: site) }.joined(separator: valueMark)
    case .record(let record): record.entries.map { $0.value.words(in: site) }.joined(separator: valueMark)
    case .date, .flag, .url, .email, .image: ""
    }
  }
}
