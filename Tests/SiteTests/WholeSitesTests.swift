internal import Foundation
internal import Source
internal import Testing

/// Whole sites with all that is to be said about them, and what becomes of them.
///
/// `expected/report.txt` is what `laurel check --no-color` prints; of a site without any remark, `expected/site`
/// is what `laurel build` writes. `RECORD=1 swift test --filter WholeSitesTests` records both anew and fails once.
@Suite struct WholeSitesTests {
  @Test(arguments: try SampleSite.all())
  func theReportAndTheSiteAreAsExpected(sample: SampleSite) async throws {
    let actual = try await sample.actual()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try sample.record(actual)
      Issue.record("\(sample.name) is recorded; run the tests again without RECORD")
      return
    }
    let expected = try sample.expected()
    #expect(Set(actual.keys) == Set(expected.keys))
    for (path, bytes) in expected where actual[path] != nil {
      #expect(actual[path]?.text == bytes.text, "\(sample.name)/expected/\(path)")
    }
  }

  @Test func thereAreAsManyBrokenSitesAsGoodOnes() throws {
    let samples = try SampleSite.all()
    let good = try samples.count { try $0.expected().keys.contains { $0.startsWithBytes(of: "site/") } }
    #expect(good > 0 && samples.count >= 2 * good)
  }
}

/// A site in the folder `Sites`, with what is expected of it.
struct SampleSite: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  private static let folder = projectFolder + "/Tests/SiteTests/Sites"
  var folder: String { "\(Self.folder)/\(name)" }
  private var expectedFolder: String { "\(folder)/expected" }

  static func all() throws -> [SampleSite] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: String.byBytes).map(
      SampleSite.init)
  }

  /// The report, and of a site without any remark its files.
  ///
  /// The scripts of the program and the index of the search have tests of their own. Here each change of theirs would
  /// be one of every site.
  func actual() async throws -> SiteFiles {
    let site = try SiteFolder(files())
    let run = try await SiteRun(site.path)
    var files = ["report.txt": Array(run.report().utf8)]
    guard run.diagnostics.isEmpty else { return files }
    for (path, bytes) in try run.output() where !path.endsWithBytes(of: ".js") {
      files["site/\(path)"] = bytes
    }
    return files
  }

  /// All files that the site is made from, with the theme that the sites share.
  func files() throws -> SiteFiles {
    let shared = try SiteFiles(below: projectFolder + "/Tests/SiteTests/Themes")
    let own = try SiteFiles(below: folder).filter { path, _ in
      ["Content/", "Themes/", "Catalogs/"].contains { path.startsWithBytes(of: $0) }
    }
    return shared.reduce(into: own) { $0["Themes/\($1.key)"] = $1.value }
  }

  func expected() throws -> SiteFiles {
    guard FileManager.default.fileExists(atPath: expectedFolder) else { return [:] }
    return try SiteFiles(below: expectedFolder)
  }

  func record(_ files: SiteFiles) throws {
    if FileManager.default.fileExists(atPath: expectedFolder) {
      try FileManager.default.removeItem(atPath: expectedFolder)
    }
    try files.write(to: expectedFolder)
  }
}
