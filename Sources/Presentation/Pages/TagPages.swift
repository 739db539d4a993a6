internal import Knowledge
internal import Source

/// A page for each tag that is used, and one that lists them all.
enum TagPages: PageSource {
  static let indexAddress = "tags/index.html"

  static func address(of tag: Tag) -> String { "tags/\(tag.slug).html" }

  static func pages(of drawing: Drawing) -> [PageDraft] {
    let tagged = pagesByTag(drawing.site)
    guard !tagged.isEmpty else { return [] }
    return [index(tagged, drawing)] + tagged.map { page($0.tag, $0.pages, drawing) }
  }

  /// The tags that are used, by their labels, each with its pages by their titles.
  static func pagesByTag(_ site: Site) -> [(tag: Tag, pages: [Page])] {
    var bySlug: [String: (tag: Tag, pages: [Page])] = [:]
    for page in site.pages {
      for tag in page.tags { bySlug[tag.slug, default: (tag, [])].pages.append(page) }
    }
    return bySlug.values.map { ($0.tag, PageOrder.sorted($0.pages, by: [])) }
      .sorted {
        String.byBytes(Fold.key($0.tag.label) + "/" + $0.tag.slug, Fold.key($1.tag.label) + "/" + $1.tag.slug)
      }
  }

  private static func index(_ tagged: [(tag: Tag, pages: [Page])], _ drawing: Drawing) -> PageDraft {
    let words = drawing.words
    let head = PageHead(
      title: words[.tags], description: words[.tagsDescription], language: words.language)
    return PageDraft(indexAddress, template: "tags", head: head) { drawing in
      TemplateObject([
        .title: .text(words[.tags]), .summary: .text(words[.tagsDescription]),
        .breadcrumbs: .list(drawing.breadcrumbs(to: indexAddress, words: drawing.words)),
        .entries: .list(
          tagged.map { tag, pages in
            TemplateObject([
              .title: .text(tag.label), .summary: .text(tag.description),
              .url: .text(RelativeURL.from(indexAddress, to: address(of: tag))),
              .count: .text(words.counted(.pages, pages.count)),
            ])
          }),
      ])
    }
  }

  private static func page(_ tag: Tag, _ pages: [Page], _ drawing: Drawing) -> PageDraft {
    let address = address(of: tag)
    let words = drawing.words
    let head = PageHead(title: tag.label, description: tag.description, language: drawing.siteLanguage)
    return PageDraft(address, template: "tag", head: head) { drawing in
      let home = drawing.breadcrumbs(to: "tags/index.html", words: drawing.words)
      let up = TemplateObject([.url: .text("index.html"), .title: .text(words[.tags])])
      return TemplateObject([
        .title: .text(tag.label), .summary: .text(tag.description), .breadcrumbs: .list(home + [up]),
        .count: .text(words.counted(.pages, pages.count)),
        .groups: .list(groups(pages, address, drawing)),
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
