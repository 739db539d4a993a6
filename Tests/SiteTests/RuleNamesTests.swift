internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

/// Whoever knows the name of a check knows its type and its file.
@Suite struct RuleNamesTests {
  private static let rules = AllRules.all.map { (id: $0.id, type: String(describing: $0)) }

  /// The paths of all files of the sources that declare a rule.
  private static func declarations() throws -> [String] {
    let sources = projectFolder + "/Sources"
    return try FileManager.default.subpathsOfDirectory(atPath: sources).filter { path in
      guard path.hasSuffix(".swift") else { return false }
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      return text.contains("static let id: RuleID = ")
    }
  }

  @Test func eachRuleIsListedOnce() {
    let counts = Dictionary(grouping: Self.rules, by: \.id).filter { $1.count > 1 }
    #expect(counts.keys.sorted() == [])
  }

  @Test func theNameOfARuleIsThatOfItsType() {
    for rule in Self.rules { #expect(rule.id.name == Self.kebabCase(rule.type)) }
  }

  @Test func eachRuleHasAFileOfItsNameAndIsListed() throws {
    let files = try Self.declarations().map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    #expect(files.sorted(by: String.byBytes) == Self.rules.map(\.type).sorted(by: String.byBytes))
  }

  /// `NotUTF8` is `not-utf8`, and `NotAFile` is `not-a-file`.
  private static func kebabCase(_ type: String) -> String {
    type.replacing(/([a-z])([A-Z])/) { "\($0.1)-\($0.2)" }
      .replacing(/([A-Z])([A-Z][a-z])/) { "\($0.1)-\($0.2)" }.lowercased()
  }
}
