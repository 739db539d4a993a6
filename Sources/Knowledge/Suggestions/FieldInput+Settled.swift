package import Markup
internal import Source

extension FieldInput {
  /// The same without what is blank in it, so that inputs that say the same are equal.
  package var settled: FieldInput {
    if isBlank { return .text("") }
    switch self {
    case .text(let text): return .text(text.trimmed)
    case .list(let items): return .list(items.filter { !$0.isBlank }.map(\.settled))
    case .record(let parts):
      let kept = parts.filter { !$0.value.isBlank }.map { Part($0.name, $0.value.settled) }
      return .record(kept.sorted { String.byBytes($0.name, $1.name) })
    }
  }

  /// The parts of records in the order of their fields; nil if one has a part that is no field.
  package func arranged(as type: FieldType) -> FieldInput? {
    switch (self, type) {
    case (.text, .scalar): return self
    case (.list(let items), .list(let item, _)):
      let arranged = items.compactMap { $0.arranged(as: item.type) }
      return arranged.count == items.count ? .list(arranged) : nil
    case (.record(let parts), .record(let fields)):
      let arranged = fields.compactMap { field in
        parts.first { $0.name == field.name }?.value.arranged(as: field.type).map { Part(field.name, $0) }
      }
      return arranged.count == parts.count ? .record(arranged) : nil
    default: return isBlank ? .text("") : nil
    }
  }

  /// What is typed for a value, whatever it means.
  package init(typed value: YAMLValue) {
    switch value.content {
    case .scalar(let text, _): self = .text(text)
    case .list(let items): self = .list(items.map(FieldInput.init(typed:)))
    case .mapping(let mapping):
      self = .record(mapping.entries.map { Part($0.key, FieldInput(typed: $0.value)) })
    case .empty: self = .text("")
    }
  }

  /// The value in one line, as people read it.
  package var words: String {
    switch self {
    case .text(let text): text.utf8.split { $0.isSpace }.map { Array($0).text }.joined(separator: " ")
    case .list(let items): items.map(\.words).joined(separator: "; ")
    case .record(let parts): parts.map { "\($0.name): \($0.value.words)" }.joined(separator: ", ")
    }
  }
}
