package import Source

/// Everything that a site knows: its pages, how they hang together, and what they are about.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  package let schema: Schema
  package let vocabulary: TagVocabulary
  /// Groups of phrases that mean the same, for the search.
  package let synonyms: [[String]]
  package let pages: [Page]
  /// Every folder that holds a page, and every folder above it, in the order of their paths.
  package let folders: [Folder]
  package let assets: [Asset]
  /// The image that stands beside the name of the site.
  package let logo: Asset?
  /// The links to each page, in the order of the pages that they stand on.
  package let backlinks: [[Backlink]]
  /// The pages that each page leads to, each once, in the order of its links.
  package let outgoing: [[PageID]]
  /// The pages that name each page in one of their fields.
  package let namedBy: [[PageID]]
  /// The pages most like each page, best first.
  package let related: [[PageID]]
  package let asOf: CalendarDate

  /// The languages of the site and its pages.
  package var languages: Set<String> { Set(pages.map(\.language) + [configuration.language]) }

  package subscript(id: PageID) -> Page { pages[id.index] }

  package func pages(of kind: Kind) -> [Page] { pages.filter { $0.kind?.id == kind.id && !$0.isFolderIndex } }

  package func folder(_ path: String) -> Folder? { folders.first { $0.path == path } }

  /// The title of a folder: that of its page, or the plural of its kind, or the words of its name.
  package func title(ofFolder path: String) -> String {
    let folder = folder(path)
    if let index = folder?.indexPage { return self[index].title }
    if let kind = folder?.kind { return kind.plural }
    return path.utf8.isEmpty ? configuration.title : ContentPath.words(of: ContentPath.name(of: path))
  }
}

/// A folder of the content.
package struct Folder: Sendable {
  /// The path from the content folder; "" for the content folder itself.
  package let path: String
  /// The page that stands for the folder.
  package let indexPage: PageID?
  /// The kind that is declared in this very folder.
  package let kind: Kind?
  /// The pages in the folder but its index.
  package let pages: [PageID]
  package let subfolders: [String]

  /// The path of the file that its index becomes.
  package var address: String { ContentPath.join(path, "index.html") }
}
