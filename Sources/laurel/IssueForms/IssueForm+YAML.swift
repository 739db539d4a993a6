internal import Knowledge
internal import Markup
internal import Source

extension IssueForm {
  /// The file in `.github/ISSUE_TEMPLATE` that makes GitHub show the form.
  var yaml: String {
    let about =
      kind.description.isEmpty ? sentences.text("A page of the kind \(kind.id).") : kind.description
    let head = [
      "name: \(YAMLText.quoted(kind.name))",
      "description: \(YAMLText.quoted(about))",
      "title: \(YAMLText.quoted("\(kind.name): "))",
      "labels: [\(YAMLText.quoted(Self.label(of: kind.id)))]",
      "body:",
    ]
    return (head + questions.enumerated().flatMap { lines(of: $0.element, number: $0.offset + 1) })
      .map { $0 + "\n" }.joined()
  }

  private func lines(of question: IssueQuestion, number: Int) -> [String] {
    var lines = [
      "  - type: \(Self.element(for: question.shape))",
      "    id: \(Self.id(of: question, number: number))",
      "    attributes:",
      "      label: \(YAMLText.quoted(question.label))",
    ]
    if !question.help.isEmpty { lines.append("      description: \(YAMLText.quoted(question.help))") }
    switch question.shape {
    case .choice(let choices):
      lines +=
        ["      options:"] + IssueQuestion.words(of: choices).map { "        - \(YAMLText.quoted($0))" }
    case .boxes(let choices):
      lines += ["      options:"]
      lines += IssueQuestion.words(of: choices).map { "        - label: \(YAMLText.quoted($0))" }
      // GitHub asks for single boxes, not for one of several: the check tells if none is ticked.
      return lines
    default: break
    }
    return lines + ["    validations:", "      required: \(question.isRequired)"]
  }

  private static func element(for shape: IssueQuestion.Shape) -> String {
    switch shape {
    case .line: "input"
    case .paragraphs, .items, .tags, .records, .picture: "textarea"
    case .choice: "dropdown"
    case .boxes: "checkboxes"
    }
  }

  /// A name that GitHub takes: letters, digits, `-` and `_`.
  private static func id(of question: IssueQuestion, number: Int) -> String {
    let name = question.path.isEmpty ? "text" : question.path.joined(separator: "-")
    let isPlain = name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
    return isPlain ? YAMLText.word(name) : "question-\(number)"
  }
}
