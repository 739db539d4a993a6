package import Markup
package import Source

/// Phrases that mean the same, from `synonyms.yml`.
package enum SynonymReader {
  /// The path of the file from the content folder.
  package static let path = "synonyms.yml"

  /// Reads a phrase, and for each the phrase or the phrases that mean the same.
  package static func read(_ mapping: YAMLMapping) -> Diagnosed<[[String]]> {
    var reader = FieldReader(subject: "the synonyms")
    let groups = mapping.entries.compactMap { entry -> [String]? in
      let phrase = Field(entry.key, .text(.none), label: entry.key)
      let field = Field(entry.key, .list(of: phrase, .none), label: entry.key)
      guard case .list(let items)? = reader.read(entry.value, as: field) else { return nil }
      return [entry.key] + items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    return Diagnosed(groups, reader.diagnostics)
  }
}
