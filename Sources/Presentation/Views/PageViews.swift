internal import Knowledge
internal import Markup
internal import Source

extension Drawing {
  /// A page as an entry of a list.
  func entry(_ page: Page, on address: String, words: Words) -> TemplateObject {
    TemplateObject([
      .title: .text(page.title), .url: .text(url(of: page, on: address)), .summary: .text(summary(of: page)),
      .kind: page.kind.map { .text($0.name) }, .kindID: page.kind.map { .text($0.id) },
      .icon: page.kind.flatMap(icon), .lang: words.attributes(of: page.language),
      .date: (page.fields.date("updated") ?? page.fields.date("date")).map { dateView($0, words) },
    ])
  }

  /// The summary of a page, or else the start of its text.
  func summary(of page: Page) -> String {
    page.summary.utf8.isEmpty ? page.body.prose.lead.shortened(to: 200) : page.summary
  }

  /// The name of the template that draws the icon of a kind, if the theme has one.
  func icon(of kind: Kind) -> TemplateValue? {
    let name = "icons/\(kind.id)"
    return theme.hasTemplate(name) ? .text(name) : nil
  }

  func dateView(_ date: CalendarDate, _ words: Words) -> TemplateValue {
    .object(TemplateObject([.iso: .text(date.description), .day: .text(words.date(date))]))
  }

  /// Tags as links; their labels are in the language of the site.
  func tagViews(_ tags: [Tag], on address: String, words: Words) -> [TemplateObject] {
    tags.map { tag in
      TemplateObject([
        .label: .text(tag.label), .url: .text(RelativeURL.from(address, to: TagPages.address(of: tag))),
        .lang: words.attributes(of: siteLanguage),
      ])
    }
  }

  /// The way from the home page to a page: home, and each folder above it.
  func breadcrumbs(to address: String, words: Words) -> [TemplateObject] {
    let folder = ContentPath.folder(of: address)
    let above = ContentPath.ancestors(of: folder).reversed().filter {
      ContentPath.join($0, "index.html") != address
    }
    return above.map { path in
      let isHome = path.utf8.isEmpty
      return TemplateObject([
        .url: .text(RelativeURL.from(address, to: ContentPath.join(path, "index.html"))),
        .title: .text(isHome ? words[.home] : folderTitle(path)),
        .lang: words.attributes(of: isHome ? words.language : language(ofFolder: path)),
      ])
    }
  }

  func backlinkViews(_ page: Page, words: Words) -> [TemplateObject] {
    site.backlinks[page.id.index].map { backlink in
      let from = site[backlink.from]
      let text = backlink.context.text.utf8.isEmpty ? page.title : backlink.context.text
      var view = entry(from, on: page.address, words: words)
      if let field = backlink.field {
        view[.backlinkField] = .text(field)
      } else {
        view[.before] = .text(backlink.context.before)
        view[.text] = .text(text)
        if text == page.title {
          view[.labelLang] = words.attributes(of: page.language, within: from.language)
        }
        view[.after] = .text(backlink.context.after)
      }
      return view
    }
  }

  func sourceViews(_ page: Page) -> [TemplateObject] {
    page.fields.records("sources").map { source in
      TemplateObject([
        .title: source.text("title").map { .text($0) },
        .publisher: source.text("publisher").map { .text($0) },
        .year: source.entry("year").flatMap {
          if case .number(_, let text) = $0.value { .text(text) } else { nil }
        },
        .url: source.entry("link").flatMap { if case .url(let url) = $0.value { .text(url) } else { nil } },
        .note: source.text("note").map { .text($0) },
      ])
    }
  }
}

extension String {
  /// The start of this text, cut between words, with an ellipsis where something is left out.
  ///
  /// - Parameter limit: in bytes of UTF-8.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let start = utf8.prefix(limit)
    guard let space = start.lastIndex(of: UInt8(ascii: " ")) else { return self }
    return start[..<space].text + "…"
  }
}
