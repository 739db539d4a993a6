internal import Knowledge
internal import Source

/// The folders of a site, as they are found in the one that was named.
struct SiteFolders {
  let root: DiskPath
  /// `Content` in the root, or the root itself if it has no such folder.
  let content: DiskPath

  static let contentName = "Content"

  /// Fails if there is no folder to look into, or if it is one of nominations.
  init(root: String) throws {
    self.root = try DiskPath(root).resolved()
    let content = self.root.appending(Self.contentName)
    self.content = try content.status()?.kind == .folder ? content : self.root
    if try NominationFolder.holds(self.content) { throw WrongUsage.nominationsAsSite(root) }
  }

  var hasContent: Bool { content != root }

  /// The folders in which no finished site may lie: it would be read, or go up with the files of the next one, or be in the
  /// way of another program.
  var closed: [DiskPath] {
    (hasContent ? [content] : [content.appending(Asset.staticFolder)])
      + [ThemeFolders.name, NominationFolder.name, CatalogShelf.name, ".git"].map { root.appending($0) }
      + [root.appending(OptOutList.path).parent]
  }
}
