internal import Knowledge
internal import Source

/// The settings of Visual Studio Code that bind the JSON Schema of each kind to the files of its folder.
struct EditorSettings {
  private let kinds: [Kind]
  private let prefix: String

  init(_ kinds: [Kind], prefix: String) {
    self.kinds = kinds
    self.prefix = prefix
  }

  /// The schema of a kind is looked for in `.vscode`, beside the settings.
  var document: JSONValue {
    let schemas = kinds.map { kind -> (String, JSONValue) in
      let pages = prefix + ContentPath.join(kind.folder, "**/*.md")
      return ("./.vscode/\(kind.id).schema.json", .list([.text(pages)]))
    }
    return .object([
      "yaml.schemas": .object(Dictionary(schemas, uniquingKeysWith: { first, _ in first }))
    ])
  }
}
