package import Markup
package import Source

extension TagVocabulary {
  /// The path of its file from the content folder.
  package static let path = "tags.yml"

  /// Reads `tags.yml`: a slug, and for each its label, description and aliases.
  package static func read(_ mapping: YAMLMapping) -> Diagnosed<TagVocabulary> {
    var reader = FieldReader(subject: "a tag")
    var tags: [Tag] = []
    var aliases: [String: Tag] = [:]
    for entry in mapping.entries {
      guard case .mapping(let properties) = entry.value.content else {
        reader.report(
          WrongType.diagnose(entry.key, nil, expected: .record(part: "label"), at: entry.value.span))
        tags.append(Tag(slug: entry.key, label: entry.key))
        continue
      }
      let values = reader.read(properties, as: fields, at: entry.keySpan)
      let tag = Tag(
        slug: Tag(typed: entry.key).slug, label: values.text("label") ?? entry.key,
        description: values.text("description") ?? "")
      tags.append(tag)
      for alias in values.texts("aliases") { aliases[key(alias)] = tag }
    }
    tags += mapping.unreadableKeys.map { Tag(slug: $0, label: $0) }
    return Diagnosed(TagVocabulary(tags: tags, aliases: aliases), reader.diagnostics)
  }

  private static let fields: [Field] = [
    Field("label", .text(.none), label: "Label", help: "The tag as people read it."),
    Field("description", .text(.none), label: "Description", help: "One sentence about what the tag covers."),
    Field(
      "aliases", .list(of: Field("alias", .text(.none), label: "Alias"), .none), label: "Other names",
      help: "Other words for the same subject."),
  ]
}
