internal import Markup
internal import Source

extension ConsentTerms {
  /// Reads the key `consent` of a `_kind.yml`; nil if it does not say which field holds the consent and which the name.
  static func read(_ value: YAMLValue, _ reader: inout FieldReader) -> ConsentTerms? {
    guard case .mapping(let mapping) = value.content else {
      reader.report(WrongType.diagnose("consent", nil, expected: .record(part: "field"), at: value.span))
      return nil
    }
    let values = reader.read(mapping, as: fields, of: "'consent'", besides: ["when"], at: value.span)
    guard let field = values.text("field"), let name = values.text("name") else { return nil }
    return ConsentTerms(
      field: field, scopeField: values.text("scope") ?? "scope",
      expiryField: values.text("expires") ?? "expires", holderField: values.text("held_by") ?? "held_by",
      recordField: values.text("record"), nameField: name, photoField: values.text("photo"),
      roleField: values.text("role"), conditions: Condition.read(mapping["when"], &reader) ?? [])
  }

  /// The words that name fields of the kind.
  static func mentions(in value: YAMLValue?) -> [Mention] {
    guard case .mapping(let mapping)? = value?.content else { return [] }
    let named = ["field", "name", "photo", "role", "record"].flatMap { Mention.all(in: mapping[$0]) }
    return named + Condition.mentions(in: mapping["when"])
  }

  private static let fields: [Field] = [
    Field("field", .text(.none), label: "The field that holds the consent", isRequired: true),
    Field("name", .text(.none), label: "The field that names the person", isRequired: true),
    Field("photo", .text(.none), label: "The field that shows the person"),
    Field("role", .text(.none), label: "The field that says what the person does"),
    Field("record", .text(.none), label: "The field that says in which public record the name stands"),
    Field("scope", .text(.none), label: "The part of the consent that lists what is agreed to"),
    Field("expires", .text(.none), label: "The part of the consent that is its last day"),
    Field("held_by", .text(.none), label: "The part of the consent that says who keeps the paper"),
  ]
}
