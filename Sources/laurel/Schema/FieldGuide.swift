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
    return ["### \(field.label)", "`\(field.name)`: \(form(of: field.type)).", field.help, list]
      .filter { !$0.isEmpty }
  }

  private func form(of type: FieldType) -> String {
    switch type {
    case .text(let limits): "a text" + bounds(limits, "letter")
    case .markdown(let limits): "a longer text in Markdown" + bounds(limits, "letter")
    case .number(let minimum, let maximum): "a number" + bounds(minimum, maximum)
    case .date: "a day, such as 2026-05-31"
    case .flag: "`true` or `false`"
    case .choice: "one of the words below"
    case .url: "a web address that starts with https://"
    case .email: "a mail address"
    case .image: "the name of a png, jpg, gif, webp or avif file"
    case .tag: "a word from the list of tags"
    case .link(let kinds):
      kinds.isEmpty ? "the file name of a page" : "the file name of a page (\(kinds.joined(separator: ", ")))"
    case .list(let item, let limits): "a list; each item is \(form(of: item.type))" + bounds(limits, "item")
    case .record(let fields):
      "these parts: "
        + fields.map { "`\($0.name)`" + ($0.isRequired ? " (needed)" : "") }.joined(separator: ", ")
    }
  }

  private func bounds(_ limits: Limits, _ noun: String) -> String {
    let least = limits.minimum.map { "at least \($0) \(noun)\($0 == 1 ? "" : "s")" }
    let most = limits.maximum.map { "at most \($0) \(noun)\($0 == 1 ? "" : "s")" }
    return [least, most].compactMap { $0 }.map { ", \($0)" }.joined()
  }

  private func bounds(_ minimum: Double?, _ maximum: Double?) -> String {
    let least = minimum.map { "at least \(Self.digits($0))" }
    let most = maximum.map { "at most \(Self.digits($0))" }
    return [least, most].compactMap { $0 }.map { ", \($0)" }.joined()
  }

  private static func digits(_ number: Double) -> String {
    JSONValue.number(number).lines
  }

  private func choices(of field: Field) -> [Choice] {
    switch field.type {
    case .choice(let choices): choices
    case .list(let item, _): choices(of: item)
    default: []
    }
  }
}
