internal import Source

/// What a build that was stopped left beside the output folder, put right by the next one.
///
/// Whoever holds the lock is the only build, so every stage and every old tree is a dead one's.
extension OutputFolder {
  func recover() throws {
    if try place.folder.status() == nil, let old = try leftovers(of: ".old-").first {
      try old.move(to: place.folder)
    }
    for path in try leftovers(of: ".stage-") + leftovers(of: ".old-") { try retire(path) }
  }

  /// Removes the tree at `path`, which is not or no longer the site.
  func retire(_ path: DiskPath, replaced: Set<[UInt8]> = []) throws {
    guard try path.status() != nil else { return }
    let manifest = try Manifest(in: place.folder) ?? Manifest(bytes: [])
    let tree = try SiteTree(at: path)
    try Retirement(tree: tree, heir: place.folder, manifest: manifest, replaced: replaced).perform()
  }

  private func leftovers(of suffix: String) throws -> [DiskPath] {
    let parent = place.folder.parent
    guard try parent.status() != nil else { return [] }
    return try parent.children()
      .filter { $0.kind == .folder }
      .map { parent.appending($0.path) }
      .filter { place.isLeftover($0, of: suffix) }
  }
}
