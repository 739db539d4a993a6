internal import CFileSystem
internal import Glibc

/// The moment at which the new site takes the place of the old one.
struct TreeSwitch {
  let place: OutputPlace
  let stage: DiskPath
  /// Whether the file system may be asked to exchange two folders in one step.
  let exchanges: Bool

  /// Switches, and tells where the old tree is now; nil if there was none.
  func perform() throws -> DiskPath? {
    let old = try exchange()
    try OpenFile(place.folder.parent, for: .folder).synchronize()
    return old
  }

  private func exchange() throws -> DiskPath? {
    // An empty folder, or none, gives way to the stage in one step.
    if rename(stage, place.folder) { return nil }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw DiskFault("replace", place.folder) }
    if exchanges, swap(stage, place.folder) { return stage }
    let old = try place.unused(for: .old)
    try place.folder.move(to: old)
    do {
      try stage.move(to: place.folder)
    } catch {
      try old.move(to: place.folder)
      throw error
    }
    return old
  }

  private func rename(_ from: DiskPath, _ to: DiskPath) -> Bool {
    from.withCString { from in to.withCString { to in Glibc.rename(from, to) } } == 0
  }

  private func swap(_ left: DiskPath, _ right: DiskPath) -> Bool {
    left.withCString { left in right.withCString { right in laurel_exchange(left, right) } } == 0
  }
}
