internal import Presentation

@testable internal import laurel

/// A folder with sources and a place for a site, and short words for writing it.
struct TestSite {
  let folder: TemporaryFolder
  var exchanges = true
  var keepsForeignFiles = false

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("# Home", to: "site/Content/index.md")
  }

  func output(_ name: String = "public") throws -> OutputFolder {
    try OutputFolder(
      folder.path(name), sources: [folder.path("site")], keepsForeignFiles: keepsForeignFiles,
      home: DiskPath(folder.path("home")), exchanges: exchanges)
  }

  @discardableResult
  func write(_ files: [String: String], to name: String = "public", jobs: Int = 2) async throws
    -> OutputChanges
  {
    let files = files.map { OutputFile(path: $0, text: $1) }
    return try await write(files, to: name, jobs: jobs)
  }

  @discardableResult
  func write(_ files: [OutputFile], to name: String = "public", jobs: Int = 2) async throws -> OutputChanges {
    try await output(name).write(
      files, from: FileOrigins(content: DiskPath(folder.path("site/Content"))), jobs: jobs)
  }

  /// Whether `sha256sum` finds every listed file as it should be.
  func isWhole(_ name: String = "public") throws -> Bool {
    try run("/usr/bin/sha256sum", ["-c", "--strict", "--quiet", "SHA256SUMS"], in: folder.path(name)) == 0
  }

  /// Everything beside the sources: nothing but the site should be left after a build.
  func siblings() throws -> [String] {
    try folder.list().filter { !$0.contains("/") || $0.firstIndex(of: "/") == $0.index(before: $0.endIndex) }
      .filter { $0 != "site/" }
  }
}
