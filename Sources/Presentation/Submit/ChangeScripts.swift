internal import Knowledge
internal import Markup
internal import Source

/// What a form loads to change a page that is there: a script for each page, which holds what readers see of it.
enum ChangeScripts {
  /// What stands in the address of a form before the page that it is to change.
  private static let mark = "change="

  static func files(of drawing: Drawing) -> [OutputFile] {
    drawing.site.pages.compactMap { page in
      guard takesChanges(of: page, drawing), let basis = ChangeBasis(of: page, on: drawing.site) else {
        return nil
      }
      return OutputFile(
        path: path(of: page), text: "Laurel.change = \(json(basis).scriptData);\n",
        origin: OutputOrigin(sort: .page, span: page.titleSpan))
    }
  }

  /// The way from a page to the form that suggests a change of it.
  static func link(from page: Page, _ pen: Pen) -> LinkView? {
    guard takesChanges(of: page, pen.drawing), let form = page.kind.map(GeneratedPage.Subject.form),
      let address = pen.drawing.page(about: form)?.address
    else { return nil }
    return LinkView(
      url: pen.url(to: address, fragment: mark + ContentPath.withoutExtension(page.address)),
      title: pen.words[form: .change], lang: pen.words.attributes(of: pen.words.language))
  }

  private static func takesChanges(of page: Page, _ drawing: Drawing) -> Bool {
    guard page.takesChanges, let kind = page.kind else { return false }
    return drawing.page(about: .form(kind)) != nil && PathFault(in: path(of: page)) == nil
  }

  private static func path(of page: Page) -> String {
    ContentPath.join(GeneratedPage.formFolder, ContentPath.withoutExtension(page.address) + ".js")
  }

  private static func json(_ basis: ChangeBasis) -> JSONValue {
    let values = basis.values.map { ($0.field.name, $0.input.json) }
    var data: [String: JSONValue] = [
      "page": .text(basis.page.path), "title": .text(basis.page.title),
      "values": .object(Dictionary(values) { first, _ in first }),
    ]
    data["kind"] = basis.page.kind.map { .text($0.id) }
    data["text"] = basis.lines.map { .text($0.text) }
    return .object(data)
  }
}

extension FieldInput {
  /// The value as the script of a form holds it.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.json))
    case .record(let parts):
      .object(Dictionary(parts.map { ($0.name, $0.value.json) }) { first, _ in first })
    }
  }
}
