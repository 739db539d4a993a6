internal import Knowledge
internal import Presentation
internal import Source

/// All rules of all modules.
enum AllRules {
  static let all: [any Rule.Type] =
    Rules.all + PresentationRules.all + [
      FileTooLarge.self, NotAFile.self, SpreadsheetMistake.self, SymbolicLink.self, UnreadableFile.self,
      UnreadableName.self,
    ]
}

/// The pages about rules, which come with Laurel.
struct RulePages {
  /// The text of a rule's page below its front matter; nil if it was not installed.
  func page(of rule: String) throws -> String? {
    for folder in InstalledFolders.named("checks", inProject: "Content/checks") {
      let file = folder.appending("\(rule).md")
      guard try file.status()?.kind == .file else { continue }
      return Self.body(try file.contents())
    }
    return nil
  }

  private static func body(_ bytes: [UInt8]) -> String {
    let lines = bytes.text.parts(separatedBy: "\n")
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return bytes.text }
    let title = lines[1..<end].first { $0.startsWithBytes(of: "title:") }
      .map { $0.utf8.dropFirst("title:".utf8.count).trimmed.text }
    return (title.map { "\($0)\n\n" } ?? "") + lines[(end + 1)...].joined(separator: "\n").trimmed
  }
}
