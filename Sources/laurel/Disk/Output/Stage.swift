internal import Presentation
internal import Source

/// The new site, made beside the old one, so that nobody ever sees a part of it.
struct Stage {
  let root: DiskPath
  let old: SiteTree
  let jobs: Int

  /// Makes the whole tree and waits until it is safe on the disk.
  ///
  /// The mark comes first: so whatever becomes of this build, the next one knows what to remove. It gets its own name
  /// when all is there.
  func fill(with files: [PlannedFile], listedIn manifest: Manifest, keeping kept: [FolderEntry]) async throws
  {
    try root.makeFolder()
    if let permissions = try old.root.status()?.permissions { try root.set(permissions: permissions) }
    try root.appending(Manifest.unfinishedName).create(with: manifest.bytes, waits: true)
    for folder in manifest.folders.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try root.appending(folder).makeFolder()
    }
    let results = await files.concurrentMap(jobs: jobs) { file in Result { try put(file) } }
    for result in results { try result.get() }
    try link(kept)
    try root.appending(Manifest.unfinishedName).move(to: root.appending(Manifest.name))
    try OpenFile(root, for: .folder).synchronizeFileSystem()
  }

  private func put(_ file: PlannedFile) throws {
    let target = root.appending(file.path)
    if file.isUnchanged {
      let standing = old.root.appending(file.path)
      if !standing.link(to: target) { try copy(standing, to: target, digest: file.digest, keepsTimes: true) }
      return
    }
    switch file.content {
    case .bytes(let bytes): try target.create(with: bytes)
    case .copy(let source): try copy(source, to: target, digest: file.digest, keepsTimes: false)
    }
  }

  /// Gives files that are not ours a second name in the new site, so that they are never missing.
  ///
  /// Where that cannot be, as with folders, they move after the switch.
  private func link(_ kept: [FolderEntry]) throws {
    for entry in kept where entry.kind != .folder && entry.kind != .unreadableFolder {
      let target = root.appending(entry.path)
      try target.parent.makeFolders()
      _ = old.root.appending(entry.path).link(to: target)
    }
  }

  /// Copies a file, and makes sure that it did not change since its digest was taken.
  private func copy(_ source: DiskPath, to target: DiskPath, digest: String, keepsTimes: Bool) throws {
    let original = try OpenFile(source, for: .reading)
    var file = try OpenFile(target, for: .creating)
    let copied = try original.digest { try file.write($0) }
    guard copied == digest else { throw ChangedFile(path: source) }
    if keepsTimes { try file.set(times: original.status().times) }
    try file.close()
  }
}

/// A file that somebody changed while the site was being written.
struct ChangedFile: Error, CustomStringConvertible {
  let path: DiskPath

  var description: String { "\(path) changed while the site was being written. Build again." }
}
