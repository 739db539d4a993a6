internal import Knowledge
internal import Presentation
internal import Source

/// The finished sites that may lie in the folder that a site is made from. They are never read as content.
struct FinishedSites {
  /// The folder of the site that is read, whether it was written yet or not.
  private let own: DiskPath

  /// - Parameter output: the folder for the finished site.
  init(writtenTo output: String) {
    // A place that no site is written to is still none of content.
    own = (try? OutputPlace(output).folder) ?? DiskPath(output)
  }

  /// Whether something is a finished site.
  func include(_ path: DiskPath, _ kind: FolderEntry.Kind) -> Bool {
    path == own || (kind == .folder && Self.isSite(path))
  }

  /// Whether a folder is a site by its mark, and holds nothing else, so that no page of anybody is passed over: the only
  /// Markdown in a site is what its forms offer.
  private static func isSite(_ folder: DiskPath) -> Bool {
    // A folder without a mark need not be looked through.
    guard let manifest = try? Manifest(in: folder), manifest.lists(Array(NotFoundPage.address.utf8)),
      let tree = try? SiteTree(at: folder)
    else { return false }
    return tree.entries.allSatisfy { entry in
      let isPage = ContentPath.isMarkdown(entry.path.text) && !entry.path.starts(with: "submit/".utf8)
      return entry.kind == .folder || (manifest.lists(entry.path) && !isPage)
    }
  }
}
