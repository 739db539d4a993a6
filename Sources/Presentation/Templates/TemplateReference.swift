internal import Markup
internal import Source

/// What templates may ask for, printed from the contracts for people who write templates.
package enum TemplateReference {
  /// The line that it starts with.
  package static let heading = "## The templates"

  /// As Markdown. What several things hold is told once, under its title, and others lead there.
  package static let text: String = {
    let common = Pen.contract.shape
    var sections = [
      heading, table(of: TemplateUses.all), ways, "### \(common.heading)", shared, common.lines,
    ]
    var told: Set<String> = [common.id]
    var next = TemplateUses.all.map(\.shape) + common.inner
    while !next.isEmpty {
      let shape = next.removeFirst()
      guard told.insert(shape.id).inserted else { continue }
      sections += ["### \(shape.heading)", shape.lines]
      next += shape.inner
    }
    return (sections + [meanings]).joined(separator: "\n\n") + "\n"
  }()

  private static func table(of uses: [TemplateUse]) -> String {
    let rows = uses.sorted { String.byBytes($0.name, $1.name) }.map { use in
      "| `\(use.name)` | \(use.shape.link) | \(use.isNeeded ? "yes" : "no") |"
    }
    let kinds = [
      "| the name of a kind, such as `practice` | \(ContentPages.use.shape.link) | no |",
      "| the icon of a kind, such as `icons/practice` | what is there where `{{> *icon}}` stands | no |",
    ]
    return (["| template | what it is drawn with | needed |", "|---|---|---|"] + rows + kinds)
      .joined(separator: "\n")
  }

  private static let ways = """
    ## The names

    | what a name is | how it is written |
    |---|---|
    | text | `{{title}}` |
    | HTML | `{{{body}}}` |
    | yes or no | `{{#is_home}} … {{/is_home}}` |
    | more names | `{{#image}} {{.source}} {{/image}}` or `{{image.source}}` |
    | a list | `{{#breadcrumbs}} {{.title}} {{/breadcrumbs}}`, drawn once for each |
    | a list in `entries` | `{{#tags}} {{#.entries}} {{.title}} {{/.entries}} {{/tags}}`, with what stands around it |
    """

  private static var shared: String {
    let without = TemplateUses.all.filter { !$0.isOfPage }.map { "`\($0.name)`" }
    return "All templates may use these too, but for \(without.joined(separator: ", "))."
  }

  private static var meanings: String {
    let rows = TemplateName.allCases.sorted { String.byBytes($0.rawValue, $1.rawValue) }.compactMap { name in
      name.meaning.map { "| `\(name.rawValue)` | \($0) |" }
    }
    return (["## What some names mean", "", "| name | what it is |", "|---|---|"] + rows)
      .joined(separator: "\n")
  }
}

extension TemplateShape {
  fileprivate var heading: String { title.utf8.last == UInt8(ascii: ".") ? String(title.dropLast()) : title }

  /// The title as a link to where it is a heading.
  fileprivate var link: String {
    "[\(heading.prefix(1).lowercased())\(heading.dropFirst())](#\(Slug.github(heading)))"
  }

  /// What its names look into, without what only stands around a list.
  fileprivate var inner: [TemplateShape] {
    let named = ownNames.compactMap(\.form.inner).map { $0.entry ?? $0 }
    guard case .fields(let field)? = open else { return parts + named }
    return parts + named + [field()]
  }

  /// A line for each way to write names, with those that are written so.
  fileprivate var lines: String {
    let whole = parts.map { "- all of \($0.link)" }
    let byWay = Dictionary(grouping: ownNames) { Way(of: $0.form) }
    let own = Way.allCases.compactMap { way in
      byWay[way].map { names in
        "- \(way.rawValue): \(names.map { "`\($0.name.rawValue)`" + $0.form.detail }.joined(separator: ", "))"
      }
    }
    return (whole + own + (open.map { [$0.line] } ?? [])).joined(separator: "\n")
  }

  /// The names that are not told with a part, in the order in which all names stand.
  private var ownNames: [(name: TemplateName, form: Form)] {
    let told = Set(parts.flatMap(\.forms.keys))
    return forms.filter { !told.contains($0.key) }.sorted { $0.key.number < $1.key.number }
      .map { ($0.key, $0.value) }
  }

  /// How a name is written, as people call it.
  private enum Way: String, CaseIterable {
    case text
    case html = "HTML"
    case flag = "yes or no"
    case view = "more names"
    case list
    case group = "list in `entries`"

    init(of form: Form) {
      self =
        switch form {
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .view(let shape): shape().entry == nil ? .view : .group
        case .list: .list
        }
    }
  }
}

extension TemplateShape.Form {
  /// What stands behind a name that leads to others.
  fileprivate var detail: String { inner.map { " (\(($0.entry ?? $0).link))" } ?? "" }
}

extension TemplateShape.OpenNames {
  /// What is said of names that are not known beforehand.
  fileprivate var line: String {
    switch self {
    case .words:
      """
      - text: each word of the theme, by its name
      - HTML: `\(TemplateName.lang.rawValue)`, `\(TemplateName.labelLang.rawValue)`
      """
    case .fields(let field): "- more names: each field, by its name (\(field().link))"
    }
  }
}
