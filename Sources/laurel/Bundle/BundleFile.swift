internal import Glibc
internal import Source

/// The writing of a bundle to one file, all at once or not at all.
struct BundleFile {
  let path: DiskPath

  /// Refuses the place of a file that is no bundle, and for an update that of a whole one, which is needed again.
  ///
  /// - Parameter old: the older bundle, if this is an update of it.
  init(_ text: String, besides site: BundledSite, updating old: DiskPath? = nil) throws {
    let named = DiskPath(text)
    let folder = named.parent.resolvedIfThere
    if try folder.status()?.kind == .symbolicLink { throw OutputRefusal.symbolicLink(folder) }
    path = folder.appending(named.name)
    if site.root.holds(path) { throw BundleRefusal.inSite(path) }
    if let old, old.holds(path), old != path { throw BundleRefusal.inOld(path, of: old) }
    guard let status = try path.status() else { return }
    if let old = try old?.status(), try path.resolvedIfThere.status()?.isSameFile(as: old) == true {
      throw BundleRefusal.replacesOld(path)
    }
    if status.kind == .symbolicLink { throw OutputRefusal.symbolicLink(path) }
    guard status.kind == .file, let there = try? BundleSort(ofZip: path) else {
      throw BundleRefusal.taken(path)
    }
    if old != nil, there == .whole { throw BundleRefusal.replacesWhole(path) }
  }

  /// Writes beside the place, and gives the file its name when all of it is safe on the disk.
  func write(_ files: [Bundle.File]) throws {
    let draft = path.parent.appending(Array(".".utf8) + path.name + Array(".laurel-\(getpid())".utf8))
    try draft.removeFile()
    do {
      var file = try OpenFile(draft, for: .creating)
      let zip = try ZipWriter(file)
      for part in files { try zip.add(part) }
      try zip.finish()
      try file.synchronize()
      try file.close()
      try draft.move(to: path)
    } catch {
      try? draft.removeFile()
      throw error
    }
    try OpenFile(path.parent, for: .folder).synchronize()
  }
}
