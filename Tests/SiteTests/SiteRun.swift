internal import Presentation
internal import Source

@testable internal import laurel

/// One run over the folder of a site, as the commands do it, on May 31, 2026.
struct SiteRun {
  let site: BuiltSite

  init(_ root: String) async throws {
    var stages = StageClock(showsProgress: false)
    site = try await Self.pipeline(root).run(&stages)
  }

  static func pipeline(_ root: String) -> Pipeline {
    let day = CalendarDate(secondsSince1970: 1_780_185_600)
    return Pipeline(source: SiteSource(root: root, day: day, jobs: 2))
  }

  var diagnostics: [Diagnostic] { site.diagnostics }

  /// What `laurel check --no-color` prints.
  func report() -> String { ReportFormat.text.render(site.report(withNotes: true), colors: false) }

  /// The files of the finished site by their paths.
  func output() throws -> [String: [UInt8]] {
    try site.files.reduce(into: [:]) { output, file in
      switch file.content {
      case .bytes(let bytes): output[file.path] = bytes
      case .beside, .redrawn: break
      case .asset(let path): output[file.path] = try site.contentFolder.appending(path).contents()
      }
    }
  }
}
