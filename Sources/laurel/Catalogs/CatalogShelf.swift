internal import Knowledge
internal import Source

/// The folder beside the content that keeps what was fetched from other sites.
///
/// Where it or a file in it leads elsewhere, nothing is read or written: what lies there is not ours.
struct CatalogShelf: Sendable {
  /// Its name in the folder of a site.
  static let name = "Catalogs"

  private let root: DiskPath

  init(ofSite root: DiskPath) { self.root = root }

  private var folder: DiskPath { root.appending(Self.name) }

  /// The catalogs that the settings name, with what is wrong with them. One that is wrong is left out.
  func read(_ sources: [CatalogSource], language: String, on day: CalendarDate, jobs: Int) async throws
    -> ReadCatalogs
  {
    if sources.isEmpty { return ReadCatalogs(library: .none, diagnostics: [], texts: [:]) }
    let lock = try lock()
    let read = try await sources.concurrentMap(jobs: jobs) { source in
      Result { try self.read(source, lock.entries[source.name], on: day) }
    }.map { try $0.get() }
    var first: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    var named: [(name: String, catalog: Catalog)] = []
    for (source, catalog) in zip(sources, read) {
      diagnostics += catalog.diagnostics
      guard let value = catalog.value else { continue }
      let path = Self.path(of: source.name)
      if let other = first[value.site.url] {
        diagnostics.append(SharedCatalog.diagnoseTwice(at: path, other: other))
      } else {
        first[value.site.url] = path
        named.append((source.name, value))
      }
    }
    var texts: [String: SourceText] = [:]
    for path in Set(diagnostics.map(\.span.path)) where path.startsWithBytes(of: Self.name + "/") {
      texts[path] = try text(at: path)
    }
    let heard = try await CatalogOptOuts.leaveOut(of: named, sources, in: root, jobs: jobs)
    return ReadCatalogs(
      library: SharedLibrary(heard.reported(to: &diagnostics), language: language), diagnostics: diagnostics,
      texts: texts)
  }

  private func read(_ source: CatalogSource, _ entry: CatalogLock.Entry?, on day: CalendarDate) throws
    -> Diagnosed<
      Catalog?
    >
  {
    switch entry?.state {
    case .withdrawn(let first)?:
      return Diagnosed(nil, [OldCatalog.diagnoseWithdrawn(source.name, since: first, at: source.span)])
    case .stale(let first)?:
      let age = max(0, first.days(until: day))
      let grace = CatalogLock.State.daysOfGrace
      let remark = OldCatalog.diagnoseStale(
        source.name, since: first, age: age, most: grace, at: source.span)
      if age > grace { return Diagnosed(nil, [remark]) }
      let read = try readFile(of: source, entry)
      return Diagnosed(read.value, [remark] + read.diagnostics)
    case .current?, nil: return try readFile(of: source, entry)
    }
  }

  private func readFile(of source: CatalogSource, _ entry: CatalogLock.Entry?) throws -> Diagnosed<Catalog?> {
    let path = Self.path(of: source.name)
    guard let entry, let bytes = try bytes(at: path) else {
      return Diagnosed(nil, [SharedCatalog.diagnoseMissing(source.name, at: source.span)])
    }
    guard SHA256.text(of: bytes) == entry.digest else {
      // What is wrong in it says more than that it was changed.
      let read = CatalogReader.read(SourceFile(path: path, bytes: bytes), of: source.site)
      return Diagnosed(nil, read.value == nil ? read.diagnostics : [SharedCatalog.diagnoseChanged(at: path)])
    }
    return CatalogReader.read(SourceFile(path: path, bytes: bytes), of: source.site)
  }

  private static let lockPath = "\(name)/\(CatalogLock.fileName)"

  static func path(of name: String) -> String { "\(Self.name)/\(name).json" }

  private func text(at path: String) throws -> SourceText? {
    guard let bytes = try bytes(at: path), String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return SourceText(path: path, bytes: bytes)
  }

  /// The bytes of a file; nil if there is none. One that is too large is cut, and so is no catalog.
  private func bytes(at path: String) throws -> [UInt8]? {
    let file = try place(of: path)
    guard let status = try file.status() else { return nil }
    return try OpenFile(file, for: .reading).read(atMost: min(status.byteCount, CatalogBounds.file + 1))
  }

  /// Where a file of the folder is or may be. Throws where that is not in the folder, or no file.
  private func place(of path: String) throws -> DiskPath {
    if let status = try folder.status(), status.kind != .folder {
      throw WrongUsage.noCatalogFolder(Self.name)
    }
    let file = root.appending(path)
    if let status = try file.status(), status.kind != .file { throw WrongUsage.noCatalogFile(path) }
    return file
  }

  /// What was fetched so far.
  func lock() throws -> CatalogLock {
    guard let bytes = try bytes(at: Self.lockPath) else { return CatalogLock() }
    guard let lock = CatalogLock(bytes) else { throw WrongUsage.brokenLock(Self.lockPath) }
    return lock
  }

  /// The catalog that was fetched before; nil if it is not there as it was.
  func fetched(_ name: String, _ entry: CatalogLock.Entry) throws -> Catalog? {
    let path = Self.path(of: name)
    guard let bytes = try bytes(at: path), SHA256.text(of: bytes) == entry.digest else { return nil }
    return CatalogReader.read(SourceFile(path: path, bytes: bytes)).value
  }

  /// Makes the folder. It is made before several catalogs are put into it at a time.
  func makeFolder() throws { try folder.makeFolders() }

  /// Keeps a catalog. The lock, which is written after it, says that it is one.
  func put(_ bytes: [UInt8], as name: String) throws {
    try place(of: Self.path(of: name)).put(bytes)
  }

  func put(_ lock: CatalogLock) throws {
    let file = try place(of: Self.lockPath)
    if (try? file.contents()) != lock.bytes { try file.put(lock.bytes) }
  }

  /// Removes a catalog that was fetched before.
  func remove(_ name: String) throws { try place(of: Self.path(of: name)).removeFile() }
}

/// What was read of the catalogs of a site.
struct ReadCatalogs {
  let library: SharedLibrary
  let diagnostics: [Diagnostic]
  /// The texts of the catalogs that something is wrong with.
  let texts: [String: SourceText]
}
