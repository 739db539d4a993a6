internal import Knowledge
internal import Source

/// The front matter of a kind as a JSON Schema (2020-12): as strict as the check, as far as a schema can say it.
///
/// It does not know which pages and files there are. `Tests/Corpus` lists where it and the check differ.
struct JSONSchema {
  private let kind: Kind
  private let vocabulary: TagVocabulary

  init(of kind: Kind, _ vocabulary: TagVocabulary) {
    self.kind = kind
    self.vocabulary = vocabulary
  }

  var document: JSONValue {
    var schema = record(of: kind.fields, ignoring: kind.ignored)
    schema["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .text(kind.name)
    if !kind.description.isEmpty { schema["description"] = .text(kind.description) }
    schema["type"] = .text("object")
    if !kind.knowsAllFields { schema["additionalProperties"] = .flag(true) }
    let conditions =
      kind.fields.compactMap(needed) + (ConsentSchema(of: kind)?.conditions ?? [])
      + PictureSchema(of: kind).conditions
    if !conditions.isEmpty { schema["allOf"] = .list(conditions) }
    return .object(schema)
  }

  private typealias Keywords = [String: JSONValue]

  /// - Parameter names: those that may have any value.
  private func record(of fields: [Field], ignoring names: Set<String> = []) -> Keywords {
    let properties =
      fields.map { ($0.name, JSONValue.object(described($0))) } + names.map { ($0, .flag(true)) }
    return [
      "properties": .object(Dictionary(properties, uniquingKeysWith: { first, _ in first })),
      "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
      "additionalProperties": .flag(false),
    ]
  }

  private func described(_ field: Field) -> Keywords {
    var schema = value(of: field, mayBeEmpty: !field.isRequired)
    schema["title"] = .text(field.label)
    if !field.help.isEmpty { schema["description"] = .text(field.help) }
    return schema
  }

  /// That a field is needed as soon as what it waits for is answered; nil for any other.
  private func needed(_ field: Field) -> JSONValue? {
    guard field.isNeeded, !field.when.isEmpty else { return nil }
    let then: Keywords = [
      "required": .list([.text(field.name)]),
      "properties": .object([field.name: .object(value(of: field, mayBeEmpty: false))]),
    ]
    let conditions = field.when.map { ConditionSchema($0, of: kind).isMet }
    return .object(["if": .object(["allOf": .list(conditions)]), "then": .object(then)])
  }

  /// What may stand for a field. A keyword says nothing about values of other types than its own.
  private func value(of field: Field, mayBeEmpty: Bool) -> Keywords {
    switch field.type {
    case .list(let item, let limits): return list(of: item, named: field.name, limits, mayBeEmpty)
    case .record(let fields): return record(of: fields).merging(types(["object"], mayBeEmpty)) { $1 }
    case .scalar(let type):
      let one = ScalarSchema(type, vocabulary, mayBeEmpty: mayBeEmpty)
      return one.keywords(
        besides: [
          "type": .text("array"), "minItems": .number(1), "maxItems": .number(1),
          "items": .object(one.keywords()),
        ])
    }
  }

  /// A list, or one value where a list of one would do.
  private func list(of item: Field, named name: String, _ limits: Limits, _ mayBeEmpty: Bool) -> Keywords {
    let item = Field(name, item.type, label: item.label, help: item.help)
    var list: Keywords = ["type": .text("array"), "items": .object(value(of: item, mayBeEmpty: true))]
    if let minimum = limits.minimum { list["minItems"] = .number(Double(minimum)) }
    if let maximum = limits.maximum { list["maxItems"] = .number(Double(maximum)) }
    if !mayBeEmpty { list["contains"] = .object(value(of: item, mayBeEmpty: false)) }
    var choices: [JSONValue] = [.object(list)]
    if (limits.minimum ?? 0) <= 1, (limits.maximum ?? 1) >= 1 {
      choices.append(.object(single(item, mayBeEmpty: mayBeEmpty)))
    } else if mayBeEmpty {
      choices.append(.object(["type": .text("null")]))
    }
    return ["anyOf": .list(choices)]
  }

  /// One value without brackets.
  private func single(_ item: Field, mayBeEmpty: Bool) -> Keywords {
    switch item.type {
    case .list, .record: value(of: item, mayBeEmpty: mayBeEmpty)
    case .scalar(let type): ScalarSchema(type, vocabulary, mayBeEmpty: mayBeEmpty).keywords()
    }
  }

  private func types(_ names: [String], _ mayBeEmpty: Bool) -> Keywords {
    ["type": .list((names + (mayBeEmpty ? ["null"] : [])).map { .text($0) })]
  }
}
