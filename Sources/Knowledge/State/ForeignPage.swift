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
  /// What it says of the pages below it, if it stands for a folder.
  package let stateBelow: PageState

  /// Whether it stands for a folder, and is hidden by words that hide nothing below it.
  package var hidesOnlyItself: Bool {
    state == .draft && stateBelow == .published && ContentPath.stem(of: document.path) == "_index"
  }

  /// The same page, which nobody is to see.
  package var asDraft: ForeignPage {
    ForeignPage(document: document, metadata: metadata, state: .draft, stateBelow: .draft)
  }

  /// Whether a name hides only the page that has it, and never those below its folder: it is not drawn, or not listed.
  package static func isForPageAlone(_ name: String) -> Bool {
    ["build", "render"].contains(ForeignName.plain(name))
  }

  /// Reads pages that lie beside one another, in the order of their paths.
  package static func read(_ documents: [Document], asOf: CalendarDate, jobs: Int) async -> [ForeignPage] {
    let content = SiteContent(
      documents: documents, assets: [], configuration: .standard, schema: .empty, vocabulary: .empty)
    return await PageOutline.all(of: content, asOf: asOf, after: nil, jobs: jobs).value.map { outline in
      ForeignPage(
        document: outline.source, metadata: outline.document.metadata, state: outline.state,
        stateBelow: outline.stateBelow)
    }
  }
}
