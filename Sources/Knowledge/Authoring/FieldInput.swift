internal import Source

/// What somebody gives for a field of a page that is not written yet: texts, whatever the field's type.
package indirect enum FieldInput: Hashable, Sendable {
  case text(String)
  case list([FieldInput])
  case record([Part])

  /// A field of a record, and what is given for it.
  package struct Part: Hashable, Sendable {
    package let name: String
    package let value: FieldInput

    package init(_ name: String, _ value: FieldInput) {
      self.name = name
      self.value = value
    }
  }

  /// Whether it holds no text at all.
  package var isBlank: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy(\.isSpace)
    case .list(let items): items.allSatisfy(\.isBlank)
    case .record(let parts): parts.allSatisfy(\.value.isBlank)
    }
  }
}
