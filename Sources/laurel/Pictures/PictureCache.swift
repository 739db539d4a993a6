internal import Glibc
internal import Source

/// What became of pictures, kept from one build to the next in a folder beside the content.
///
/// Each result is a folder of its own, named after all that it depends on. It gets its name when it is whole, with a list
/// of the sums of its files, and never changes. So the cache may be deleted at any time, several builds may use it at
/// once, and what was cut short is found.
struct PictureCache: Sendable {
  /// Where it is in the folder of a site.
  static let path = ".laurel/cache"

  let folder: DiskPath
  /// Why the folder of the site cannot be used; nil if it is.
  let fault: DiskFault?
  /// What is used in its place, for as long as this is.
  private let passing: PassingFolder?

  private init(_ folder: DiskPath, fault: DiskFault? = nil, passing: PassingFolder? = nil) {
    self.folder = folder
    self.fault = fault
    self.passing = passing
  }

  /// The cache of a site. Where nothing can be written there, it is one that nobody has later.
  ///
  /// - Parameter root: the folder of the site.
  static func open(of root: DiskPath) throws -> PictureCache {
    let cache = PictureCache(root.appending(path))
    do {
      try cache.prepare()
      try cache.draft().removeTree()
      return cache
    } catch let fault as DiskFault {
      let passing = try PassingFolder()
      return PictureCache(passing.path, fault: fault, passing: passing)
    }
  }

  /// Makes the folder. Throws where something else stands there, such as a shortcut that leads elsewhere.
  private func prepare() throws {
    for place in [folder.parent, folder] {
      if try place.status() == nil { try Self.ifMissing { try place.makeFolder() } }
      guard try place.status()?.kind == .folder else {
        throw DiskFault("keep pictures in", place, code: ENOTDIR)
      }
    }
    // What is kept here belongs into no repository, whatever else is told to git.
    let note = folder.parent.appending(".gitignore")
    if try note.status() == nil { try Self.ifMissing { try note.create(with: Array("*\n".utf8)) } }
  }

  /// Makes something that another build may make at the same moment.
  private static func ifMissing(_ make: () throws -> Void) throws {
    do { try make() } catch let fault as DiskFault where fault.code == EEXIST {}
  }

  /// The folder of a result, and a note that it is used; nil if there is none that is whole.
  func result(_ name: String) throws -> DiskPath? {
    let place = folder.appending(name)
    guard try place.status()?.kind == .folder else { return nil }
    guard (try? Self.isWhole(place)) == true else {
      try remove(name)
      return nil
    }
    noteUse(of: place)
    return place
  }

  /// Whether the files of a result that was whole are still there. That is noted as a use of it.
  func keeps(_ files: [String], of name: String) throws -> Bool {
    let place = folder.appending(name)
    for file in files where try place.appending(file).status()?.kind != .file { return false }
    noteUse(of: place)
    return true
  }

  /// What cannot be noted now costs another drawing some day, and nothing else.
  private func noteUse(of result: DiskPath) { _ = result.withCString { utimensat(AT_FDCWD, $0, nil, 0) } }

  /// An empty folder for a result that is being made.
  ///
  /// Its name is a matter of chance: builds in two containers may have the same number of a process.
  func draft() throws -> DiskPath {
    let number = UInt64.random(in: .min ... .max)
    let place = folder.appending("\(Self.draftPrefix)\(String(number, radix: 36))")
    try place.makeFolder()
    return place
  }

  /// Keeps a draft as a result. Another build may have made the same before: then either is as good.
  func keep(_ draft: DiskPath, as name: String) throws {
    let place = folder.appending(name)
    try draft.appending(ChecksumLines.fileName).create(with: Self.sums(in: draft), waits: true)
    do { try draft.move(to: place) } catch {
      guard try place.status()?.kind == .folder else { throw error }
      try draft.removeTree()
    }
  }

  /// Removes a result, all at once for others who look for it; another build may have done so before.
  func remove(_ name: String) throws {
    let place = try draft()
    do { try folder.appending(name).move(to: place) } catch let fault as DiskFault where fault.code == ENOENT
    {}
    try place.removeTree()
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
      if isLeft { try folder.appending(entry.name).removeTree() } else { try remove(entry.name) }
      size -= entry.byteCount
    }
  }

  /// Whether a result has the files that its list names, as they were when it was written.
  private static func isWhole(_ result: DiskPath) throws -> Bool {
    let list = result.appending(ChecksumLines.fileName)
    guard try list.status()?.kind == .file else { return false }
    let sums = ChecksumLines.digests(in: try list.contents()[...])
    return try !sums.isEmpty && sums.allSatisfy { try result.appending($0.key).digest() == $0.value }
  }

  /// The list of the files of a result. They are safe on the disk before it says so.
  private static func sums(in folder: DiskPath) throws -> [UInt8] {
    let paths = try folder.children().map(\.path).sorted { $0.lexicographicallyPrecedes($1) }
    return try paths.flatMap { path in
      let file = try OpenFile(folder.appending(path), for: .reading)
      try file.synchronize()
      return ChecksumLines.line(path: path, digest: try file.digest { _ in })
    }
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
