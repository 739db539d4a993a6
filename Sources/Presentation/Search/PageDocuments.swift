internal import Knowledge
internal import Markup
internal import Search
internal import Source

/// What stands between values in the text of a result, which has no lines.
private let valueMark = "\u{A0}· "

/// What is searched of the pages of the content.
struct PageDocuments {
  private let site: Site
  private let facets: SearchFacets

  init(_ drawing: Drawing) {
    site = drawing.site
    facets = SearchFacets(drawing)
  }

  /// All pages but the one for addresses that do not exist.
  func all(jobs: Int) async -> [SearchDocument] {
    await site.pages.filter { !$0.isNotFoundPage }.concurrentMap(jobs: jobs) { page in
      SearchDocument(
        address: RelativeURL.encode(page.address), title: page.title, names: names(of: page),
        fileName: fileName(of: page), language: page.language, kind: page.kind?.name ?? "",
        sections: sections(of: page), facets: facets.values(of: page),
        isListed: site.isListed(page.address))
    }
  }

  /// The other names of a page that are no addresses, its search words, and all names of its tags.
  private func names(of page: Page) -> [String] {
    page.aliases.filter(\.isName).map(\.text) + page.keywords + page.tags.flatMap { [$0.label] + $0.aliases }
  }

  /// The name of its file or of its folder; the home page has none.
  private func fileName(of page: Page) -> String { page.address == HomePage.address ? "" : page.fileName }

  /// What is read of a page, below its headings.
  func sections(of page: Page) -> [SearchSection] {
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
    lead += [page.picture?.caption, page.picture?.credit].compactMap { $0 }
    let body = page.body.prose.sections
    let blocks = blockWords(of: page.body)
    lead += body.filter { $0.heading == nil }.map(\.text) + (blocks[nil] ?? [])
    let text = lead.filter { !$0.utf8.isEmpty }.joined(separator: valueMark)
    return [SearchSection(text: text)]
      + body.filter { $0.heading != nil }.map { SearchSection($0, with: blocks[$0.heading?.anchor] ?? []) }
      + sections
  }

  /// What blocks say by themselves, by the anchors of the headings above them.
  private func blockWords(of body: Passage) -> [String?: [String]] {
    body.blockWords.reduce(into: [:]) { all, found in all[found.block.anchor, default: []] += found.words }
  }
}

extension SearchSection {
  fileprivate init(_ section: Section, with more: [String] = []) {
    self.init(
      heading: section.heading?.text, anchor: section.heading?.anchor,
      text: ([section.text] + more).filter { !$0.utf8.isEmpty }.joined(separator: "\n"))
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
    case .list(let items):
      items.map { $0.words(in: site) }.filter { !$0.utf8.isEmpty }.joined(separator: valueMark)
    case .record(let record):
      record.entries.filter(\.field.isShown).map { $0.value.words(in: site) }.filter { !$0.utf8.isEmpty }
        .joined(separator: valueMark)
    case .date, .time, .flag, .url, .email, .image: ""
    }
  }
}
