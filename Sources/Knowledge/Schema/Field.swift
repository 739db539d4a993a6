internal import Source

/// A field of a kind: what may be written for a key of the front matter.
package struct Field: Hashable, Sendable {
  /// The key in the front matter: `snake_case`.
  package let name: String
  package let type: FieldType
  package let label: String
  /// A sentence for whoever fills it in.
  package let help: String
  /// Whether it is needed wherever it is asked for.
  package let isNeeded: Bool
  /// What has to be answered for it to be asked for, all of it; nothing where every page is asked.
  package let when: [Condition]
  /// Whether no two pages of a kind may have the same value.
  package let isUnique: Bool
  /// Whether readers see it under its label.
  package let isShown: Bool
  /// What it says of the pages that it links to.
  package let tie: FieldTie
  /// How forms ask for it.
  package let ask: FieldAsk

  package init(
    _ name: String, _ type: FieldType, label: String, help: String = "", isRequired: Bool = false,
    isUnique: Bool = false, isShown: Bool = true, tie: FieldTie = FieldTie(),
    ask: FieldAsk = FieldAsk(), when: [Condition] = []
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.help = help
    isNeeded = isRequired
    self.when = when
    self.isUnique = isUnique
    self.isShown = isShown
    self.tie = tie
    self.ask = ask
  }

  /// Whether every page needs it.
  package var isRequired: Bool { isNeeded && when.isEmpty }

  /// The same field as it is asked for under other conditions.
  func asked(when conditions: [Condition]) -> Field { with(isNeeded: isNeeded, when: conditions) }

  /// The same field as every page is asked for it and none needs it.
  var notNeeded: Field { with(isNeeded: false, when: []) }

  /// The same field, needed or not wherever it is asked for.
  func with(isNeeded: Bool, when conditions: [Condition]) -> Field {
    Field(
      name, type, label: label, help: help, isRequired: isNeeded, isUnique: isUnique, isShown: isShown,
      tie: tie, ask: ask, when: conditions)
  }
}

/// How a field ties its page to those that it links to.
package struct FieldTie: Hashable, Sendable {
  /// Why one reads on from the page to those, and from those to the page.
  package var reason: String?
  package var reasonBack: String?
  /// Why one reads on to another page whose field names the same.
  package var reasonShared: String?
  /// Whether those list the pages that name them.
  package var isListedThere = false
}

/// What a kind says of how forms ask for a field.
package struct FieldAsk: Hashable, Sendable {
  /// What a form says as long as a field that is needed is empty: "Choose the year".
  package var prompt: String?
  /// Where a form asks for it; nil where what the field is for decides.
  package var step: FormStep?
}

/// The parts of a form, in their order.
package enum FormStep: String, CaseIterable, Sendable { case who, story, more, sending }

extension Field {
  /// The name of this field, and of the fields inside it.
  var names: Set<String> {
    switch type {
    case .scalar: [name]
    case .list(let item, _): item.names.union([name])
    case .record(let fields): fields.reduce(into: [name]) { $0.formUnion($1.names) }
    }
  }
}
