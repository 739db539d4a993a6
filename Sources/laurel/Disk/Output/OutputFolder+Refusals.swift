internal import Glibc
internal import Source

/// The folders that a site is never written to, because they are somebody's.
extension OutputFolder {
  func refuseFoldersOfOthers() throws {
    let folder = place.folder
    if folder == DiskPath("/") { throw OutputRefusal.fileSystemRoot }
    if folder == home { throw OutputRefusal.homeFolder(folder) }
    if sources.contains(where: { folder.holds($0.root) }) { throw OutputRefusal.holdsSources(folder) }
    if let closed = sources.flatMap(\.closed).first(where: { $0.holds(folder) }) {
      throw OutputRefusal.inSources(folder, of: closed)
    }
    guard let status = try folder.status() else { return }
    guard status.kind == .folder else { throw OutputRefusal.notAFolder(folder) }
    if try folder.appending(".git").status() != nil { throw OutputRefusal.gitRoot(folder) }
    if let parent = try folder.parent.status(), status.isMountPoint(in: parent) {
      throw OutputRefusal.mountPoint(folder)
    }
  }

  /// Why a build would not write a site to a folder, as far as that can be seen without one: a refusal, or a fault.
  static func refusal(of path: String, site: String, sources: [String]) -> (any Error)? {
    do {
      let folder = try OutputFolder(path, sources: sources)
      try folder.refuseFoldersOfOthers()
      let old = try SiteTree(at: folder.place.folder)
      let own = old.manifest?.site == site ? old.manifest : nil
      try folder.refuseFilesOfOthers(in: old, against: own ?? Manifest([], of: site), changed: [])
      return nil
    } catch { return error }
  }

  /// Refuses a folder that holds what Laurel did not write, unless it is wished that this stays there.
  ///
  /// Whoever publishes a site publishes all that is in its folder. So links, which may lead anywhere, are refused always.
  func refuseFilesOfOthers(in old: SiteTree, against new: Manifest, changed: [[UInt8]]) throws {
    if !keepsForeignFiles { try refuseSiteOfOthers(old, new) }
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
    func paths(_ entries: [FolderEntry]) -> [DiskPath] { entries.map { place.folder.appending($0.path) } }
    let replaced = kept.filter { $0.kind == .file && new.lists($0.path) }
    if !replaced.isEmpty { throw OutputRefusal.foreignFiles(paths(replaced)) }
    let inTheWay = kept.filter {
      new.lists($0.path) || new.folders.contains($0.path) || new.lists(aFolderOf: $0.path)
    }
    if !inTheWay.isEmpty { throw OutputRefusal.foreignFolders(paths(inTheWay)) }
    if keepsForeignFiles { return }
    if !kept.isEmpty { throw OutputRefusal.foreign(paths(kept)) }
    if !changed.isEmpty { throw OutputRefusal.changed(changed.map { place.folder.appending($0) }) }
  }

  /// Refuses the folder of another site. One beside the sources is always that of the site itself, under whatever name it
  /// had.
  private func refuseSiteOfOthers(_ old: SiteTree, _ new: Manifest) throws {
    guard let manifest = old.manifest, manifest.site != new.site,
      !sources.contains(where: { $0.root.holds(place.folder) })
    else { return }
    throw OutputRefusal.otherSite(place.folder, there: manifest.site, own: new.site)
  }

  /// The home folder of the person who runs this.
  static var homeFolder: DiskPath? {
    getenv("HOME").flatMap { try? DiskPath(String(cString: $0)).resolved() }
  }
}
