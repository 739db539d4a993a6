internal import Markup
internal import Source

/// Reads the declarations of fields in a `_kind.yml`.
struct FieldDeclarationReader {
  private var reader = FieldReader(subject: "a field")
  /// The kinds that fields link to.
  private(set) var linkedKinds: [Mention] = []

  var diagnostics: [Diagnostic] { reader.diagnostics }

  /// The fields that could be read, and whether these are all.
  mutating func read(_ value: YAMLValue) -> (fields: [Field], isWhole: Bool) {
    guard case .mapping(let mapping) = value.content else {
      reader.report(WrongType.diagnose("fields", nil, expected: .record(part: "summary"), at: value.span))
      return ([], false)
    }
    let fields = mapping.entries.compactMap { readField($0.key, $0.value, at: $0.keySpan) }
    return (fields, fields.count == mapping.entries.count)
  }

  private mutating func readField(_ name: String, _ value: YAMLValue, at span: SourceSpan) -> Field? {
    if case .scalar = value.content {
      return readType(value).flatMap { type(named: $0, .init(), [:], name, at: span) }
        .map { Field(name, $0, label: Self.label(of: name)) }
    }
    guard case .mapping(let mapping) = value.content else {
      reader.report(WrongType.diagnose(name, nil, expected: .record(part: "type"), at: value.span))
      return nil
    }
    let nested = ["choices", "of", "fields"]
    let values = reader.read(mapping, as: Self.properties, besides: nested, at: span)
    linkedKinds += Mention.all(in: mapping["to"])
    guard let typeName = values.choice("type")?.value else { return nil }
    let parts = Dictionary(uniqueKeysWithValues: nested.compactMap { key in mapping[key].map { (key, $0) } })
    guard let type = type(named: typeName, values, parts, name, at: span) else { return nil }
    return Field(
      name, type, label: values.text("label") ?? Self.label(of: name), help: values.text("help") ?? "",
      isRequired: values.flag("required") ?? false, isUnique: values.flag("unique") ?? false)
  }

  private mutating func readType(_ value: YAMLValue) -> String? {
    guard case .choice(let choice)? = reader.read(value, as: Self.properties[0]) else { return nil }
    return choice.value
  }

  private mutating func type(
    named name: String, _ values: FieldValues, _ parts: [String: YAMLValue], _ field: String,
    at span: SourceSpan
  ) -> FieldType? {
    let lengths = Limits(minimum: values.count("min_length"), maximum: values.count("max_length"))
    switch name {
    case "text": return .text(lengths)
    case "markdown": return .markdown(lengths)
    case "number": return .number(minimum: values.number("min"), maximum: values.number("max"))
    case "date": return .date
    case "flag": return .flag
    case "choice": return readChoices(parts["choices"], field, at: span)
    case "url": return .url
    case "email": return .email
    case "image": return .image
    case "tag": return .tag
    case "link": return .link(kinds: values.texts("to"))
    case "record": return readRecord(parts["fields"], field, at: span)
    default:
      let limits = Limits(minimum: values.count("min_items"), maximum: values.count("max_items"))
      let item =
        parts["of"].map { readField(field, $0, at: $0.span) } ?? Field(field, .text(.none), label: field)
      return item.map { .list(of: $0, limits) }
    }
  }

  private mutating func readRecord(_ fields: YAMLValue?, _ field: String, at span: SourceSpan) -> FieldType? {
    guard let fields else {
      reader.report(InvalidKind.diagnoseIncomplete(field, needs: "fields", at: span))
      return nil
    }
    let record = read(fields)
    return record.isWhole ? .record(record.fields) : nil
  }

  private mutating func readChoices(_ choices: YAMLValue?, _ field: String, at span: SourceSpan) -> FieldType?
  {
    switch choices?.content {
    case .mapping(let mapping):
      let text = Field("choices", .text(.none), label: "Choices")
      return .choice(
        mapping.entries.map { entry in
          if case .text(let label)? = reader.read(entry.value, as: text) {
            return Choice(entry.key, label: label)
          }
          return Choice(entry.key)
        })
    case .list(let items):
      let text = Field("choices", .text(.none), label: "Choices")
      return .choice(
        items.compactMap { item in
          if case .text(let value)? = reader.read(item, as: text) { Choice(value) } else { nil }
        })
    default:
      reader.report(InvalidKind.diagnoseIncomplete(field, needs: "choices", at: span))
      return nil
    }
  }

  /// The label of a field that has none: its name with spaces and a capital letter.
  private static func label(of name: String) -> String {
    let words = name.parts(separatedBy: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func limit(_ name: String) -> Field {
    Field(name, .number(minimum: 0, maximum: 1_000_000), label: name)
  }

  private static let properties: [Field] = [
    Field("type", .choice(FieldType.names.map { Choice($0) }), label: "Type", isRequired: true),
    Field("label", .text(.none), label: "Label"),
    Field("help", .text(.none), label: "Help"),
    Field("required", .flag, label: "Required"),
    Field("unique", .flag, label: "Different on every page"),
    Field("min", .number(minimum: nil, maximum: nil), label: "Least number"),
    Field("max", .number(minimum: nil, maximum: nil), label: "Greatest number"),
    limit("min_length"), limit("max_length"), limit("min_items"), limit("max_items"),
    Field("to", .list(of: Field("to", .text(.none), label: "Kind"), .none), label: "Kinds it links to"),
  ]
}

extension FieldValues {
  fileprivate func count(_ name: String) -> Int? { number(name).map { Int($0) } }
}
