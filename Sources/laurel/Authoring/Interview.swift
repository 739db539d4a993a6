internal import Knowledge
internal import Source

/// Asks somebody at a terminal for the fields of a page, again and again until the check is content.
struct Interview {
  /// What the check says of a value of a field, each diagnostic as sentences.
  let diagnostics: (Field, FieldInput) async -> [String]

  func answer(for field: Field) async throws -> FieldInput {
    while true {
      let value = try Self.ask(field)
      let diagnostics = await diagnostics(field, value)
      if diagnostics.isEmpty { return value }
      for diagnostic in diagnostics { Terminal.say(diagnostic) }
    }
  }

  private static func ask(_ field: Field) throws -> FieldInput {
    Terminal.say("\n" + [field.label, field.help].filter { !$0.isEmpty }.joined(separator: ": "))
    return try askValue(field)
  }

  private static func askValue(_ field: Field) throws -> FieldInput {
    switch field.type {
    case .scalar(let type): return .text(try askScalar(type.control))
    case .list(let item, _):
      if let choices = item.type.choices {
        list(choices)
        let words = try Terminal.ask("One or more numbers, with commas: ").parts(separatedBy: ",")
        return .list(words.map(\.trimmed).filter { !$0.isEmpty }.map { .text(chosen($0, of: choices)) })
      }
      if case .record = item.type { return .list([try askValue(item)]) }
      Terminal.say("One on a line. An empty line ends the list.")
      return .list(try Terminal.askLines().map { .text($0) })
    case .record(let fields):
      return .record(
        try fields.filter(\.isRequired).map { FieldInput.Part($0.name, try ask($0)) })
    }
  }

  private static func askScalar(_ control: FieldControl) throws -> String {
    switch control {
    case .choice(let choices):
      list(choices)
      return chosen(try Terminal.ask("Number: "), of: choices)
    case .lines:
      Terminal.say("An empty line ends the text.")
      return try Terminal.askLines().joined(separator: "\n")
    case .line, .longLine, .day, .yesOrNo, .tag, .page, .picture: return try Terminal.ask("> ")
    }
  }

  private static func list(_ choices: [Choice]) {
    for (index, choice) in choices.enumerated() { Terminal.say("  \(index + 1)  \(choice.label)") }
  }

  /// The choice of a number; anything else as it was typed, for the check to judge.
  private static func chosen(_ typed: String, of choices: [Choice]) -> String {
    guard let number = Int(typed.trimmed), choices.indices.contains(number - 1) else { return typed }
    return choices[number - 1].value
  }
}
