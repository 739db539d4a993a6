internal import Knowledge
internal import Source
internal import Support

@testable internal import laurel

/// The text that GitHub makes of a filled-in form.
enum GitHubIssue {
  static func body(of form: IssueForm, _ answers: [Answer], lineEnd: String = "\n") -> String {
    let sections = zip(form.questions, answers).map { question, answer in
      "### \(question.label)\n\n\(answer.text)"
    }
    return sections.joined(separator: "\n\n").parts(separatedBy: "\n").joined(separator: lineEnd)
  }
}

/// What somebody answers to a question, as GitHub writes it and as it is to be read.
struct Answer {
  let text: String
  /// Nil for no answer.
  let expected: FieldInput?

  static let none = Answer(text: "_No response_", expected: nil)

  static func random(
    for question: IssueQuestion, of texts: [String], using random: inout SeededGenerator
  ) -> Answer {
    let isUnanswered = !question.isRequired && Int.random(in: 0..<3, using: &random) == 0
    let text = texts.randomElement(using: &random) ?? ""
    let line = firstLine(of: text)
    switch question.shape {
    case .boxes(let choices):
      let ticked = choices.map { _ in !isUnanswered && Bool.random(using: &random) }
      let lines = zip(IssueQuestion.words(of: choices), ticked).map { "- [\($1 ? "x" : " ")] \($0)" }
      let values = zip(choices, ticked).filter(\.1).map { FieldInput.text($0.0.value) }
      return Answer(text: lines.joined(separator: "\n"), expected: values.isEmpty ? nil : .list(values))
    case _ where isUnanswered: return .none
    case .line: return Answer(text: line, expected: .text(line))
    case .picture: return Answer(text: "a picture.jpg", expected: .text("a picture.jpg"))
    case .paragraphs: return Answer(text: text, expected: .text(text))
    case .choice(let choices):
      let index = Int.random(in: choices.indices, using: &random)
      return Answer(text: IssueQuestion.words(of: choices)[index], expected: .text(choices[index].value))
    case .tags:
      let tags = (0..<3).map { _ in ["equity", "risk taking", "C#"].randomElement(using: &random) ?? "" }
      let mark = ["\n", ", ", "\n- ", "; #"].randomElement(using: &random) ?? ""
      return Answer(text: tags.joined(separator: mark), expected: .list(tags.map { .text($0) }))
    case .items:
      // What starts as an item of a list is told apart from one nowhere.
      let plain = texts.filter { !$0.hasPrefix("- ") }
      let items = (0..<3).map { _ in firstLine(of: plain.randomElement(using: &random) ?? "") }
      return Answer(text: items.joined(separator: "\n"), expected: .list(items.map { .text($0) }))
    case .records(let fields):
      let plain = texts.filter { !$0.hasPrefix("- ") }
      let parts = fields.map { ($0.name, firstLine(of: plain.randomElement(using: &random) ?? "")) }
      let cells = parts.map { $0.1.parts(separatedBy: "|").joined(separator: "\\|") }
      return Answer(
        text: cells.joined(separator: " | "),
        expected: .list([.record(parts.map { FieldInput.Part($0.0, .text($0.1)) })]))
    }
  }

  private static func firstLine(of text: String) -> String { text.parts(separatedBy: "\n")[0].trimmed }
}

extension PageInput {
  /// What was read for a question.
  func value(of question: IssueQuestion) -> FieldInput? {
    guard let field = question.path.first else { return body.isEmpty ? nil : .text(body) }
    guard question.path.count > 1 else { return values[field] }
    guard case .record(let parts)? = values[field] else { return nil }
    return parts.first { $0.name == question.path[1] }?.value
  }
}
