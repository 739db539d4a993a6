internal import Knowledge
internal import Source

extension Drawing {
  /// A page as an entry of a list, with the facts that its kind shows in lists.
  func row(_ page: Page, on address: String, words: Words) -> TemplateObject {
    var entry = entry(page, on: address, words: words)
    entry[.facts] = .group(
      (page.kind?.listFields ?? []).compactMap { name in
        page.fields[name].flatMap { fact(name, $0, of: page, words) }
      })
    if let field = page.kind?.imageField, case .image(let asset)? = page.fields[field] {
      entry[.image] = .object(asset.imageView(on: address))
    }
    return entry
  }

  /// The pages that name a page in one of their fields, by their kinds in the order of the schema.
  func gatheredViews(_ page: Page, words: Words) -> [TemplateObject] {
    let pages = site.namedBy[page.id.index].map { site[$0] }
    return site.schema.kinds.compactMap { kind in
      let members = pages.filter { $0.kind?.id == kind.id }
      guard !members.isEmpty else { return nil }
      return TemplateObject([
        .label: .text(kind.plural), .kindID: .text(kind.id), .icon: icon(of: kind),
        .entries: .list(
          members.map { member in
            var entry = row(member, on: page.address, words: words)
            entry[.kind] = nil
            return entry
          }),
      ])
    }
  }

  private func fact(_ name: String, _ value: FieldValue, of page: Page, _ words: Words) -> TemplateObject? {
    let texts = value.items.compactMap { text(of: $0, words) }
    guard !texts.isEmpty else { return nil }
    var view = TemplateObject([.name: .text(name), .text: .text(texts.joined(separator: ", "))])
    switch value {
    case .date(let date): view[.value] = .text(date.description)
    case .number(_, let typed): view[.value] = .text(typed)
    default: break
    }
    view[.lang] = value.items.first.flatMap { language(of: $0, on: page, words) }.flatMap(
      words.attributes(of:))
    return view
  }

  /// The language that a value of a page is in; none if it is in any.
  private func language(of value: FieldValue, on page: Page, _ words: Words) -> String? {
    switch value {
    case .text, .prose: page.language
    case .choice, .tag: siteLanguage
    case .date, .flag: words.language
    case .link(let id): site[id].language
    case .number, .url, .email, .image, .record, .list: nil
    }
  }

  private func text(of value: FieldValue, _ words: Words) -> String? {
    switch value {
    case .text(let text), .url(let text), .email(let text): text
    case .number(_, let typed): words.number(typed, groupedFrom: Words.fewestOfTyped)
    case .choice(let choice): choice.label
    case .date(let date): words.date(date)
    case .flag(let flag): words[flag ? .yes : .no]
    case .tag(let tag): tag.label
    case .link(let id): site[id].title
    case .prose, .image, .record, .list: nil
    }
  }
}
