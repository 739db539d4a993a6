internal import Presentation
internal import Source

/// The finished sites that may lie in the folder that a site is made from. They are never read as content.
struct FinishedSites {
  /// The folder of the site that is read, whether it was written yet or not.
  private let own: DiskPath?

  /// - Parameter output: the folder for the finished site.
  init(writtenTo output: String) { own = try? OutputPlace(output).folder }

  /// Whether something is a finished site.
  func include(_ path: DiskPath, _ kind: FolderEntry.Kind) -> Bool {
    path == own || (kind == .folder && Self.isSite(path))
  }

  /// Whether a folder is a site by its mark, and holds nothing else, so that no page of anybody is passed over.
  private static func isSite(_ folder: DiskPath) -> Bool {
    guard let tree = try? SiteTree(at: folder), let manifest = tree.manifest else { return false }
    return manifest.lists(Array(NotFoundPage.address.utf8))
      && tree.entries.allSatisfy { $0.kind == .folder || manifest.lists($0.path) }
  }
}
