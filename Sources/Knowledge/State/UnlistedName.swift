internal import Markup
internal import Source

/// A name by which other programs leave a file or a folder out: one that starts with `_`, as drafts, templates and parts of
/// pages do, or one of a folder that says it is not for readers.
///
/// Only `_index.md`, which is the page of its folder, and `_posts`, which Jekyll publishes, are no such names.
struct UnlistedName: Hashable {
  /// The path of the folder or the file that has the name.
  let path: String
  let isFolder: Bool

  /// The first such name in the path of a page.
  init?(inPath path: String) {
    var place = ""
    let folders = ContentPath.folder(of: path)
    for name in folders.isEmpty ? [] : folders.parts(separatedBy: "/") {
      place = ContentPath.join(place, name)
      if Self.isUnlisted(name) || Self.folders.contains(Fold.key(name)) {
        self.path = place
        isFolder = true
        return
      }
    }
    guard Self.isUnlisted(ContentPath.name(of: path)) else { return nil }
    self.path = path
    isFolder = false
  }

  /// The remarks on the pages that are left out by their names, one for each folder.
  static func diagnose(_ paths: [String]) -> [Diagnostic] {
    var told: Set<String> = []
    return paths.compactMap { path in
      guard let unlisted = UnlistedName(inPath: path) else { return nil }
      let place = unlisted.isFolder ? unlisted.path : ContentPath.folder(of: path) + "/*"
      guard told.insert(place).inserted else { return nil }
      return HiddenPage.diagnoseName(
        ContentPath.name(of: unlisted.path), isFolder: unlisted.isFolder, at: path)
    }
  }

  /// The names of folders that hide pages; Quartz leaves out `private`.
  static let folders: Set<String> = ["draft", "drafts", "private", "unpublished"]

  private static func isUnlisted(_ name: String) -> Bool {
    name.startsWithBytes(of: "_") && name != "_posts" && FolderText.rank(ofFile: name) == nil
  }
}
