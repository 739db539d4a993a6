internal import Markup
internal import Source

/// The page about a rule: what it looks for, why, and what to do.
struct RulePage {
  let title: String
  /// One sentence.
  let summary: String
  /// Markdown.
  let body: String

  init(_ file: SourceFile) {
    let text = SourceText(path: file.path, bytes: file.bytes)
    let frontMatter = YAMLReader.readFrontMatter(text).value
    let value = { (name: String) -> String in
      guard case .scalar(let text, _)? = frontMatter.mapping[name]?.content else { return "" }
      return text
    }
    title = value("title")
    summary = value("summary")
    body = text.bytes[frontMatter.bodyStart...].text.trimmed
  }
}

/// The pages about rules, which come with Laurel.
enum RulePages {
  /// The page of a rule; nil if it was not installed.
  static func page(of rule: RuleID) throws -> RulePage? {
    for folder in InstalledFolders.named("checks", inProject: "Content/checks") {
      let file = folder.appending("\(rule).md")
      guard try file.status()?.kind == .file else { continue }
      return RulePage(SourceFile(path: "\(rule).md", bytes: try file.contents()))
    }
    return nil
  }
}
