package import Source

/// Everything that a site knows: its pages, how they hang together, and what they are about.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  package let schema: Schema
  package let vocabulary: TagVocabulary
  /// Groups of phrases that mean the same, for the search.
  package let synonyms: [[String]]
  package let pages: [Page]
  /// Every folder that holds a page or a kind, and every folder above it, in the order of their paths.
  package let folders: [Folder]
  let listing: PageListing
  let dated: DatedPages
  /// The tags that are used, by their labels.
  package let tags: [TaggedPages]
  /// The order of titles, labels and other names.
  package let titles: TitleOrder
  let names: PageNames
  package let assets: [Asset]
  /// The image that stands beside the name of the site.
  package let logo: Asset?
  /// The one that takes its place on dark screens.
  package let darkLogo: Asset?
  /// Every use of a file of the content.
  package let assetUses: [AssetUse]
  /// The links to each page, in the order of the pages that they stand on.
  package let backlinks: [[Backlink]]
  /// The pages that each page leads to, each once, in the order of its links.
  package let outgoing: [[PageID]]
  /// The pages that name each page in one of their fields, in the order of lists.
  package let namedBy: [[PageID]]
  /// Whom the pages recognize.
  let recognition: Credits
  /// The pages most like each page, best first.
  package let related: [[PageID]]
  /// The pages that Laurel makes besides those of the authors and their folders.
  package let generated: GeneratedPages
  /// What the lists in texts show.
  let lists: PageLists
  /// What other sites share, if this is a portal to them.
  package let library: SharedLibrary
  package let asOf: CalendarDate
  /// What its settings were read from; nil if that is not known.
  package let basis: SiteBasis?

  /// The languages of the site and its pages.
  package var languages: Set<String> { Set(pages.map(\.language) + [configuration.language]) }

  package subscript(id: PageID) -> Page { pages[id.index] }

  /// The page that is made from a file.
  package func page(atPath path: String) -> Page? { names.page(atPath: path).map { self[$0] } }

  package func folder(_ path: String) -> Folder? { names.folder(path).map { folders[$0] } }

  /// Whether visitors find what has an address without asking for its folder.
  package func isListed(_ address: String) -> Bool {
    folder(ContentPath.folder(of: address))?.isListed ?? true
  }

  /// Whether the readers of a page are offered another by the program: what visitors do not look for is for those who read
  /// such pages already.
  func offers(_ other: Page, on page: Page) -> Bool { isListed(other.address) || !isListed(page.address) }

  /// The links to a page that its readers are shown.
  package func shownBacklinks(to page: Page) -> [Backlink] {
    backlinks[page.id.index].filter { offers(self[$0.from], on: page) }
  }

  /// The pages of a kind in its order.
  package func pages(of kind: Kind) -> [Page] { listing.pages(ofKind: kind.id).map { self[$0] } }

  package func hasPages(of kind: Kind) -> Bool { !listing.pages(ofKind: kind.id).isEmpty }

  /// The pages before and after a page in the order of its kind.
  package func adjacentPages(to page: Page) -> (previous: PageID?, next: PageID?) {
    listing.adjacentPages(to: page)
  }

  /// Where a page stands in the list of a folder; nil if it is not in it.
  package func place(of page: Page, in folder: Folder) -> Int? {
    folder.places.map { $0[page.id] } ?? listing.place(of: page.id, among: folder.pages)
  }

  /// Some pages in the order of lists: by their kinds, those of a kind in its order, those without one by their titles.
  package func inOrder(_ pages: some Sequence<PageID>) -> [PageID] { listing.sorted(pages) }

  /// The pages with a day of publication below the content folder or the folder of a kind, the newest first. A folder
  /// has a feed if there are any.
  package func newestPages(in folder: String) -> [PageID] { dated[folder] }

  /// The pages with a day of publication that recognize somebody with an award or at a school, the newest first.
  package func newestRecognized(by page: PageID) -> [PageID] { dated[page] }

  /// The folders that have a feed if the site has an address.
  package var feedFolders: [String] {
    GeneratedPages.feedFolders(of: schema).filter { !newestPages(in: $0).isEmpty }
  }

  /// The pages of some kinds, or of all, that fields may link to.
  package func pages(ofKinds kinds: [String]) -> [PageID] {
    if kinds.isEmpty { return listing.pages }
    return schema.kinds.filter { kinds.contains($0.id) }.flatMap { listing.pages(ofKind: $0.id) }
  }

  /// The shortest name by which fields link to a page.
  package func linkName(of page: Page) -> String { names.linkName(of: page) }

  /// The title of a folder: that of its page, or the plural of its kind, or the words of its name.
  package func title(ofFolder path: String) -> String {
    let folder = folder(path)
    if let index = folder?.indexPage { return self[index].title }
    if let kind = folder?.kind { return kind.plural }
    return path.utf8.isEmpty ? configuration.title : ContentPath.words(of: ContentPath.name(of: path))
  }
}
