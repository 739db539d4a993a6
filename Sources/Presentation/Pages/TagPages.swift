internal import Knowledge
internal import Source

/// A page for each tag that is used, and one that lists them all.
enum TagPages: PageSource {
  static let indexAddress = "tags/index.html"

  static func address(of tag: Tag) -> String { "tags/\(tag.slug).html" }

  static func pages(of drawing: Drawing) -> [PageDraft] {
    let tagged = drawing.site.tags
    guard !tagged.isEmpty else { return [] }
    return [index(tagged, drawing)] + tagged.map { page($0.tag, $0.pages, drawing) }
  }

  private static func index(_ tagged: [TaggedPages], _ drawing: Drawing) -> PageDraft {
    let words = drawing.words
    let head = PageHead(
      title: words[.tags], description: words[.tagsDescription], language: words.language)
    return PageDraft(indexAddress, template: "tags", head: head) { drawing in
      TemplateObject([
        .title: .text(words[.tags]), .summary: .text(words[.tagsDescription]),
        .breadcrumbs: .list(drawing.breadcrumbs(to: indexAddress, words: drawing.words)),
        .entries: .list(
          tagged.map { tagged in
            TemplateObject([
              .title: .text(tagged.tag.label), .summary: .text(tagged.tag.description),
              .url: .text(RelativeURL.from(indexAddress, to: address(of: tagged.tag))),
              .count: .text(words.counted(.pages, tagged.pages.count)),
            ])
          }),
      ])
    }
  }

  private static func page(_ tag: Tag, _ pages: [PageID], _ drawing: Drawing) -> PageDraft {
    let address = address(of: tag)
    let words = drawing.words
    let head = PageHead(title: tag.label, description: tag.description, language: drawing.siteLanguage)
    return PageDraft(address, template: "tag", head: head) { drawing in
      let home = drawing.breadcrumbs(to: "tags/index.html", words: drawing.words)
      let up = TemplateObject([.url: .text("index.html"), .title: .text(words[.tags])])
      return TemplateObject([
        .title: .text(tag.label), .summary: .text(tag.description), .breadcrumbs: .list(home + [up]),
        .count: .text(words.counted(.pages, pages.count)),
        .groups: .list(groups(pages.map { drawing.site[$0] }, address, drawing)),
      ])
    }
  }

  /// The pages of a tag by their kinds, in the order of the kinds.
  private static func groups(_ pages: [Page], _ address: String, _ drawing: Drawing) -> [TemplateObject] {
    let kinds = drawing.site.schema.kinds.map { Optional($0) } + [nil]
    return kinds.compactMap { kind in
      let members = pages.filter { $0.kind?.id == kind?.id }
      guard !members.isEmpty else { return nil }
      return TemplateObject([
        .label: .text(kind?.plural ?? drawing.words[.otherPages]),
        .labelLang: drawing.words.attributes(
          of: kind == nil ? drawing.words.language : drawing.siteLanguage),
        .entries: .list(members.map { drawing.row($0, on: address, words: drawing.words) }),
      ])
    }
  }
}
