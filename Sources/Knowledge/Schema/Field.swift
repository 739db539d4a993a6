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

  package init(
    _ name: String, _ type: FieldType, label: String, help: String = "", isRequired: Bool = false,
    isUnique: Bool = false
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.help = help
    self.isRequired = isRequired
    self.isUnique = isUnique
  }
}

extension Field {
  /// The name of this field, and of the fields inside it.
  var names: Set<String> {
    switch type {
    case .list(let item, _): item.names.union([name])
    case .record(let fields): fields.reduce(into: [name]) { $0.formUnion($1.names) }
    default: [name]
    }
  }
}

/// What a value may be. The list is closed, so every `switch` over it is complete.
package indirect enum FieldType: Hashable, Sendable {
  case text(Limits)
  case markdown(Limits)
  case number(minimum: Double?, maximum: Double?)
  case date
  case flag
  case choice([Choice])
  case url
  case email
  case image
  case tag
  /// A page of one of these kinds, or of any kind if there are none.
  case link(kinds: [String])
  case list(of: Field, Limits)
  case record([Field])

  /// The words by which kinds name the types.
  package static let names = [
    "text", "markdown", "number", "date", "flag", "choice", "url", "email", "image", "tag", "link", "list",
    "record",
  ]

  /// The word by which kinds name this type.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .number: "number"
    case .date: "date"
    case .flag: "flag"
    case .choice: "choice"
    case .url: "url"
    case .email: "email"
    case .image: "image"
    case .tag: "tag"
    case .link: "link"
    case .list: "list"
    case .record: "record"
    }
  }
}

/// How much there may be: letters of a text, items of a list.
package struct Limits: Hashable, Sendable {
  package let minimum: Int?
  package let maximum: Int?

  package init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  package static let none = Limits()
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
