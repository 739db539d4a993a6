internal import Presentation
internal import Source

/// The finished sites that may lie in the folder that a site is made from. They are never read as content.
struct FinishedSites {
  /// The place of the site that is read, whether it was written yet or not.
  private let own: OutputPlace?

  /// - Parameter output: the folder for the finished site.
  init(writtenTo output: String) { own = try? OutputPlace(output) }

  /// Whether something is a finished site, or belongs to the writing of this one.
  func include(_ path: DiskPath, _ kind: FolderEntry.Kind) -> Bool {
    own?.owns(path) == true || (kind == .folder && Self.isSite(path))
  }

  /// Whether the list of files that a build writes says that a folder is a site.
  ///
  /// Other people list digests under the same name, beside files for download, so the page that every site has must be
  /// on the list.
  private static func isSite(_ folder: DiskPath) -> Bool {
    let manifest = try? Manifest(in: folder)
    return manifest?.paths.contains(Array(NotFoundPage.address.utf8)) == true
  }
}
