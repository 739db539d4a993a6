internal import Knowledge
internal import Source

/// The list of an index: divided as its kind says, with what filters and sorts it in the browser.
struct FilteredList {
  let folder: Folder
  let address: String
  let drawing: Drawing
  let words: Words

  /// The pages as `entries`, or as `groups` of them where the kind divides its index.
  func view(of pages: [Page]) -> TemplateValue? {
    guard let field = folder.kind?.groupField else { return .group(pages.map(entry)) }
    let groups = PageGroups(by: field, of: drawing.site).divided(pages, words: words)
    guard groups.count > 1 else { return .group(pages.map(entry)) }
    return .object(
      TemplateObject([
        .groups: .list(
          groups.map { group in
            TemplateObject([
              .label: .text(group.label), .labelLang: group.language.flatMap(words.attributes(of:)),
              .count: .text(words.counted(.pages, group.pages.count)),
              .entries: .list(group.pages.map(entry)),
            ])
          })
      ]))
  }

  /// The choices by which the list can be filtered, and the fields by which it can be sorted.
  func controls(for pages: [Page]) -> TemplateValue? {
    guard let kind = folder.kind, pages.count > 1 else { return nil }
    let filters = Facets(kind: kind, drawing: drawing, words: words).filters(for: pages)
    guard !filters.isEmpty else { return nil }
    return .object(
      TemplateObject([
        .entries: .list(filters), .orders: .list(orders(of: kind, pages)),
        .forms: .list(words.forms(of: .pages)),
      ]))
  }

  private func entry(_ page: Page) -> TemplateObject {
    var entry = drawing.row(page, on: address, words: words)
    if let kind = folder.kind {
      entry[.kind] = nil
      entry[.tokens] = .text(Facets(kind: kind, drawing: drawing, words: words).tokens(of: page))
    }
    return entry
  }

  /// The fields of the rows that several pages have; numbers and days start with the largest.
  private func orders(of kind: Kind, _ pages: [Page]) -> [TemplateObject] {
    kind.listFields.compactMap { name in
      let values = pages.compactMap { $0.fields[name] }
      guard let field = kind.field(name), values.count > 1 else { return nil }
      let isMeasure = field.type.scalar?.form.isMeasure == true
      return TemplateObject([
        .value: .text((isMeasure ? "-" : "") + name), .label: .text(drawing.label(of: field, words)),
        .lang: words.attributes(of: drawing.language(ofLabel: field, words)),
      ])
    }
  }
}
