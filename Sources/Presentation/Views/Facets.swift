internal import Knowledge
internal import Markup
internal import Source

/// The values by which the pages of a kind are filtered.
struct Facets {
  private struct Option {
    let token: String
    let label: String
    var count: Int
  }

  let kind: Kind
  let drawing: Drawing

  /// The values of a page, each as `field:value`, with spaces between them.
  func tokens(of page: Page) -> String {
    kind.facets.flatMap { field in options(of: page, field).map(\.token) }.joined(separator: " ")
  }

  /// A choice for each facet that tells pages apart: its label, and its values with the number of their pages.
  func filters(for pages: [Page]) -> [TemplateObject] {
    kind.facets.compactMap { name in
      var known: [String: Option] = [:]
      for page in pages {
        for option in options(of: page, name) { known[option.token, default: option].count += 1 }
      }
      let values = known.values.sorted {
        String.byBytes(Fold.key($0.label) + $0.token, Fold.key($1.label) + $1.token)
      }
      guard values.count > 1, let field = kind.field(name) else { return nil }
      return TemplateObject([
        .name: .text(name), .label: .text(field.label), .options: .list(values.map(view)),
      ])
    }
  }

  private func view(_ option: Option) -> TemplateObject {
    TemplateObject([
      .value: .text(option.token), .label: .text(option.label), .count: .text(String(option.count)),
    ])
  }

  private func options(of page: Page, _ field: String) -> [Option] {
    (page.fields[field]?.items ?? []).compactMap { value in
      guard let (id, label) = identity(of: value) else { return nil }
      return Option(token: "\(field):\(URLBytes.encode(id.utf8))", label: label, count: 0)
    }
  }

  private func identity(of value: FieldValue) -> (id: String, label: String)? {
    switch value {
    case .text(let text), .number(_, let text): (text, text)
    case .choice(let choice): (choice.value, choice.label)
    case .tag(let tag): (tag.slug, tag.label)
    case .link(let id): (drawing.site[id].path, drawing.site[id].title)
    case .flag(let flag): (String(flag), drawing.words[flag ? "yes" : "no"])
    case .date(let date): (String(date.year), String(date.year))
    default: nil
    }
  }
}
