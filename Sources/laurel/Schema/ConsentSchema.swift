internal import Knowledge
internal import Source

/// The part of a JSON Schema that asks for consent where a person is named or shown.
///
/// Whether a person is quoted, only the check finds out.
struct ConsentSchema {
  private let kind: Kind
  private let terms: ConsentTerms

  /// Nil for a kind that asks for no consent.
  init?(of kind: Kind) {
    guard let terms = kind.consent else { return nil }
    self.kind = kind
    self.terms = terms
  }

  /// One condition for each thing that a person has to agree to.
  var conditions: [JSONValue] {
    let needs =
      [(named(terms.nameField), "name")]
      + (terms.photoField.map { [(given($0), "photo")] } ?? [])
    return needs.map { .object(["if": $0, "then": agreed(to: $1)]) }
  }

  /// Whether the page is about a person by name who is in no public record, and this field is filled in.
  private func named(_ field: String) -> JSONValue {
    var all = [given(field)] + terms.conditions.map { ConditionSchema($0, of: kind).isMet }
    if let record = terms.recordField { all.append(.object(["not": given(record)])) }
    return all.count == 1 ? all[0] : .object(["allOf": .list(all)])
  }

  /// Whether a field is filled in.
  private func given(_ field: String) -> JSONValue {
    .object(["required": .list([.text(field)]), "properties": .object([field: something])])
  }

  private func agreed(to scope: String) -> JSONValue {
    let words = kind.consentChoices.filter { $0.value == scope }.flatMap { [$0.value, $0.label] }
    let one = ConditionSchema.word(words + [scope])
    let list = JSONValue.object(["type": .text("array"), "contains": one])
    let consent = JSONValue.object([
      "type": .text("object"), "required": .list([.text(terms.scopeField)]),
      "properties": .object([terms.scopeField: .object(["anyOf": .list([list, one])])]),
    ])
    return .object([
      "required": .list([.text(terms.field)]), "properties": .object([terms.field: consent]),
    ])
  }

  private var something: JSONValue {
    .object([
      "not": .object(["type": .list([.text("null"), .text("array")])]), "pattern": .text(TextPattern.letter),
    ])
  }
}
