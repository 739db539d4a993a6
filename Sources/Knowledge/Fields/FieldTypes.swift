/// The types that a kind may name, in the order in which guides and diagnostics list them. A new type is a line here.
package enum FieldTypes {
  package static let all: [any DeclaredType.Type] = [
    TextType.self, MarkdownType.self, NumberType.self, DateType.self, TimeType.self, FlagType.self,
    ChoiceType.self, URLType.self, EmailType.self, ImageType.self, FocusType.self, TagType.self,
    LinkType.self, ListType.self, RecordType.self,
  ]

  static func type(named name: String) -> (any DeclaredType.Type)? { all.first { $0.name == name } }

  /// What may stand beside `type`: each option once, whichever types read it.
  static let options: [Field] = all.flatMap { $0.options }.reduce(into: []) { known, option in
    if !known.contains(where: { $0.name == option.name }) { known.append(option) }
  }

  /// The keys beside `type` that hold declarations of their own.
  static let parts: [String] = all.flatMap { $0.parts }
}
