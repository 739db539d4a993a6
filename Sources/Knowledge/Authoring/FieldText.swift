internal import Markup
internal import Source

/// The lines of front matter that give a field its value.
package struct FieldText {
  /// How far the name of the field is indented.
  private let column: Int

  package init(column: Int = 0) { self.column = column }

  /// The lines of a field; a blank value leaves its place empty.
  package func lines(_ name: String, _ value: FieldInput, as type: FieldType?) -> [String] {
    let margin = String(repeating: " ", count: column)
    switch value {
    case .text: return prefixed("\(margin)\(name):", scalar(value, as: type, indentedBy: column + 2))
    case .list(let items):
      let itemType: FieldType? = if case .list(let item, _)? = type { item.type } else { type }
      if items.isEmpty { return ["\(margin)\(name): []"] }
      return ["\(margin)\(name):"] + items.flatMap { item($0, as: itemType) }
    case .record(let parts):
      if parts.isEmpty { return ["\(margin)\(name): {}"] }
      return ["\(margin)\(name):"] + FieldText(column: column + 2).lines(of: parts, in: type)
    }
  }

  private func item(_ value: FieldInput, as type: FieldType?) -> [String] {
    let margin = String(repeating: " ", count: column + 2) + "-"
    guard case .record(let parts) = value, !parts.isEmpty else {
      return prefixed(margin, scalar(value, as: type, indentedBy: column + 4))
    }
    let lines = FieldText(column: column + 4).lines(of: parts, in: type)
    return [margin + " " + lines[0].utf8.dropFirst(column + 4).text] + lines.dropFirst()
  }

  private func lines(of parts: [FieldInput.Part], in type: FieldType?) -> [String] {
    let fields = if case .record(let fields)? = type { fields } else { [Field]() }
    return parts.flatMap { part in
      lines(part.name, part.value, as: fields.first { $0.name == part.name }?.type)
    }
  }

  private func prefixed(_ start: String, _ scalar: [String]) -> [String] {
    guard let first = scalar.first else { return [start] }
    return ["\(start) \(first)"] + scalar.dropFirst()
  }

  /// A text as the type of its field wants it: nothing if it is blank.
  private func scalar(_ value: FieldInput, as type: FieldType?, indentedBy indentation: Int) -> [String] {
    guard case .text(let text) = value, !value.isBlank else { return [] }
    let block = YAMLText.block(text, indentedBy: indentation) ?? [YAMLText.quoted(text)]
    switch type?.scalar?.form ?? .sentence {
    case .number, .day, .truth: return [YAMLText.literal(text)]
    case .word, .address: return [YAMLText.word(text)]
    case .passage: return block
    case .sentence: return text.utf8.contains(where: \.isLineEnd) ? block : [YAMLText.quoted(text)]
    }
  }
}
