internal import Source

/// The removal of a tree that is no longer the site: an old site, or a stage that was never finished.
struct Retirement {
  let tree: SiteTree
  /// The name of the file that says what in the tree is ours.
  let mark: String
  /// The site, which gets what somebody else put into the tree.
  let heir: DiskPath
  /// What the site lists.
  let manifest: Manifest?
  /// Whether a listed file may go.
  var isRemovable: ([UInt8]) throws -> Bool = { _ in true }

  /// Moves what is not ours to the site and removes what is. Every step may be repeated.
  ///
  /// A tree that nothing says is ours is left as it is, unless it is empty.
  func perform() throws {
    if let listed = tree.manifest {
      for entry in tree.kept(besides: manifest ?? listed) { try settle(entry) }
      for entry in tree.entries where entry.kind == .file && listed.lists(entry.path) {
        if try isRemovable(entry.path) {
          try tree.root.appending(entry.path).removeFile()
        } else {
          try settle(entry)
        }
      }
      for path in tree.litter { try tree.root.appending(path).removeFile() }
      // The mark goes last: until then, whoever finds the tree knows what it is.
      try removeEmptyFolders(below: tree.root)
      try tree.root.appending(mark).removeFile()
    }
    try tree.root.removeFolderIfEmpty()
  }

  private func settle(_ entry: FolderEntry) throws {
    let from = tree.root.appending(entry.path)
    let to = heir.appending(entry.path)
    guard let status = try from.status() else { return }
    if let standing = try to.status() {
      if standing.isSameFile(as: status) { try from.removeFile() }
      return
    }
    guard try heir.status() != nil else { return }
    try to.parent.makeFolders()
    try from.move(to: to)
  }

  private func removeEmptyFolders(below root: DiskPath) throws {
    for entry in tree.entries.reversed() where entry.kind == .folder {
      try root.appending(entry.path).removeFolderIfEmpty()
    }
  }
}
