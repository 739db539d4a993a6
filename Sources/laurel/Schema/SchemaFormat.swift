internal import ArgumentParser
internal import Knowledge
internal import Source

/// The forms in which kinds can be had for other programs. Each has its own file.
enum SchemaFormat: String, CaseIterable, ExpressibleByArgument {
  /// For validators and editors.
  case jsonSchema = "json-schema"
  /// For the settings of Visual Studio Code.
  case vscode
  /// For people who write pages by hand.
  case markdown
  /// For `.github/ISSUE_TEMPLATE`.
  case issueForm = "github-issue-form"

  /// Whether one kind is one file of this format.
  var isForOneKind: Bool { self == .jsonSchema || self == .issueForm }

  /// The file as text that ends with a line end.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the folder of each kind: `Content/`, or nothing.
  ///   - sentences: those of the language of the site, in which forms ask.
  func render(_ kinds: [Kind], vocabulary: TagVocabulary, prefix: String, in sentences: Sentences) -> String {
    switch self {
    case .jsonSchema: kinds.map { JSONSchema(of: $0, vocabulary).document.lines + "\n" }.joined()
    case .vscode: EditorSettings(kinds, prefix: prefix).document.lines + "\n"
    case .markdown: kinds.map { FieldGuide(of: $0, prefix: prefix).text }.joined(separator: "\n")
    case .issueForm: kinds.map { IssueForm($0, in: sentences).yaml }.joined()
    }
  }
}
