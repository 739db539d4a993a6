internal import Markup
internal import Source

/// A name by which other programs leave a file or a folder out: one that starts with `_`, as drafts, templates and parts of
/// pages do, one of a folder that says it is not for readers, or one that a program gave to a copy of a page.
///
/// Only `_index.md` and `_index.fr.md`, which are the page of their folder, and `_posts`, which Jekyll publishes, are no such
/// names.
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
    let name = ContentPath.name(of: path)
    guard Self.isUnlisted(name) || Self.isCopy(name) else { return nil }
    self.path = path
    isFolder = false
  }

  /// The remarks on the pages that are left out by their names, one for each folder and
  /// each copy.
  static func diagnose(_ paths: [String]) -> [Diagnostic] {
    var told: Set<String> = []
    return paths.compactMap { path in
      guard let unlisted = UnlistedName(inPath: path) else { return nil }
      let isOne = unlisted.isFolder || isCopy(ContentPath.name(of: path))
      let place = isOne ? unlisted.path : ContentPath.folder(of: path) + "/*"
      guard told.insert(place).inserted else { return nil }
      return HiddenPage.diagnoseName(
        ContentPath.name(of: unlisted.path), isFolder: unlisted.isFolder, at: path)
    }
  }

  /// The names of folders that hide pages, in several languages; Quartz leaves out `private`.
  static let folders: Set<String> = [
    "draft", "drafts", "private", "unpublished", "borrador", "borradores", "brouillon", "brouillons",
    "entwurf",
    "entwurfe", "rascunho", "rascunhos",
  ]

  /// Whether an editor or a program that keeps folders alike made the file beside the page: `plan~.md`, `#plan#.md`,
  /// `plan.draft.md`, `plan (conflicted copy 2026-05-03).md`, `plan.sync-conflict-20260503.md`.
  private static func isCopy(_ name: String) -> Bool {
    let stem = Fold.key(ContentPath.withoutExtension(name))
    let isMarked = stem.startsWithBytes(of: "#") && stem.endsWithBytes(of: "#")
    return isMarked || stem.endsWithBytes(of: "~") || stem.endsWithBytes(of: ".draft")
      || ["conflicted copy", ".sync-conflict-"].contains { stem.utf8.holds($0.utf8) }
  }

  private static func isUnlisted(_ name: String) -> Bool {
    name.startsWithBytes(of: "_") && name != "_posts" && FolderText.rank(ofFile: name) == nil
      && !isFolderTextInLanguage(name)
  }

  /// Whether a file is the page of its folder in another language: `_index.fr.md`, `_index.pt-BR.md`.
  private static func isFolderTextInLanguage(_ name: String) -> Bool {
    let parts = name.parts(separatedBy: ".")
    guard parts.count == 3, FolderText.rank(ofFile: "\(parts[0]).\(parts[2])") != nil else { return false }
    let tags = parts[1].utf8.split(omittingEmptySubsequences: false) { "-_".utf8.contains($0) }
    return (2...3).contains(tags[0].count) && tags[0].allSatisfy(\.isLetter)
      && !wordsForCopies.contains(Fold.key(tags[0].text))
      && tags.dropFirst().allSatisfy {
        (2...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit }
      }
  }

  /// Words that look like a language behind a name, and say that the file is another state of the page.
  private static let wordsForCopies: Set<String> = [
    "alt", "bak", "dev", "new", "old", "org", "pre", "tmp", "wip",
  ]
}
