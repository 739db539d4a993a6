internal import Source

/// A finished site on this machine, whole and as it was written.
struct FinishedSite {
  let folder: DiskPath
  let manifest: Manifest

  /// Fails if a file is missing or was changed: what is published is what was built.
  init(at folder: DiskPath, jobs: Int) async throws {
    self.folder = folder
    guard try folder.status()?.kind == .folder, let manifest = try Manifest(in: folder) else {
      throw PublishRefusal.noSite(folder)
    }
    self.manifest = manifest
    let paths = manifest.digests.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let odd = await paths.concurrentMap(jobs: jobs) { path in
      (try? folder.appending(path).digest()) == manifest.digests[path] ? nil : path.text
    }.compactMap { $0 }
    if !odd.isEmpty { throw PublishRefusal.changed(folder, odd) }
  }
}
