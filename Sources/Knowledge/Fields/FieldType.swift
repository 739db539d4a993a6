package import Source

/// What a value may be: a value without parts, or several of them.
///
/// The list is closed, so every `switch` over it is complete. What tells one sort of value without parts from another,
/// its `ScalarType` says.
package indirect enum FieldType: Sendable {
  case scalar(any ScalarType)
  case list(of: Field, Limits)
  case record([Field])

  /// The word by which kinds name this type.
  package var name: String {
    switch self {
    case .scalar(let type): type.name
    case .list: ListType.name
    case .record: RecordType.name
    }
  }

  /// The type of values without parts.
  package var scalar: (any ScalarType)? { if case .scalar(let type) = self { type } else { nil } }

  /// The words to choose from, if that is how a value is filled in.
  package var choices: [Choice]? {
    if case .choice(let choices)? = scalar?.control { choices } else { nil }
  }

  /// The kinds of the pages that a value links to; nil if it links to none, or to those of any kind.
  package var linkedKinds: [String]? {
    if case .page(let kinds, _)? = scalar?.control, !kinds.isEmpty { kinds } else { nil }
  }

  /// Whether a value may name a page that is not there.
  package var takesOtherNames: Bool {
    if case .page(_, let orOther)? = scalar?.control { orOther } else { false }
  }

  /// The type of the items of a list, or this type.
  package var item: FieldType { if case .list(let item, _) = self { item.type } else { self } }

  /// How a value is written, for whoever writes it down; that of its items, if it is a list.
  package var hint: Message {
    switch self {
    case .scalar(let type): type.hint
    case .list(let item, _): item.type.hint
    case .record: ""
    }
  }

  /// Whether values take more than a line.
  package var isLong: Bool {
    switch self {
    case .scalar(let type): type.form == .passage
    case .list(let item, _): item.type.isLong || item.type.scalar?.form == .sentence
    case .record: true
    }
  }
}

extension FieldType: Hashable {
  package static func == (left: FieldType, right: FieldType) -> Bool {
    switch (left, right) {
    case (.scalar(let one), .scalar(let other)): AnyHashable(one) == AnyHashable(other)
    case (.list(let one, let limits), .list(let other, let otherLimits)):
      one == other && limits == otherLimits
    case (.record(let fields), .record(let others)): fields == others
    case (.scalar, _), (.list, _), (.record, _): false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .scalar(let type): hasher.combine(AnyHashable(type))
    case .list(let item, let limits):
      hasher.combine(item)
      hasher.combine(limits)
    case .record(let fields): hasher.combine(fields)
    }
  }
}
