package import Markup
package import Source

extension TagVocabulary {
  /// The path of its file from the content folder.
  package static let path = "tags.yml"

  /// Reads `tags.yml`: a slug, and for each its label, description and aliases.
  package static func read(_ mapping: YAMLMapping) -> Diagnosed<TagVocabulary> {
    var reader = FieldReader(subject: "a tag")
    var tags: [Tag] = []
    var names = TagNames()
    for entry in mapping.entries {
      guard case .mapping(let properties) = entry.value.content else {
        reader.report(
          WrongType.diagnose(entry.key, nil, expected: .record(part: "label"), at: entry.value.span))
        tags.append(Tag(named: entry.key))
        names.add([], of: tags[tags.count - 1], at: entry.keySpan)
        continue
      }
      let values = reader.read(properties, as: fields, at: entry.keySpan)
      let tag = Tag(
        named: entry.key, label: values.text("label"), description: values.text("description") ?? "",
        aliases: values.texts("aliases"))
      tags.append(tag)
      names.add(tag.aliases, of: tag, at: entry.keySpan)
    }
    for key in mapping.unreadableKeys {
      tags.append(Tag(named: key))
      names.add([], of: tags[tags.count - 1], at: .startOf(path))
    }
    return Diagnosed(
      TagVocabulary(tags: tags, names: names.all), reader.diagnostics + names.diagnostics)
  }

  private static let fields: [Field] = [
    Field("label", .text(.none), label: "Label", help: "The tag as people read it."),
    Field("description", .text(.none), label: "Description", help: "One sentence about what the tag covers."),
    Field(
      "aliases", .list(of: Field("alias", .text(.none), label: "Alias"), .none), label: "Other names",
      help: "Other words for the same subject."),
  ]
}

/// The names of the tags of a list, each of one tag.
private struct TagNames {
  private(set) var all: [(name: String, tag: Tag)] = []
  private var byKey: [String: (tag: Tag, span: SourceSpan)] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds all names of a tag; one that an earlier tag has is told, and stays with that.
  mutating func add(_ aliases: [String], of tag: Tag, at span: SourceSpan) {
    var isTold = false
    for name in [tag.name, tag.label, tag.slug] + aliases {
      let key = TagAddress.key(name)
      guard let first = byKey[key] else {
        byKey[key] = (tag, span)
        all.append((name, tag))
        continue
      }
      if first.tag == tag { all.append((name, tag)) }
      guard first.span != span, !isTold else { continue }
      isTold = true
      diagnostics.append(
        DuplicateKey.diagnose(name, of: tag.name, at: span, as: first.tag.name, first: first.span))
    }
  }
}
