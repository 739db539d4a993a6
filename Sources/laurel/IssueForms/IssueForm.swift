internal import Knowledge
internal import Source

/// The questions by which a GitHub issue form asks for a page of a kind.
///
/// A form has no questions within questions: a record becomes a question for each of its parts, a list of records a text
/// with a line for each. Lists within these are left to whoever looks the page over.
struct IssueForm {
  let kind: Kind
  let questions: [IssueQuestion]

  /// The label that tells of which kind the page of an issue is.
  static func label(of kind: String) -> String { "page: \(kind)" }

  init(_ kind: Kind) {
    self.kind = kind
    let outline = FormOutline(of: kind)
    let text = IssueQuestion(
      path: [], label: "The text of the page",
      help: "In your own words. A blank line starts a new paragraph.",
      isRequired: false, shape: .paragraphs)
    questions = Self.distinct(
      [Self.question(outline.title)] + (outline.own + outline.common).flatMap { Self.questions($0) } + [text])
  }

  private static func questions(_ field: Field) -> [IssueQuestion] {
    guard case .record(let parts) = field.type else {
      return isFlat(field) ? [question(field)] : []
    }
    return parts.filter(isFlat).map { part in
      IssueQuestion(
        path: [field.name, part.name], label: "\(field.label): \(part.label)",
        help: Field.sentences(part.help.isEmpty ? field.help : part.help, hint(part.type)),
        isRequired: field.isRequired && part.isRequired, shape: shape(of: part.type))
    }
  }

  private static func question(_ field: Field) -> IssueQuestion {
    IssueQuestion(
      path: [field.name], label: field.label, help: Field.sentences(field.help, hint(field.type)),
      isRequired: field.isRequired, shape: shape(of: field.type))
  }

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

  private static func shape(of type: FieldType) -> IssueQuestion.Shape {
    switch type {
    case .scalar(let type):
      return switch type.control {
      case .line, .longLine, .day, .tag, .page: .line
      case .lines: .paragraphs
      case .choice(let choices): .choice(choices)
      case .yesOrNo: .choice([Choice("true", label: "Yes"), Choice("false", label: "No")])
      case .picture: .picture
      }
    case .list(let item, _):
      if case .record(let parts) = item.type { return .records(parts) }
      if case .tag? = item.type.scalar?.control { return .tags }
      return item.type.choices.map { .boxes($0) } ?? .items
    case .record: return .line
    }
  }

  private static func hint(_ type: FieldType) -> String {
    switch type {
    case .scalar(let type):
      return switch type.control {
      case .line, .longLine, .lines, .day, .tag: type.hint
      case .choice, .yesOrNo: ""
      case .page(let kinds, let orOther):
        "The title or the file name of a page"
          + (kinds.isEmpty ? "" : " of the kind \(kinds.joined(separator: " or "))")
          + (orOther ? ", or a name where there is no page" : "")
      case .picture: "Drop the picture here. What it tells besides, such as where it was taken, is left out"
      }
    case .list(let item, _):
      if case .record(let parts) = item.type {
        return "One on a line: " + parts.map(\.label).joined(separator: " | ")
      }
      return item.type.choices == nil
        ? Field.sentences("One on a line", hint(item.type)) : "Tick all that fit"
    case .record: return ""
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
