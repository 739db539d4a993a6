internal import Markup
package import Source

/// One of the words that its field offers.
package struct ChoiceType: ScalarType, DeclaredType {
  package static let name = "choice"
  package static let options = [Field("ranked", .flag, label: "From the strongest to the weakest")]
  package static let parts = ["choices"]
  package static let shape = TextShape(without: TextPattern.hidden)

  let choices: [Choice]
  /// Whether the first is the strongest, and the last the weakest.
  var isRanked = false

  /// Reads the words as a list, or as words with their labels.
  package static func declared(
    _ field: FieldDeclaration, _ declarations: inout FieldDeclarationReader
  ) -> FieldType? {
    let isRanked = field.values.flag("ranked") ?? false
    switch field.parts["choices"]?.content {
    case .mapping(let mapping)?:
      return .choice(
        mapping.entries.map { Choice($0.key, label: declarations.reader.text($0.value, of: "choices")) },
        isRanked: isRanked)
    case .list(let items)?:
      return .choice(
        items.compactMap { declarations.reader.text($0, of: "choices").map { Choice($0) } },
        isRanked: isRanked)
    case .scalar?, .empty?, nil:
      declarations.reader.report(
        InvalidKind.diagnoseIncomplete(field.name, needs: "choices", at: field.span))
      return nil
    }
  }

  package var form: WrittenForm { .word }
  package var range: ValueRange { .any }
  package var control: FieldControl { .choice(choices) }
  package var noun: String { "one of the words below" }
  package var hint: Message { "One of: \(choices.map(\.value).joined(separator: ", "))" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    let key = Fold.key(scalar.text)
    if let choice = choices.first(where: { Fold.key($0.value) == key || Fold.key($0.label) == key }) {
      return .choice(choice)
    }
    reader.report(
      UnknownChoice.diagnose(scalar.text, scalar.field.name, choices: choices, at: scalar.span))
    return nil
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    UnknownChoice.diagnose(typed, name, choices: [], at: span)
  }
}

extension FieldType {
  package static func choice(_ choices: [Choice], isRanked: Bool = false) -> FieldType {
    .scalar(ChoiceType(choices: choices, isRanked: isRanked))
  }

  /// How strong a value is among the choices, and how strong the first is; nil where they are not ranked.
  package func strength(of value: FieldValue) -> (own: Int, most: Int)? {
    guard let ranks, case .choice(let choice) = value, let place = ranks.firstIndex(of: choice) else {
      return nil
    }
    return (ranks.count - place, ranks.count)
  }

  /// The choices from the strongest to the weakest; nil where they are not ranked.
  package var ranks: [Choice]? {
    guard let type = scalar as? ChoiceType, type.isRanked else { return nil }
    return type.choices
  }
}

/// One of the values that may be chosen.
package struct Choice: Hashable, Sendable {
  package let value: String
  package let label: String

  package init(_ value: String, label: String? = nil) {
    self.value = value
    self.label = label ?? value
  }
}
