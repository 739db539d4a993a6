internal import Knowledge
internal import Source

/// The page that a filled-in issue form describes.
struct IssueAnswers {
  private let form: IssueForm

  init(_ form: IssueForm) { self.form = form }

  /// Reads what GitHub makes of a form: each label as a heading, and below it the answer.
  func page(from text: String) throws -> PageInput {
    var page = PageInput(kind: form.kind, values: [:])
    for (question, answer) in zip(form.questions, try IssueSections.cut(text, for: form.questions)) {
      guard let answer, answer != IssueQuestion.noAnswer, !answer.trimmed.isEmpty else { continue }
      take(answer, to: question, into: &page)
    }
    return page
  }

  private func take(_ answer: String, to question: IssueQuestion, into page: inout PageInput) {
    guard let field = question.path.first else {
      page.body = answer
      return
    }
    guard let value = Self.value(of: answer, question.shape), !value.isBlank else { return }
    if question.path.count == 1 {
      page.values[field] = value
    } else {
      var parts: [FieldInput.Part] = if case .record(let parts)? = page.values[field] { parts } else { [] }
      parts.append(FieldInput.Part(question.path[1], value))
      page.values[field] = .record(parts)
    }
  }

  private static func value(of answer: String, _ shape: IssueQuestion.Shape) -> FieldInput? {
    switch shape {
    case .line: return .text(answer.onOneLine)
    case .paragraphs, .picture: return .text(answer)
    case .items: return .list(ListedLines(answer).items.map { .text($0) })
    case .tags: return .list(ListedLines(answer).tags.map { .text($0) })
    case .choice(let choices): return .text(chosen(answer, of: choices))
    case .boxes(let choices):
      let ticked = lines(of: answer).filter {
        $0.startsWithBytes(of: "- [x] ") || $0.startsWithBytes(of: "- [X] ")
      }
      return .list(ticked.map { .text(chosen($0.utf8.dropFirst("- [x] ".utf8.count).text, of: choices)) })
    case .records(let fields):
      return .list(ListedLines(answer).items.map { record($0, fields) }.filter { !$0.isBlank })
    }
  }

  /// The choice that a form offered by this word; another word as it is, for the check to judge.
  private static func chosen(_ word: String, of choices: [Choice]) -> String {
    IssueQuestion.words(of: choices).firstIndex(of: word).map { choices[$0].value } ?? word
  }

  /// A line with the parts of a record. A `|` that belongs to a part has a backslash before it.
  private static func record(_ line: String, _ fields: [Field]) -> FieldInput {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped {
        parts.append([])
        continue
      }
      if byte == UInt8(ascii: "|") { parts[parts.count - 1].removeLast() }
      parts[parts.count - 1].append(byte)
      isEscaped = byte == UInt8(ascii: "\\")
    }
    // What is too much stays with the last part, so that nothing is lost.
    let known = max(0, min(fields.count, parts.count) - 1)
    let texts = parts[..<known].map(\.text) + [parts[known...].map(\.text).joined(separator: "|")]
    return .record(
      zip(fields, texts).filter { !$0.1.trimmed.isEmpty }.map { field, text in
        FieldInput.Part(field.name, .text(text.trimmed))
      })
  }

  private static func lines(of text: String) -> [String] {
    text.parts(separatedBy: "\n").map(\.trimmed).filter { !$0.isEmpty }
  }
}
