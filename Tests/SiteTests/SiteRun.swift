internal import ArgumentParser
internal import Presentation
internal import Source

@testable internal import laurel

/// One run over the folder of a site, as the commands do it, on May 31, 2026.
struct SiteRun {
  let site: BuiltSite

  init(_ root: String) async throws {
    let options = try SourceOptions.parse(["--source", root, "--as-of", "2026-05-31"])
    var stages = StageClock(showsProgress: false)
    site = try await Pipeline(options, SiteOptions.parse([]), excluding: []).run(&stages)
  }

  var diagnostics: [Diagnostic] { site.diagnostics }

  /// What `laurel check --no-color` prints.
  func report() throws -> String {
    site.report(options: try ReportOptions.parse(["--no-color", "--verbose", "--format", "text"]))
  }

  /// The files of the finished site by their paths.
  func output() throws -> [String: [UInt8]] {
    try site.files.reduce(into: [:]) { output, file in
      switch file.content {
      case .bytes(let bytes): output[file.path] = bytes
      case .asset(let path): output[file.path] = try site.contentFolder.appending(path).contents()
      }
    }
  }
}
