internal import Glibc
internal import Source

/// What became of pictures, kept from one build to the next in a folder beside the content.
///
/// Each result is a folder of its own, named after all that it depends on. It gets its name when it is whole, and never
/// changes. So the cache may be deleted at any time, and several builds may use it at once.
struct PictureCache: Sendable {
  /// Where it is in the folder of a site.
  static let path = ".laurel/cache"

  let folder: DiskPath

  /// - Parameter root: the folder of the site.
  init(of root: DiskPath) { folder = root.appending(Self.path) }

  /// Makes the folder. Throws where something else stands there, such as a shortcut that leads elsewhere.
  func prepare() throws {
    for place in [folder.parent, folder] {
      if try place.status() == nil {
        // Another build may make it at the same moment.
        do { try place.makeFolder() } catch let fault as DiskFault where fault.code == EEXIST {}
      }
      guard try place.status()?.kind == .folder else {
        throw DiskFault("keep pictures in", place, code: ENOTDIR)
      }
    }
    // What is kept here belongs into no repository, whatever else is told to git.
    let note = folder.parent.appending(".gitignore")
    if try note.status() == nil { try note.put(Array("*\n".utf8)) }
  }

  /// The folder of a result, and a note that it is used; nil if there is none.
  func result(_ name: String) throws -> DiskPath? {
    let place = folder.appending(name)
    guard try place.status()?.kind == .folder else { return nil }
    // A cache that cannot be written is of use all the same.
    _ = place.withCString { utimensat(AT_FDCWD, $0, nil, 0) }
    return place
  }

  /// An empty folder for a result that is being made.
  ///
  /// - Parameter number: tells it from others of this process.
  func draft(_ number: Int) throws -> DiskPath {
    let place = aside("\(number)")
    try place.removeWithFiles()
    try place.makeFolder()
    return place
  }

  /// Keeps a draft as a result. Another build may have made the same before: then either is as good.
  func keep(_ draft: DiskPath, as name: String) throws {
    do { try draft.move(to: folder.appending(name)) } catch {
      guard try folder.appending(name).status()?.kind == .folder else { throw error }
      try draft.removeWithFiles()
    }
  }

  /// Removes a result, all at once for others who look for it.
  func remove(_ name: String) throws {
    let place = aside(name)
    try place.removeWithFiles()
    try folder.appending(name).move(to: place)
    try place.removeWithFiles()
  }

  /// Removes what has not been used for longest, until the rest fits, and what builds have left that were stopped.
  ///
  /// - Parameters:
  ///   - used: the names of the results that stay in any case.
  ///   - limit: how many bytes the others may have.
  ///   - now: what was used within an hour before may be in use by another build.
  func prune(besides used: Set<String>, limit: Int = 1 << 30, now: Int = time(nil)) throws {
    let entries = try folder.children().compactMap { entry -> Entry? in
      guard entry.kind == .folder, let name = entry.text, !used.contains(name) else { return nil }
      return try Entry(name, in: folder)
    }
    var size = entries.reduce(0) { $0 + $1.byteCount }
    for entry in entries.sorted(by: { $0.lastUse < $1.lastUse }) where entry.lastUse < now - Self.hour {
      let isLeft = entry.name.startsWithBytes(of: Self.draftPrefix)
      guard size > limit || isLeft else { continue }
      if isLeft { try folder.appending(entry.name).removeWithFiles() } else { try remove(entry.name) }
      size -= entry.byteCount
    }
  }

  /// A place for what is no result: not yet, or no longer.
  private func aside(_ name: String) -> DiskPath {
    folder.appending("\(Self.draftPrefix)\(getpid())-\(name)")
  }

  private struct Entry {
    let name: String
    let byteCount: Int
    /// In seconds since 1970.
    let lastUse: Int

    /// Nil for what another build has removed just now.
    init?(_ name: String, in folder: DiskPath) throws {
      let place = folder.appending(name)
      guard let status = try place.status() else { return nil }
      self.name = name
      lastUse = status.times.last?.tv_sec ?? 0
      byteCount = try place.children().reduce(0) { sum, file in
        try sum + (place.appending(file.path).status()?.byteCount ?? 0)
      }
    }
  }

  private static let draftPrefix = ".draft-"
  private static let hour = 60 * 60
}

extension DiskPath {
  /// Removes a folder with the files that lie directly in it; it may be gone already.
  fileprivate func removeWithFiles() throws {
    guard try status()?.kind == .folder else { return }
    for entry in try children() where entry.kind != .folder { try appending(entry.path).removeFile() }
    try removeFolderIfEmpty()
  }
}
