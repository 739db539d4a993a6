internal import Knowledge
internal import Source

/// The honor roll of a kind: its pages by year, and by the fields that it names.
enum HonorRollPage: PageSource {
  static func address(of kind: Kind) -> String { ContentPath.join(kind.folder, "honor-roll.html") }

  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.schema.kinds.compactMap { kind in
      guard let roll = kind.honorRoll else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: words["honor_roll"], description: words["honor_roll_description"], language: words.language,
        feedFolder: kind.folder)
      return PageDraft(address(of: kind), template: "honor-roll", head: head) { view(of: kind, roll, $0) }
    }
  }

  private static func view(of kind: Kind, _ roll: HonorRoll, _ drawing: Drawing) -> TemplateObject {
    let address = address(of: kind)
    let pages = PageOrder.sorted(drawing.site.pages(of: kind), by: kind.order)
    let groups = [roll.yearField] + roll.groupFields
    return TemplateObject([
      .title: .text(drawing.words["honor_roll"]), .summary: .text(drawing.words["honor_roll_description"]),
      .breadcrumbs: .list(drawing.breadcrumbs(to: address)),
      .count: .text(drawing.words.counted("pages", pages.count)),
      .groups: .list(
        groups.map { field in
          TemplateObject([
            .label: .text(kind.field(field)?.label ?? field),
            .sections: .list(
              sections(of: pages, by: field, isYear: field == roll.yearField, address, drawing)),
          ])
        }),
    ])
  }

  /// The pages by the value of a field: years from the latest, other values by their names.
  private static func sections(
    of pages: [Page], by field: String, isYear: Bool, _ address: String, _ drawing: Drawing
  ) -> [TemplateObject] {
    var members: [String: (url: String?, pages: [Page])] = [:]
    for page in pages {
      for (label, url) in labels(page, field, address, drawing) {
        members[label, default: (url, [])].pages.append(page)
      }
    }
    let labels = members.keys.sorted { String.byBytes(Fold.key($0), Fold.key($1)) }
    return (isYear ? labels.reversed() : labels).map { label in
      TemplateObject([
        .label: .text(label), .url: members[label]?.url.map { .text($0) },
        .entries: .list(
          (members[label]?.pages ?? []).map { drawing.entry($0, on: address, words: drawing.words) }),
      ])
    }
  }

  private static func labels(
    _ page: Page, _ field: String, _ address: String, _ drawing: Drawing
  ) -> [(label: String, url: String?)] {
    (page.fields[field]?.items ?? []).compactMap { value in
      switch value {
      case .text(let text), .number(_, let text): (text, nil)
      case .choice(let choice): (choice.label, nil)
      case .date(let date): (String(date.year), nil)
      case .link(let id): (drawing.site[id].title, drawing.url(of: drawing.site[id], on: address))
      default: nil
      }
    }
  }
}
