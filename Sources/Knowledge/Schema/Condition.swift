internal import Markup
package import Source

/// What has to be answered elsewhere on a page for a field to be asked for, or a person for consent.
package struct Condition: Hashable, Sendable {
  /// The name of the field that is answered.
  package let field: String
  /// The answers that will do, in the words of that field; none where any answer will.
  package let answers: [String]

  func isMet(by value: FieldValue) -> Bool {
    answers.isEmpty || value.items.contains { $0.answer.map(has) ?? false }
  }

  private func has(_ answer: String) -> Bool { answers.contains { Fold.key($0) == Fold.key(answer) } }

  /// The same with each answer as the field that gives it writes it.
  func settled(by field: Field?) -> Condition {
    guard let type = field?.type.item else { return self }
    return Condition(field: self.field, answers: answers.map { Self.settled($0, as: type) })
  }

  private static func settled(_ answer: String, as type: FieldType) -> String {
    let key = Fold.key(answer)
    if type == .flag { return YesNo.reading(of: key).map { $0 ? "true" : "false" } ?? answer }
    return type.choices?.first { $0.isCalled(key) }?.value ?? answer
  }

  /// What has to be answered, by the names and words that stand in a file.
  var clause: Message {
    if answers.isEmpty { return "'\(field)' is filled in" }
    return "'\(field)' is \(Message.choice(answers.map { "'\($0)'" }))"
  }
}

extension Choice {
  /// Whether a folded text is the word for it, or its label.
  func isCalled(_ key: String) -> Bool { Fold.key(value) == key || Fold.key(label) == key }
}

extension FieldValue {
  /// The word by which a condition knows it; nil for what it can only ask to be there.
  fileprivate var answer: String? {
    if case .flag(let flag) = self { return flag ? "true" : "false" }
    return chosenWord ?? typedText
  }
}

extension Kind {
  /// How the answers of a condition may be written: as themselves, by their labels, by all words for yes and no.
  package func spellings(of condition: Condition) -> [String] {
    let type = field(condition.field)?.type.item
    return condition.answers.flatMap { answer in
      if type == .flag { return answer == "true" ? YesNo.yes : YesNo.no }
      let choices = type?.choices?.filter { Fold.key($0.value) == Fold.key(answer) } ?? []
      return [answer] + choices.map(\.label)
    }
  }

  /// Whether a field is asked for as soon as these values are given for a page that is not written yet.
  package func asks(for field: Field, given values: [String: FieldInput]) -> Bool {
    field.when.allSatisfy { condition in
      let answers = spellings(of: condition).map(Fold.key)
      let given = values[condition.field]?.texts ?? []
      return answers.isEmpty ? !given.isEmpty : given.contains { answers.contains(Fold.key($0)) }
    }
  }

  /// When a field is asked for, as a sentence for whoever fills it in; nil where it always is.
  package func onlyIf(_ field: Field) -> Message? {
    let clauses = field.when.map(clause)
    guard let first = clauses.first else { return nil }
    let all = clauses.dropFirst().reduce(first) { "\($0) and \($1)" }
    return field.isNeeded ? "Only if \(all), and needed then" : "Only if \(all)"
  }

  /// What has to be answered, in the words by which people are asked.
  private func clause(_ condition: Condition) -> Message {
    guard let field = field(condition.field) else { return condition.clause }
    let label = words(of: field).label
    if condition.answers.isEmpty { return "'\(label)' is filled in" }
    if field.type.item == .flag {
      return condition.answers.contains("true") ? "'\(label)' is 'Yes'" : "'\(label)' is 'No'"
    }
    let choices = field.type.item.choices ?? []
    let labels = condition.answers.map { answer in choices.first { $0.value == answer }?.label ?? answer }
    return "'\(label)' is \(Message.choice(labels.map { "'\($0)'" }))"
  }
}

extension FieldInput {
  /// The texts that it holds and that are not blank.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): text.trimmed.isEmpty ? [] : [text.trimmed]
    case .list(let items): items.flatMap(\.texts)
    case .record(let parts): parts.flatMap(\.value.texts)
    }
  }
}
