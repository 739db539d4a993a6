package import Markup
package import Source

/// A page of another program: its values in our words, and whether they keep it from readers.
package struct ForeignPage: Sendable {
  /// The page as it was typed.
  package let document: Document
  /// The values that we have a name for, by that name.
  package let metadata: YAMLMapping
  /// What its values, its name, its folder and the pages above it say of it.
  package let state: PageState

  /// The same page, which nobody is to see.
  package var asDraft: ForeignPage { ForeignPage(document: document, metadata: metadata, state: .draft) }

  /// Reads pages that lie beside one another, in the order of their paths.
  package static func read(_ documents: [Document], asOf: CalendarDate, jobs: Int) async -> [ForeignPage] {
    let content = SiteContent(
      documents: documents, assets: [], configuration: .standard, schema: .empty, vocabulary: .empty)
    return await PageOutline.all(of: content, asOf: asOf, after: nil, jobs: jobs).value.map { outline in
      ForeignPage(
        document: outline.source, metadata: outline.document.metadata, state: outline.state)
    }
  }
}
