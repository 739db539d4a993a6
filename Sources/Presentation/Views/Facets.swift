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

  /// Nobody chooses from more values, and each page of a long list has all of them. The search narrows by any.
  private static let mostValues = 500

  let kind: Kind
  let pen: Pen

  /// The values of a page, each as `field:value`, with spaces between them.
  func tokens(of page: Page) -> String {
    kind.facets.flatMap { field in options(of: page, field).map(\.token) }.joined(separator: " ")
  }

  /// A choice for each facet that tells pages apart: its label, and its values with the number of their pages.
  func filters(for pages: [Page]) -> [FilterView] {
    kind.facets.compactMap { name in
      var known: [String: Option] = [:]
      for page in pages {
        for option in options(of: page, name) { known[option.token, default: option].count += 1 }
      }
      let values = known.values.map { (key: key(of: $0), option: $0) }
        .sorted { ($0.key, $0.option.token) < ($1.key, $1.option.token) }
      guard (2...Self.mostValues).contains(values.count), let field = kind.field(name) else { return nil }
      return FilterView(
        name: name, label: pen.label(of: field), lang: pen.attributes(ofLabel: field),
        options: values.map { view(of: $0.option) })
    }
  }

  /// The fields of the rows that several pages have; numbers and days start with the largest.
  func orders(of pages: [Page]) -> [OptionView] {
    kind.listFields.compactMap { name in
      let values = pages.compactMap { $0.fields[name] }
      guard let field = kind.field(name), values.count > 1 else { return nil }
      let isMeasure = field.type.scalar?.form.isMeasure == true
      return OptionView(
        value: (isMeasure ? "-" : "") + name, label: pen.label(of: field),
        lang: pen.attributes(ofLabel: field))
    }
  }

  private func key(of option: Option) -> TitleKey {
    pen.site.titles.key(option.label, in: option.language ?? pen.drawing.siteLanguage)
  }

  private func view(of option: Option) -> OptionView {
    OptionView(
      value: option.token, label: option.label, count: pen.words.number(String(option.count)),
      lang: option.language.flatMap(pen.words.attributes(of:)))
  }

  private func options(of page: Page, _ field: String) -> [Option] {
    (page.fields[field]?.items ?? []).compactMap { value in
      guard let id = identity(of: value), let (label, language) = label(of: value) else { return nil }
      return Option(token: "\(field):\(URLBytes.encode(id.utf8))", label: label, language: language, count: 0)
    }
  }

  private func label(of value: FieldValue) -> (String, language: String?)? {
    if case .flag(let flag) = value { return (pen.words[flag ? .yes : .no], pen.words.language) }
    return value.groupLabel(in: pen.site).map { ($0, value.languageOfGroupLabel(in: pen.site)) }
  }

  /// What tells a value from others with the same label.
  private func identity(of value: FieldValue) -> String? {
    switch value {
    case .choice(let choice): choice.value
    case .tag(let tag): tag.slug
    case .link(let id): pen.site[id].path
    case .flag(let flag): String(flag)
    default: value.groupLabel(in: pen.site)
    }
  }
}
