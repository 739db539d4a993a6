internal import Knowledge
internal import Source

/// The fields of a kind as a page of Markdown for people who write pages by hand.
struct FieldGuide {
  private let kind: Kind
  private let prefix: String

  init(of kind: Kind, prefix: String) {
    self.kind = kind
    self.prefix = prefix
  }

  var text: String {
    let required = kind.fields.filter(\.isRequired)
    let others = kind.fields.filter { !$0.isRequired }
    let head = [
      "# The fields of a page: \(kind.name)", kind.description,
      "Such a page is a file in the folder `\(prefix)\(kind.folder)`.",
    ]
    let parts =
      head.filter { !$0.isEmpty } + section("Needed", required) + section("As you like", others)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, _ fields: [Field]) -> [String] {
    fields.isEmpty ? [] : ["## \(title)"] + fields.flatMap { entry($0) }
  }

  private func entry(_ field: Field) -> [String] {
    let list = choices(of: field).map { "- `\($0.value)`: \($0.label)" }.joined(separator: "\n")
    let onlyIf = kind.onlyIf(field).map { "\($0.text)." } ?? ""
    return ["### \(field.label)", "`\(field.name)`: \(form(of: field.type)).", field.help, onlyIf, list]
      .filter { !$0.isEmpty }
  }

  private func form(of type: FieldType) -> String {
    switch type {
    case .scalar(let type): type.noun + bounds(type.range)
    case .list(let item, let limits): "a list; each item is \(form(of: item.type))" + bounds(limits, "item")
    case .record(let fields):
      "these parts: "
        + fields.map { "`\($0.name)`" + ($0.isRequired ? " (needed)" : "") }.joined(separator: ", ")
    }
  }

  private func bounds(_ range: ValueRange) -> String {
    switch range {
    case .any: ""
    case .letters(let limits): bounds(limits, "letter")
    case .amount(let minimum, let maximum): bounds(minimum.map(Self.digits), maximum.map(Self.digits))
    }
  }

  private func bounds(_ limits: Limits, _ noun: String) -> String {
    let counts = [limits.minimum, limits.maximum].map { $0.map { "\($0) \(noun)\($0 == 1 ? "" : "s")" } }
    return bounds(counts[0], counts[1])
  }

  private func bounds(_ minimum: String?, _ maximum: String?) -> String {
    [minimum.map { ", at least \($0)" }, maximum.map { ", at most \($0)" }].compactMap { $0 }.joined()
  }

  private static func digits(_ number: Double) -> String { JSONValue.number(number).lines }

  private func choices(of field: Field) -> [Choice] {
    switch field.type {
    case .scalar, .record: field.type.choices ?? []
    case .list(let item, _): choices(of: item)
    }
  }
}
