internal import Source

/// A field of a kind: what may be written for a key of the front matter.
package struct Field: Hashable, Sendable {
  /// The key in the front matter: `snake_case`.
  package let name: String
  package let type: FieldType
  package let label: String
  /// A sentence for whoever fills it in.
  package let help: String
  package let isRequired: Bool
  /// Whether no two pages of a kind may have the same value.
  package let isUnique: Bool
  /// Whether readers see it under its label.
  package let isShown: Bool
  /// What it says of the pages that it links to.
  package let tie: FieldTie

  package init(
    _ name: String, _ type: FieldType, label: String, help: String = "", isRequired: Bool = false,
    isUnique: Bool = false, isShown: Bool = true, tie: FieldTie = FieldTie()
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.help = help
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.isShown = isShown
    self.tie = tie
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
