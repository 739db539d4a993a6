internal import Knowledge
internal import Markup
internal import Source

/// The values by which the pages of a kind are filtered.
struct Facets {
  private struct Option {
    let token: String
    let label: String
    /// None if it is in no language, or in that of the page.
    let language: String?
    var count: Int
  }

  let kind: Kind
  let drawing: Drawing
  let words: Words

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
        .name: .text(name), .label: .text(drawing.label(of: field, words)),
        .lang: words.attributes(of: drawing.language(ofLabel: field, words)),
        .options: .list(values.map(view)),
      ])
    }
  }

  private func view(_ option: Option) -> TemplateObject {
    TemplateObject([
      .value: .text(option.token), .label: .text(option.label),
      .count: .text(words.number(String(option.count))),
      .lang: option.language.flatMap(words.attributes(of:)),
    ])
  }

  private func options(of page: Page, _ field: String) -> [Option] {
    (page.fields[field]?.items ?? []).compactMap { value in
      guard let id = identity(of: value), let (label, language) = label(of: value) else { return nil }
      return Option(token: "\(field):\(URLBytes.encode(id.utf8))", label: label, language: language, count: 0)
    }
  }

  private func label(of value: FieldValue) -> (String, language: String?)? {
    if case .flag(let flag) = value { return (words[flag ? .yes : .no], words.language) }
    return value.groupLabel(in: drawing.site).map { ($0, value.languageOfGroupLabel(in: drawing.site)) }
  }

  /// What tells a value from others with the same label.
  private func identity(of value: FieldValue) -> String? {
    switch value {
    case .choice(let choice): choice.value
    case .tag(let tag): tag.slug
    case .link(let id): drawing.site[id].path
    case .flag(let flag): String(flag)
    default: value.groupLabel(in: drawing.site)
    }
  }
}
