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

  /// Why a build would not write to a folder, as far as that can be seen without one.
  static func refusal(of path: String, sources: [String]) -> OutputRefusal? {
    do {
      let folder = try OutputFolder(path, sources: sources)
      try folder.refuseFoldersOfOthers()
      let old = try SiteTree(at: folder.place.folder)
      try folder.refuseFilesOfOthers(in: old, against: old.manifest ?? Manifest([]), changed: [])
      return nil
    } catch { return error as? OutputRefusal }
  }

  /// Refuses a folder that holds what Laurel did not write, unless it is wished that this stays there.
  ///
  /// Whoever publishes a site publishes all that is in its folder. So links, which may lead anywhere, are refused always.
  func refuseFilesOfOthers(in old: SiteTree, against new: Manifest, changed: [[UInt8]]) throws {
    if old.manifest == nil, !old.entries.isEmpty {
      let mark = Array(Manifest.name.utf8)
      if old.entries.contains(where: { $0.path == mark }) { throw OutputRefusal.brokenMark(place.folder) }
      if !keepsForeignFiles {
        let isOfOldVersion = old.files.contains(Array(ChecksumLines.fileName.utf8))
        throw isOfOldVersion ? OutputRefusal.unmarked(place.folder) : .notEmpty(place.folder)
      }
    }
    if let odd = old.entries.first(where: { ![.file, .folder].contains($0.kind) }) {
      throw OutputRefusal.noFile(place.folder.appending(odd.path), isLink: odd.kind == .symbolicLink)
    }
    let kept = old.kept(besides: new)
    for entry in kept {
      let path = place.folder.appending(entry.path)
      if new.lists(entry.path), entry.kind == .file { throw OutputRefusal.foreignFile(path) }
      if new.lists(entry.path) || new.folders.contains(entry.path) || new.lists(aFolderOf: entry.path) {
        throw OutputRefusal.foreignFolder(path)
      }
    }
    if keepsForeignFiles { return }
    if let first = kept.first {
      throw OutputRefusal.foreign(place.folder.appending(first.path), others: kept.count - 1)
    }
    if let first = changed.first {
      throw OutputRefusal.changed(place.folder.appending(first), others: changed.count - 1)
    }
  }

  /// The home folder of the person who runs this.
  static var homeFolder: DiskPath? {
    getenv("HOME").flatMap { try? DiskPath(String(cString: $0)).resolved() }
  }
}
