internal import Glibc
internal import Source

/// The folders that a site is never written to, because they are somebody's.
extension OutputFolder {
  func refuseFoldersOfOthers() throws {
    let folder = place.folder
    if folder == DiskPath("/") { throw OutputRefusal.fileSystemRoot }
    if folder == home { throw OutputRefusal.homeFolder(folder) }
    if sources.contains(where: { folder.holds($0) }) { throw OutputRefusal.holdsSources(folder) }
    guard let status = try folder.status() else { return }
    guard status.kind == .folder else { throw OutputRefusal.notAFolder(folder) }
    if try folder.appending(".git").status() != nil { throw OutputRefusal.gitRoot(folder) }
    if let parent = try folder.parent.status(), status.isMountPoint(in: parent) {
      throw OutputRefusal.mountPoint(folder)
    }
  }

  /// Refuses to write over files that are not ours, unless that is wished.
  func refuseFilesOfOthers(in old: SiteTree, against new: Manifest) throws {
    if old.manifest == nil, !old.entries.isEmpty, !replacesForeignFiles {
      throw OutputRefusal.notEmpty(place.folder)
    }
    for entry in old.kept(besides: new) {
      let isInTheWay = new.paths.contains(entry.path)
      let path = place.folder.appending(entry.path)
      if isInTheWay, entry.kind != .folder, entry.kind != .unreadableFolder {
        if !replacesForeignFiles { throw OutputRefusal.foreignFile(path) }
      } else if isInTheWay || new.folders.contains(entry.path) || new.lists(aFolderOf: entry.path) {
        throw OutputRefusal.foreignFolder(path)
      }
    }
  }

  /// The home folder of the person who runs this.
  static var homeFolder: DiskPath? {
    getenv("HOME").flatMap { try? DiskPath(String(cString: $0)).resolved() }
  }
}
