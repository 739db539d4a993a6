internal import Source

extension LinkTargets {
  /// What is known of a page before its fields are read.
  struct Entry: Equatable, Sendable {
    /// Nil for a page that is not built.
    let id: PageID?
    let path: String
    let address: String
    /// The forms of its address that links may have.
    let addresses: Set<String>
    let kind: String?
    let title: String
    let aliases: [Alias]
    let state: PageState
    /// Nil if the text could not be read.
    let anchors: Anchors?
    let isFolderIndex: Bool
    /// Whether it is a page of a kind that has a folder for itself.
    let hasOwnFolder: Bool

    /// Whether the page goes by the name of its folder.
    var isNamedByFolder: Bool { isFolderIndex || hasOwnFolder }

    /// The name that links use.
    var fileName: String { ContentPath.linkName(of: path, isNamedByFolder: isNamedByFolder) }

    /// What the page may be called by its file: its name, or for one that goes by its folder, the path of that as well.
    var fileNames: [String] {
      fileName == ContentPath.stem(of: path) ? [fileName] : [fileName, ContentPath.folder(of: path)]
    }
  }
}

extension [LinkTargets.Entry] {
  /// The numbers of the pages by some keys of theirs.
  func numbers(_ keys: (Element) -> Set<String>) -> [String: [Int]] {
    indices.reduce(into: [:]) { numbers, index in
      for key in keys(self[index]) { numbers[key, default: []].append(index) }
    }
  }
}
