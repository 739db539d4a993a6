internal import Knowledge
internal import Source

/// The questions by which a GitHub issue form asks for a page of a kind.
///
/// A form has no questions within questions: a record becomes a question for each of its parts, a list of records a text
/// with a line for each. Lists within these are left to whoever looks the page over.
struct IssueForm {
  let kind: Kind
  let questions: [IssueQuestion]
  let sentences: Sentences

  /// The label that tells of which kind the page of an issue is.
  static func label(of kind: String) -> String { "page: \(kind)" }

  /// - Parameter sentences: those of the language of the site, in which the form asks.
  init(_ kind: Kind, in sentences: Sentences = .english) {
    self.kind = kind
    self.sentences = sentences
    questions = IssueQuestions(kind: kind, sentences: sentences).all
  }
}

/// The questions for the fields of a kind, in a language.
private struct IssueQuestions {
  let kind: Kind
  let sentences: Sentences

  /// In their order, no two of which share a label.
  var all: [IssueQuestion] {
    let outline = FormOutline(of: kind)
    let text = IssueQuestion(
      path: [], label: sentences.text("The text of the page"),
      help: sentences.text("In your own words. A blank line starts a new paragraph."),
      isRequired: false, shape: .paragraphs)
    return Self.distinct(
      [question(outline.title)] + (outline.own + outline.common).flatMap(questions) + [text])
  }

  private func questions(_ field: Field) -> [IssueQuestion] {
    guard case .record(let parts) = field.type else {
      return Self.isFlat(field) ? [question(field)] : []
    }
    return parts.filter(Self.isFlat).map { part in
      IssueQuestion(
        path: [field.name, part.name], label: "\(field.label): \(part.label)",
        help: Field.sentences(part.help.isEmpty ? field.help : part.help, onlyIf(field), hint(part.type)),
        isRequired: field.isRequired && part.isRequired, shape: shape(of: part.type))
    }
  }

  private func question(_ field: Field) -> IssueQuestion {
    let words = kind.words(of: field)
    return IssueQuestion(
      path: [field.name], label: sentences.text(words.label),
      help: Field.sentences(sentences.text(words.help), onlyIf(field), hint(field.type)),
      isRequired: field.isRequired, shape: shape(of: field.type))
  }

  /// GitHub shows every question: what is asked only after some answers says so.
  private func onlyIf(_ field: Field) -> String { kind.onlyIf(field).map(sentences.text) ?? "" }

  /// Whether one answer can hold the field.
  private static func isFlat(_ field: Field) -> Bool {
    switch field.type {
    case .scalar: return true
    case .record: return false
    case .list(let item, _):
      guard case .record(let parts) = item.type else { return isFlat(item) }
      return parts.allSatisfy { $0.type.scalar != nil }
    }
  }

  private func shape(of type: FieldType) -> IssueQuestion.Shape {
    switch type {
    case .scalar(let type):
      return switch type.control {
      case .line, .longLine, .day, .tag, .page: .line
      case .lines: .paragraphs
      case .choice(let choices): .choice(choices)
      case .yesOrNo:
        .choice([Choice("true", label: sentences.text("Yes")), Choice("false", label: sentences.text("No"))])
      case .picture: .picture
      }
    case .list(let item, _):
      if case .record(let parts) = item.type { return .records(parts) }
      if case .tag? = item.type.scalar?.control { return .tags }
      return item.type.choices.map { .boxes($0) } ?? .items
    case .record: return .line
    }
  }

  private func hint(_ type: FieldType) -> String {
    switch type {
    case .scalar(let type): return sentences.text(Self.hint(type))
    case .list(let item, _):
      if case .record(let parts) = item.type {
        return sentences.text("One on a line: \(parts.map(\.label).joined(separator: " | "))")
      }
      return item.type.choices == nil
        ? Field.sentences(sentences.text("One on a line"), hint(item.type))
        : sentences.text("Tick all that fit")
    case .record: return ""
    }
  }

  private static func hint(_ type: any ScalarType) -> Message {
    switch type.control {
    case .line, .longLine, .lines, .day, .tag: type.hint
    case .choice, .yesOrNo: ""
    case .page(_, let orOther):
      orOther
        ? "The title or the file name of a page, or a name where there is no page"
        : "The title or the file name of a page"
    case .picture: "Drop the picture here. What it tells besides, such as where it was taken, is left out"
    }
  }

  /// The same questions, with a number after each label that stood before.
  private static func distinct(_ questions: [IssueQuestion]) -> [IssueQuestion] {
    var counts: [String: Int] = [:]
    return questions.map { question in
      let count = counts[Fold.key(question.label), default: 0] + 1
      counts[Fold.key(question.label)] = count
      return IssueQuestion(
        path: question.path, label: count == 1 ? question.label : "\(question.label) (\(count))",
        help: question.help, isRequired: question.isRequired, shape: question.shape)
    }
  }
}
