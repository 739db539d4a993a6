internal import Knowledge
internal import Markup
internal import Source

/// What MkDocs is given besides, in lists of names and of records with one name: plugins, and extensions of Markdown.
extension OriginSettings {
  /// The names in a list, without that of the theme as in `material/blog`, and what is said to each.
  func extras(_ list: String) -> [(name: String, values: YAMLMapping)] {
    all(list).flatMap(\.elements).flatMap { extra -> [(name: String, values: YAMLMapping)] in
      if let name = extra.word { return [(ContentPath.name(of: name), .empty)] }
      return extra.parts.map { (ContentPath.name(of: $0.key), YAMLMapping(entries: $0.value.parts)) }
    }
  }

  /// The folders of the texts that pages take in, from the top; nil if none is given.
  var foldersOfSnippets: [String]? {
    let given = extras("markdown_extensions").filter { $0.name == "pymdownx.snippets" }
      .compactMap { $0.values.value(at: ["base_path"]) }.flatMap(\.elements).compactMap(\.word)
    let folders = given.filter { !$0.startsWithBytes(of: "/") }.compactMap { ContentPath.resolve($0, in: "") }
    return given.isEmpty ? nil : folders
  }
}
