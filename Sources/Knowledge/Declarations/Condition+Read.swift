internal import Markup
internal import Source

extension Condition {
  /// Reads a key `when`: the name of a field that has to be filled in, or names with the answers that will do.
  ///
  /// Nil, and a diagnostic, if something of it cannot be read.
  static func read(_ value: YAMLValue?, _ reader: inout FieldReader) -> [Condition]? {
    guard let value, !value.isBlank else { return [] }
    switch value.content {
    case .scalar(let text, _): return [Condition(field: text.trimmed, answers: [])]
    case .mapping(let mapping):
      let conditions = mapping.entries.compactMap { read($0, &reader) }
      return mapping.isWhole && conditions.count == mapping.entries.count ? conditions : nil
    case .list, .empty:
      reader.report(WrongType.diagnose("when", nil, expected: .record(part: "field"), at: value.span))
      return nil
    }
  }

  private static func read(_ entry: YAMLMapping.Entry, _ reader: inout FieldReader) -> Condition? {
    let word = Field(entry.key, .text(.none), label: entry.key)
    let field = Field(entry.key, .list(of: word, .none), label: entry.key)
    if entry.value.isBlank {
      reader.report(MissingField.diagnoseEmpty(field, of: "'when'", at: entry.keySpan))
      return nil
    }
    guard case .list(let words)? = reader.read(entry.value, as: field),
      words.count == entry.value.elements.count
    else { return nil }
    return Condition(field: entry.key, answers: words.compactMap(\.typedText))
  }

  /// The words that name fields of the kind.
  static func mentions(in value: YAMLValue?) -> [Mention] {
    guard case .mapping(let mapping)? = value?.content else { return Mention.all(in: value) }
    return mapping.entries.map { Mention($0.key, at: $0.keySpan.start, in: $0.keySpan.path) }
  }

  /// Answers that its field never gives, where it offers some.
  ///
  /// - Parameter value: what stands in the key `when`.
  func unofferedAnswers(_ value: YAMLValue, of field: Field) -> [Diagnostic] {
    guard case .mapping(let mapping) = value.content else { return [] }
    let type = field.type.item
    return Mention.all(in: mapping[self.field]).compactMap { answer in
      let key = Fold.key(answer.name)
      if let choices = type.choices {
        if choices.contains(where: { $0.isCalled(key) }) { return nil }
        return UnknownChoice.diagnose(answer.name, field.name, choices: choices, at: answer.span)
      }
      if type == .flag, YesNo.reading(of: key) == nil {
        return WrongType.diagnose(field.name, answer.name, expected: .flag, at: answer.span)
      }
      return nil
    }
  }
}
