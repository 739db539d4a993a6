internal import Markup
package import Source

/// The text of a new page: every field of its kind in order, required ones first, with its help as a comment.
package struct PageTemplate {
  let kind: Kind
  /// What is known already, by the names of the fields.
  let values: [String: FieldInput]
  /// Says a sentence in the language of the site.
  private let say: (Message) -> String

  package init(
    kind: Kind, values: [String: FieldInput] = [:], saying say: @escaping (Message) -> String = \.text
  ) {
    self.kind = kind
    self.values = values
    self.say = say
  }

  /// - Parameter day: the day of publication; without one, that line is left out.
  package func text(title: String, on day: CalendarDate?) -> String {
    let own = FormOutline(of: kind).own
    var lines = ["---", "\(kind.titleField): \(YAMLText.quoted(title))"]
    lines += own.filter(\.isRequired).flatMap(self.lines)
    lines += common("tags", "tags: []") + common("date", day.map { "date: \($0)" })
    if values["draft"] == nil { lines.append("# " + say("Take the next line away when the page is ready.")) }
    lines += common("draft", "draft: true")
    let started = ["title", "tags", "date", "draft", kind.titleField]
    lines += kind.fields.filter { values[$0.name] != nil && !kind.ownFields.contains($0.name) }
      .filter { !started.contains($0.name) }.flatMap(self.lines)
    lines += own.filter { !$0.isRequired }.flatMap(self.lines)
    return (lines + ["---", "", say(Placeholder.ofNewPage), ""]).joined(separator: "\n")
  }

  /// The line of a field that every page has, unless the kind has one of its own by that name.
  private func common(_ name: String, _ line: String?) -> [String] {
    if kind.ownFields.contains(name) { return [] }
    return values[name].map { FieldText().lines(name, $0, as: kind.field(name)?.type) } ?? line.map { [$0] }
      ?? []
  }

  /// A line of help, and the field itself; optional fields are comments until somebody fills them in.
  private func lines(of field: Field) -> [String] {
    let words = kind.words(of: field)
    let onlyIf = kind.onlyIf(field).map(say) ?? ""
    let help = Field.sentences(say(words.label), say(words.help), onlyIf, say(field.type.hint))
    if let value = values[field.name] {
      return ["# \(help)"] + FieldText().lines(field.name, value, as: field.type)
    }
    let isMissing = field.isNeeded && kind.asks(for: field, given: values)
    return ["# \(help)"] + Self.example(field).map { (isMissing ? "" : "# ") + $0 }
  }

  private static func example(_ field: Field) -> [String] {
    switch field.type {
    case .scalar(let type): type.form == .passage ? ["\(field.name): |", "  "] : ["\(field.name):"]
    case .list(let item, _):
      if case .record(let fields) = item.type {
        ["\(field.name):"]
          + fields.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + "\($0.element.name):" }
      } else {
        ["\(field.name): []"]
      }
    case .record(let fields): ["\(field.name):"] + fields.map { "  \($0.name):" }
    }
  }
}
