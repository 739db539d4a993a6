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
    path = named.parent.resolvedIfThere.appending(named.name)
    if site.root.holds(path) { throw BundleRefusal.inSite(path) }
    guard let status = try path.status() else { return }
    if let old = try old?.status(), try path.resolved().status()?.isSameFile(as: old) == true {
      throw BundleRefusal.replacesOld(path)
    }
    let lists: Set<String> = [ChecksumLines.fileName]
    guard status.kind == .file,
      let there = try? ZipContents(of: path, keeping: lists, readsAll: false),
      there.texts[ChecksumLines.fileName] != nil
    else { throw BundleRefusal.taken(path) }
    let isUpdate = there.digests[Array(UpdateList.fileName.utf8)] != nil
    guard isUpdate || there.digests[Array(StartPage.path.utf8)] != nil else {
      throw BundleRefusal.taken(path)
    }
    if old != nil, !isUpdate { throw BundleRefusal.replacesWhole(path) }
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
