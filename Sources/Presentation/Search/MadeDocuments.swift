internal import Knowledge
internal import Search
internal import Source

/// What is searched of the pages that nobody wrote: their titles, and what they say of themselves.
struct MadeDocuments {
  private let drawing: Drawing
  private let facets: SearchFacets
  /// The titles that somebody gave to a page.
  private let titles: Set<String>
  /// The tags of pages that are listed.
  private let listedTags: Set<String>

  /// - Parameter pages: what somebody wrote.
  init(_ drawing: Drawing, besides pages: [SearchDocument]) {
    self.drawing = drawing
    facets = SearchFacets(drawing)
    titles = Set(pages.map { Fold.key($0.title) })
    let site = drawing.site
    let listed = site.tags.filter { $0.pages.contains { site.isListed(site[$0].address) } }
    listedTags = Set(listed.map(\.tag.slug))
  }

  /// The indexes of folders that have no page of their own.
  var folders: [SearchDocument] {
    drawing.site.folders.filter { $0.indexPage == nil && !$0.path.utf8.isEmpty }.map { folder in
      document(
        FolderContents(folder, drawing).head, at: folder.address,
        facet: facets.kind(ofPageIn: folder.path))
    }
  }

  /// The pages of tags and the other pages that Laurel makes, but for those that search engines pass by, too.
  var pages: [SearchDocument] {
    PageSources.made.flatMap { $0.pages(of: drawing) }.filter(\.head.isListed).map { plan in
      guard case .tag(let tag)? = drawing.site.generated[plan.address]?.subject else {
        return document(plan.head, at: plan.address)
      }
      let kind = drawing.words[.tag]
      return document(
        plan.head, at: plan.address, names: tag.aliases, kind: kind, facet: facets.kind(kind),
        isListed: listedTags.contains(tag.slug))
    }
  }

  private func document(
    _ head: PageHead, at address: String, names: [String] = [], kind: String = "",
    facet: SearchDocument.Facet? = nil, isListed: Bool = true
  ) -> SearchDocument {
    SearchDocument(
      address: RelativeURL.encode(address), title: head.title, names: names, language: head.language,
      kind: kind, sections: [SearchSection(text: head.description)], facets: facet.map { [$0] } ?? [],
      isListed: isListed && drawing.site.isListed(address),
      yields: titles.contains(Fold.key(head.title)))
  }
}
