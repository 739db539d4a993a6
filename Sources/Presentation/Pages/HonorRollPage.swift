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
        title: words[.honorRoll], description: words[.honorRollDescription], language: words.language,
        feedFolder: kind.folder)
      return PageDraft(address(of: kind), template: "honor-roll", head: head) { view(of: kind, roll, $0) }
    }
  }

  private static func view(of kind: Kind, _ roll: HonorRoll, _ drawing: Drawing) -> TemplateObject {
    let address = address(of: kind)
    let pages = drawing.site.pages(of: kind)
    let groups = [roll.yearField] + roll.groupFields
    return TemplateObject([
      .title: .text(drawing.words[.honorRoll]), .summary: .text(drawing.words[.honorRollDescription]),
      .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: drawing.words)),
      .count: .text(drawing.words.counted(.pages, pages.count)),
      .groups: .list(
        groups.map { field in
          let sections = PageGroups(by: field, of: drawing.site).all(of: pages)
          return TemplateObject([
            .label: .text(kind.field(field)?.label ?? field),
            .sections: .list(sections.map { view(of: $0, address, drawing) }),
          ])
        }),
    ])
  }

  private static func view(of group: PageGroups.Group, _ address: String, _ drawing: Drawing)
    -> TemplateObject
  {
    TemplateObject([
      .label: .text(group.label), .labelLang: group.language.flatMap(drawing.words.attributes(of:)),
      .url: group.link.map { .text(drawing.url(of: $0, on: address)) },
      .entries: .list(group.pages.map { drawing.row($0, on: address, words: drawing.words) }),
    ])
  }
}
