internal import Knowledge
internal import Source

/// The part of a JSON Schema that asks whether a field is answered so that another is asked for.
struct ConditionSchema {
  private let condition: Condition
  private let kind: Kind

  init(_ condition: Condition, of kind: Kind) {
    self.condition = condition
    self.kind = kind
  }

  var isMet: JSONValue {
    let answer = condition.answers.isEmpty ? Self.something : Self.word(kind.spellings(of: condition))
    let list = JSONValue.object(["type": .text("array"), "contains": answer])
    return .object([
      "required": .list([.text(condition.field)]),
      "properties": .object([condition.field: .object(["anyOf": .list([answer, list])])]),
    ])
  }

  /// Any of these words, however it is read where it stands without quotes.
  static func word(_ spellings: [String]) -> JSONValue {
    let pattern = TextPattern.whole(TextPattern.anyCase(of: spellings))
    let text = JSONValue.object(["type": .text("string"), "pattern": .text(pattern)])
    let unquoted = spellings.flatMap(ScalarSchema.unquoted)
    return unquoted.isEmpty ? text : .object(["anyOf": .list([text, .object(["enum": .list(unquoted)])])])
  }

  /// Whatever is no list and not blank.
  private static let something = JSONValue.object([
    "not": .object(["type": .list([.text("null"), .text("array"), .text("object")])]),
    "pattern": .text(TextPattern.letter),
  ])
}
