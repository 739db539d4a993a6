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
    let own = kind.fields.filter { kind.ownFields.contains($0.name) && $0.name != kind.titleField }
    let title = kind.field(kind.titleField) ?? CommonFields.all[0]
    let tags = kind.fields.filter { $0.name == "tags" && !kind.ownFields.contains($0.name) }
    let text = IssueQuestion(
      path: [], label: "The text of the page",
      help: "In your own words. A blank line starts a new paragraph.",
      isRequired: false, shape: .paragraphs)
    questions = Self.distinct(
      [Self.question(title, isRequired: true)] + (own + tags).flatMap { Self.questions($0) } + [text])
  }

  private static func questions(_ field: Field) -> [IssueQuestion] {
    guard case .record(let parts) = field.type else {
      return isFlat(field) ? [question(field, isRequired: field.isRequired)] : []
    }
    return parts.filter(isFlat).map { part in
      IssueQuestion(
        path: [field.name, part.name], label: "\(field.label): \(part.label)",
        help: sentences([part.help.isEmpty ? field.help : part.help, hint(part.type)]),
        isRequired: field.isRequired && part.isRequired, shape: shape(of: part.type))
    }
  }

  private static func question(_ field: Field, isRequired: Bool) -> IssueQuestion {
    IssueQuestion(
      path: [field.name], label: field.label, help: sentences([field.help, hint(field.type)]),
      isRequired: isRequired, shape: shape(of: field.type))
  }

  /// Whether one answer can hold the field.
  private static func isFlat(_ field: Field) -> Bool {
    switch field.type {
    case .record: return false
    case .list(let item, _):
      guard case .record(let parts) = item.type else { return isFlat(item) }
      return parts.allSatisfy { part in
        switch part.type {
        case .list, .record: false
        default: true
        }
      }
    default: return true
    }
  }

  private static func shape(of type: FieldType) -> IssueQuestion.Shape {
    switch type {
    case .markdown: return .paragraphs
    case .choice(let choices): return .choice(choices)
    case .flag: return .choice([Choice("true", label: "Yes"), Choice("false", label: "No")])
    case .image: return .picture
    case .list(let item, _):
      return switch item.type {
      case .choice(let choices): .boxes(choices)
      case .record(let parts): .records(parts)
      default: .items
      }
    default: return .line
    }
  }

  private static func hint(_ type: FieldType) -> String {
    switch type {
    case .date: return "A date, such as 2026-05-31"
    case .link(let kinds):
      let kind = kinds.isEmpty ? "" : " of the kind \(kinds.joined(separator: " or "))"
      return "The title or the file name of a page\(kind)"
    case .image: return "Drop the picture here. Whoever looks the page over saves it beside the page"
    case .list(let item, _):
      return switch item.type {
      case .record(let parts): "One on a line: " + parts.map(\.label).joined(separator: " | ")
      case .choice: "Tick all that fit"
      default: sentences(["One on a line", hint(item.type)])
      }
    default: return ""
    }
  }

  private static func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.map { ".?!".utf8.contains($0.utf8.last ?? 0) ? $0 : $0 + "." }
      .joined(separator: " ")
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
