internal import Source

/// A folder that holds a site: what its manifest lists, and what somebody else put there.
struct SiteTree {
  let root: DiskPath
  /// What Laurel wrote, or nil if nothing says so.
  let manifest: Manifest?
  /// Everything in the folder but the manifest, sorted by bytes.
  let entries: [FolderEntry]
  /// The paths of the files among the entries.
  let files: Set<[UInt8]>

  /// Reads a tree; a folder that does not exist is an empty one.
  init(at root: DiskPath) throws {
    self.root = root
    guard try root.status() != nil else {
      (manifest, entries, files) = (nil, [], [])
      return
    }
    let name = Array(Manifest.name.utf8)
    let all = try root.entries()
    manifest = try Manifest(in: root)
    entries = manifest == nil ? all : all.filter { $0.path != name }
    files = Set(entries.lazy.filter { $0.kind == .file }.map(\.path))
  }

  /// What Laurel did not write. A folder in which neither this site nor `other` has a file is named once.
  func kept(besides other: Manifest) -> [FolderEntry] {
    var inside: Set<[UInt8]> = []
    return entries.filter { entry in
      if let parent = entry.path.parent, inside.contains(Array(parent)) {
        if entry.kind == .folder { inside.insert(entry.path) }
        return false
      }
      guard entry.kind == .folder else { return manifest?.paths.contains(entry.path) != true }
      if manifest?.folders.contains(entry.path) == true || other.folders.contains(entry.path) { return false }
      inside.insert(entry.path)
      return true
    }
  }
}
