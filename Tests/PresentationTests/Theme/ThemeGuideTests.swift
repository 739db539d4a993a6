import Foundation
import Presentation
import Source
import Support
import Testing

/// What the guide about themes says is true: its files have no fault, and its faults are told as it shows them.
@Suite struct ThemeGuideTests {
  private static let guide = Result {
    try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Content/guides/change-the-theme.md").standardizedFileURL, encoding: .utf8)
  }

  /// The files of the theme that the guide makes, by their paths from its folder; of two versions the last.
  private func files() throws -> [String: String] {
    let blocks = try Self.guide.get()
      .matches(of: /`Themes\/rivers\/([^`\n]+)`[^\n]*:\n\n```[a-z]*\n((?:(?!```).*\n)*)```/)
    return Dictionary(blocks.map { (String($0.output.1), String($0.output.2)) }) { $1 }
  }

  private func remarks(_ files: [String: String]) -> [String] {
    Theme.read([ThemeFolder("rivers", files), .standard], schema: .ours).diagnostics.map {
      let place = "\($0.span.path):\($0.span.start.line):\($0.span.start.column)"
      return "\(place): \($0.severity): \($0.message) [\($0.rule)]"
    }
  }

  @Test func theThemeOfTheGuideHasNoFault() throws {
    let files = try files()
    #expect(files.count > 5 && remarks(files) == [])
  }

  @Test func theFaultsOfTheGuideAreToldAsItShowsThem() throws {
    let faults = try Self.guide.get().matches(
      of: /```text\n(Themes\/rivers\/([^:\n]+):([0-9]+):.*)\n +[0-9]+ \| (.*)\n/)
    #expect(faults.count > 4)
    for fault in faults {
      let (path, number) = (String(fault.output.2), Int(fault.output.3) ?? 1)
      var files = try files()
      var lines = files[path, default: ""].components(separatedBy: "\n")
      lines[number - 1] = String(fault.output.4)
      files[path] = lines.joined(separator: "\n")
      #expect(remarks(files).contains(String(fault.output.1)), "\(remarks(files))")
    }
  }
}
