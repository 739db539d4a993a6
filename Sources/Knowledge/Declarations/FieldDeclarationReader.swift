package import Markup
package import Source

/// What a kind says of a field, for its type to read.
package struct FieldDeclaration {
  package let name: String
  /// The values of the keys that hold values.
  package let values: FieldValues
  /// The keys that hold more than values.
  package let parts: [String: YAMLValue]
  package let span: SourceSpan
}

/// Reads the declarations of fields in a `_kind.yml`.
package struct FieldDeclarationReader {
  var reader = FieldReader(subject: "a field")
  /// The kinds that fields link to.
  private(set) var linkedKinds: [Mention] = []
  /// How many fields the one that is read is a part of.
  private var depth = 0

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

  /// Reads the declaration of a field: the word of its type, or what there is to say about it.
  mutating func readField(_ name: String, _ value: YAMLValue, at span: SourceSpan) -> Field? {
    if case .scalar = value.content {
      return readType(value).flatMap { type(named: $0, name, FieldValues(), [:], at: span) }
        .map { Field(name, $0, label: Self.label(of: name)) }
    }
    guard case .mapping(let mapping) = value.content else {
      reader.report(WrongType.diagnose(name, nil, expected: .record(part: "type"), at: value.span))
      return nil
    }
    let values = reader.read(mapping, as: Self.properties, besides: FieldTypes.parts + ["when"], at: span)
    let conditions = conditions(mapping)
    linkedKinds += Mention.all(in: mapping["to"])
    guard let typeName = values.choice("type")?.value else { return nil }
    let parts = Dictionary(
      uniqueKeysWithValues: FieldTypes.parts.compactMap { key in mapping[key].map { (key, $0) } })
    guard let type = type(named: typeName, name, values, parts, at: span) else { return nil }
    return Field(
      name, type, label: values.text("label") ?? Self.label(of: name), help: values.text("help") ?? "",
      isRequired: conditions != nil && values.flag("required") ?? false,
      isUnique: values.flag("unique") ?? false,
      isShown: values.flag("shown") ?? true,
      tie: FieldTie(
        reason: values.text("reason"), reasonBack: values.text("reason_back"),
        reasonShared: values.text("reason_shared"), isListedThere: values.flag("listed_there") ?? false),
      ask: FieldAsk(
        prompt: values.text("ask"), step: values.choice("step").flatMap { FormStep(rawValue: $0.value) }),
      when: conditions ?? [])
  }

  /// What has to be answered for a field to be asked for; nil, and a diagnostic, if that is not understood.
  ///
  /// The parts of a field are asked for together.
  private mutating func conditions(_ mapping: YAMLMapping) -> [Condition]? {
    guard let entry = mapping.entries.first(where: { $0.key == "when" }) else { return [] }
    if depth == 0 { return Condition.read(entry.value, &reader) }
    reader.report(InvalidKind.diagnosePart(at: entry.keySpan))
    return nil
  }

  private mutating func readType(_ value: YAMLValue) -> String? {
    guard case .choice(let choice)? = reader.read(value, as: Self.properties[0]) else { return nil }
    return choice.value
  }

  private mutating func type(
    named type: String, _ name: String, _ values: FieldValues, _ parts: [String: YAMLValue],
    at span: SourceSpan
  ) -> FieldType? {
    depth += 1
    defer { depth -= 1 }
    return FieldTypes.type(named: type).flatMap { type in
      type.declared(FieldDeclaration(name: name, values: values, parts: parts, span: span), &self)
    }
  }

  /// The label of a field that has none: its name with spaces and a capital letter.
  private static func label(of name: String) -> String {
    let words = name.parts(separatedBy: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let properties: [Field] =
    [
      Field("type", .choice(FieldTypes.all.map { Choice($0.name) }), label: "Type", isRequired: true),
      Field("label", .text(.none), label: "Label"),
      Field("help", .text(.none), label: "Help"),
      Field("required", .flag, label: "Required"),
      Field("unique", .flag, label: "Different on every page"),
      Field("shown", .flag, label: "Shown to readers"),
      Field("reason", .text(.none), label: "Why one reads on to the pages that it names"),
      Field("reason_back", .text(.none), label: "Why one reads on from those"),
      Field("reason_shared", .text(.none), label: "Why one reads on to others that name the same"),
      Field("listed_there", .flag, label: "Listed on the pages that it names"),
      Field("ask", .text(.none), label: "What a form says while it is empty"),
      Field(
        "step", .choice(FormStep.allCases.map { Choice($0.rawValue) }), label: "Where a form asks for it"),
    ] + FieldTypes.options
}
