internal import Source

/// The pages and folders of a site by what they are called.
struct PageNames: Sendable {
  private let pages: [String: PageID]
  /// The numbers of folders by their paths.
  private let folders: [String: Int]
  /// The file names that several pages have, folded.
  private let sharedNames: Set<String>

  init(_ pages: [Page], folders: [Folder]) {
    self.pages = Dictionary(pages.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    self.folders = Dictionary(
      folders.indices.map { (folders[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    var known: Set<String> = []
    sharedNames = Set(
      pages.map { Fold.key($0.fileName) }.filter { !known.insert($0).inserted })
  }

  func page(atPath path: String) -> PageID? { pages[path] }

  func folder(_ path: String) -> Int? { folders[path] }

  /// The name of a page's file, or its path where other files have that name.
  func linkName(of page: Page) -> String {
    let name = page.fileName
    return sharedNames.contains(Fold.key(name)) ? ContentPath.withoutExtension(page.path) : name
  }
}

extension Page {
  /// The name of its file, or of its folder if it goes by that.
  package var fileName: String {
    ContentPath.linkName(of: path, isNamedByFolder: isFolderIndex || hasOwnFolder)
  }
}
