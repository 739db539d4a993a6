internal import Knowledge
internal import Source

/// The folder beside the content that keeps what was fetched from other sites.
struct CatalogShelf: Sendable {
  /// Its name in the folder of a site.
  static let name = "Catalogs"

  private let root: DiskPath

  init(ofSite root: DiskPath) { self.root = root }

  private var folder: DiskPath { root.appending(Self.name) }

  /// The catalogs that the settings name, with what is wrong with them. One that is wrong is left out.
  func read(_ sources: [CatalogSource], language: String, jobs: Int) async throws -> ReadCatalogs {
    if sources.isEmpty { return ReadCatalogs(library: .none, diagnostics: [], texts: [:]) }
    let lock = try lock()
    let read = try await sources.concurrentMap(jobs: jobs) { source in
      Result { try self.read(source, lock.entries[source.name]) }
    }.map { try $0.get() }
    var first: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    var named: [(name: String, catalog: Catalog)] = []
    for (source, catalog) in zip(sources, read) {
      guard let value = catalog.value else {
        diagnostics += catalog.diagnostics
        continue
      }
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
    return ReadCatalogs(
      library: SharedLibrary(named, language: language), diagnostics: diagnostics, texts: texts)
  }

  private func read(_ source: CatalogSource, _ entry: CatalogLock.Entry?) throws -> Diagnosed<Catalog?> {
    let path = Self.path(of: source.name)
    guard let entry, let bytes = try bytes(at: path) else {
      return Diagnosed(nil, [SharedCatalog.diagnoseMissing(source.name, at: source.span)])
    }
    guard SHA256.text(of: bytes) == entry.digest else {
      // What is wrong in it says more than that it was changed.
      let read = CatalogReader.read(SourceFile(path: path, bytes: bytes))
      return Diagnosed(nil, read.value == nil ? read.diagnostics : [SharedCatalog.diagnoseChanged(at: path)])
    }
    return CatalogReader.read(SourceFile(path: path, bytes: bytes))
  }

  static func path(of name: String) -> String { "\(Self.name)/\(name).json" }

  private func text(at path: String) throws -> SourceText? {
    guard let bytes = try bytes(at: path), String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return SourceText(path: path, bytes: bytes)
  }

  /// The bytes of a file; nil if there is none. One that is too large is cut, and so is no catalog.
  private func bytes(at path: String) throws -> [UInt8]? {
    let file = root.appending(path)
    guard try folder.status()?.kind == .folder, let status = try file.status(), status.kind == .file else {
      return nil
    }
    return try OpenFile(file, for: .reading).read(atMost: min(status.byteCount, CatalogBounds.file + 1))
  }

  /// What was fetched so far.
  func lock() throws -> CatalogLock {
    let path = "\(Self.name)/\(CatalogLock.fileName)"
    guard let bytes = try bytes(at: path) else { return CatalogLock() }
    guard let lock = CatalogLock(bytes) else { throw WrongUsage.brokenLock(path) }
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
    try root.appending(Self.path(of: name)).put(bytes)
  }

  func put(_ lock: CatalogLock) throws {
    let file = folder.appending(CatalogLock.fileName)
    if (try? file.contents()) != lock.bytes { try file.put(lock.bytes) }
  }

  /// Removes a catalog that was fetched before.
  func remove(_ name: String) throws { try root.appending(Self.path(of: name)).removeFile() }
}

/// What was read of the catalogs of a site.
struct ReadCatalogs {
  let library: SharedLibrary
  let diagnostics: [Diagnostic]
  /// The texts of the catalogs that something is wrong with.
  let texts: [String: SourceText]
}
