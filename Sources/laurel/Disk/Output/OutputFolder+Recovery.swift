internal import Source

/// What a build that was stopped left beside the output folder, put right by the next one.
///
/// Whoever holds the lock is the only build, so every stage and every old tree is a dead one's.
extension OutputFolder {
  /// Tells what could not be removed, such as what another user has written: it stays, and does no harm.
  func recover() throws -> [DiskPath] {
    if try place.folder.status() == nil, let old = try leftovers(of: .old).first(where: Self.isMarked) {
      try old.move(to: place.folder)
    }
    for path in try leftovers(of: .stage) + leftovers(of: .old) {
      do { try removeLeftover(path) } catch is DiskFault { continue }
    }
    return try leftovers(of: .stage) + leftovers(of: .old)
  }

  /// Removes the old site at `path`, of which it was just seen that all that is listed may go.
  func retire(_ path: DiskPath) throws {
    try Retirement(
      tree: SiteTree(at: path), mark: Manifest.name, heir: place.folder, manifest: Manifest(in: place.folder)
    ).perform()
  }

  private func removeLeftover(_ path: DiskPath) throws {
    let mark = Self.isMarked(path) ? Manifest.name : Manifest.unfinishedName
    let isUnfinished = mark == Manifest.unfinishedName
    let tree = try SiteTree(at: path, mark: mark)
    // Killed while it wrote its mark, a build has written nothing else yet.
    if isUnfinished, tree.entries.map(\.path) == [Array(mark.utf8)] {
      try path.appending(mark).removeFile()
    }
    try Retirement(
      tree: tree, mark: mark, heir: place.folder, manifest: Manifest(in: place.folder),
      isRemovable: { try isUnfinished || tree.isOurs($0) }
    ).perform()
  }

  private static func isMarked(_ path: DiskPath) -> Bool { (try? Manifest(in: path)) != nil }

  private func leftovers(of purpose: OutputPlace.Purpose) throws -> [DiskPath] {
    let parent = place.folder.parent
    guard try parent.status() != nil else { return [] }
    return try parent.children()
      .filter { $0.kind == .folder }
      .map { parent.appending($0.path) }
      .filter { place.isLeftover($0, of: purpose) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
