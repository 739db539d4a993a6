internal import Knowledge
internal import Source

/// The values by which the pages of a kind are filtered.
struct Facets {
  let kind: Kind
  let pen: Pen

  /// The values of a page, each as `field:value`, with spaces between them.
  func tokens(of page: Page) -> String {
    kind.facets.flatMap { field in options(of: page, field).map(\.token) }.joined(separator: " ")
  }

  /// A choice for each facet that tells pages apart: its label, and its values with the number of their pages.
  func filters(for pages: [Page]) -> [FilterView] {
    kind.facets.compactMap { name in
      guard let field = kind.field(name),
        let values = FacetValue.choices(of: pages.flatMap { options(of: $0, name) }, pen)
      else { return nil }
      return FilterView(
        name: name, label: pen.label(of: field), lang: pen.attributes(ofLabel: field), options: values)
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

  private func options(of page: Page, _ field: String) -> [FacetValue] {
    (page.fields[field]?.items ?? []).compactMap { value in
      guard let id = identity(of: value), let (label, language) = label(of: value) else { return nil }
      return FacetValue(field, id, label: label, language: language)
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
