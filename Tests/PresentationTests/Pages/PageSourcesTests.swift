import Foundation
import Source
import Testing

@testable import Presentation

@Suite struct PageSourcesTests {
  /// A source that is not in the list gives no pages, and nobody would notice.
  @Test func everySourceOfPagesIsListed() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Presentation").standardizedFileURL.path
    let declared = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { path in
      guard path.hasSuffix(".swift") else { return false }
      return try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8).contains(": PageSource {")
    }.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    let listed = PageSources.all.map { String(describing: $0) }
    #expect(declared.sorted(by: String.byBytes) == listed.sorted(by: String.byBytes))
  }
}
