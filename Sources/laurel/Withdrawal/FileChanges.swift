internal import Source

/// Changes of some files that are made all or not at all.
struct FileChanges {
  /// The files by their places; nil for one that is not there.
  private var changes: [(place: DiskPath, before: [UInt8]?, after: [UInt8]?)] = []

  mutating func write(_ bytes: [UInt8], to place: DiskPath) throws {
    changes.append((place, try Self.contents(of: place), bytes))
  }

  mutating func remove(_ place: DiskPath) throws {
    changes.append((place, try Self.contents(of: place), nil))
  }

  /// Makes the changes. If one fails, those before it are taken back.
  func make() throws {
    for (number, change) in changes.enumerated() {
      do { try Self.put(change.after, at: change.place) } catch {
        for done in changes[..<number].reversed() { try? Self.put(done.before, at: done.place) }
        throw error
      }
    }
  }

  private static func contents(of place: DiskPath) throws -> [UInt8]? {
    try place.status() == nil ? nil : place.contents()
  }

  private static func put(_ bytes: [UInt8]?, at place: DiskPath) throws {
    guard let bytes else { return try place.removeFile() }
    try place.parent.makeFolders()
    try place.put(bytes)
  }
}
