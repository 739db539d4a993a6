internal import Knowledge
internal import Source

/// The part of a JSON Schema that asks what a picture shows, where there is one.
struct PictureSchema {
  private let kind: Kind

  init(of kind: Kind) { self.kind = kind }

  /// One condition for each field that holds a picture and has another to describe it.
  var conditions: [JSONValue] {
    kind.fields.filter { $0.type.scalar?.control == .picture }.compactMap { field in
      kind.field("\(field.name)_description").map { description in
        .object(["if": given(field), "then": given(description)])
      }
    }
  }

  private func given(_ field: Field) -> JSONValue {
    let something = JSONValue.object([
      "not": .object(["type": .list([.text("null")])]), "pattern": .text(TextPattern.letter),
    ])
    return .object([
      "required": .list([.text(field.name)]), "properties": .object([field.name: something]),
    ])
  }
}
