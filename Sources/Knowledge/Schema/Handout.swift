/// What can be printed of a page besides the page itself: to hang it up, or to hand it out.
package enum Handout: String, CaseIterable, Hashable, Sendable {
  case poster, card

  /// The key of `_kind.yml` with those that a kind wants.
  static let declaration = Field(
    "print",
    .list(of: Field("print", .choice(allCases.map { Choice($0.rawValue) }), label: "What to print"), .none),
    label: "What can be printed of its pages")

  /// Those that a `_kind.yml` names, each once and in our order.
  static func named(in values: FieldValues) -> [Handout] {
    let names = values.list(declaration.name).map(\.chosen)
    return allCases.filter { names.contains($0.rawValue) }
  }
}

extension FieldValue {
  fileprivate var chosen: String? { if case .choice(let choice) = self { choice.value } else { nil } }
}
