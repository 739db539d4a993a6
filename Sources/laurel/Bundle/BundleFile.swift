internal import Glibc
internal import Source

/// The writing of a bundle to one file, all at once or not at all.
struct BundleFile {
  let path: DiskPath

  /// Refuses the place of a file that is no bundle.
  init(_ text: String, besides site: BundledSite) throws {
    let named = DiskPath(text)
    path = named.parent.resolvedIfThere.appending(named.name)
    if site.root.holds(path) { throw BundleRefusal.inSite(path) }
    guard let status = try path.status() else { return }
    let lists: Set<String> = [ChecksumLines.fileName]
    guard status.kind == .file,
      let old = try? ZipContents(of: path, keeping: lists, readsAll: false),
      old.texts[ChecksumLines.fileName] != nil, old.digests[Array(StartPage.path.utf8)] != nil
    else { throw BundleRefusal.taken(path) }
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
