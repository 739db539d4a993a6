internal import Source

/// A folder that holds a site: what its mark lists, and what somebody else put there.
struct SiteTree {
  let root: DiskPath
  /// What Laurel wrote, or nil if nothing says so.
  let manifest: Manifest?
  /// Everything in the folder but the mark and what the system put there, sorted by bytes.
  let entries: [FolderEntry]
  /// The paths of what the system put there. It goes with the folder.
  let litter: [[UInt8]]
  /// The paths of the files among the entries.
  let files: Set<[UInt8]>

  /// Reads a tree; a folder that does not exist is an empty one.
  ///
  /// - Parameter mark: the name of the file that says what is ours.
  init(at root: DiskPath, mark: String = Manifest.name) throws {
    self.root = root
    guard try root.status() != nil else {
      (manifest, entries, litter, files) = (nil, [], [], [])
      return
    }
    let name = Array(mark.utf8)
    let everything = try root.entries()
    let isLitter = { (entry: FolderEntry) in entry.kind == .file && SystemFile.isNamed(entry.path.name) }
    let all = everything.filter { !isLitter($0) }
    litter = everything.filter(isLitter).map(\.path)
    manifest = try Manifest(in: root, named: mark)
    entries = manifest == nil ? all : all.filter { $0.path != name }
    files = Set(entries.lazy.filter { $0.kind == .file }.map(\.path))
  }

  /// Whether Laurel wrote this very file: the mark lists it, and its bytes are those that the mark says.
  func isOurs(_ path: [UInt8]) throws -> Bool {
    guard files.contains(path), let digest = manifest?.digests[path] else { return false }
    return try root.appending(path).digest() == digest
  }

  /// The listed files that somebody changed, sorted by bytes. Those that are as they are to be need no look.
  func changed(besides planned: [PlannedFile]) throws -> [[UInt8]] {
    let unchanged = Set(planned.lazy.filter(\.isUnchanged).map(\.path))
    return try files.subtracting(unchanged).sorted { $0.lexicographicallyPrecedes($1) }
      .filter { try manifest?.lists($0) == true && !isOurs($0) }
  }

  /// What Laurel did not write. A folder in which neither this site nor `other` has a file is named once.
  func kept(besides other: Manifest) -> [FolderEntry] {
    var inside: Set<[UInt8]> = []
    return entries.filter { entry in
      if let parent = entry.path.parent, inside.contains(Array(parent)) {
        if entry.kind == .folder { inside.insert(entry.path) }
        return false
      }
      guard entry.kind == .folder else { return manifest?.lists(entry.path) != true }
      if manifest?.folders.contains(entry.path) == true || other.folders.contains(entry.path) { return false }
      inside.insert(entry.path)
      return true
    }
  }
}
