internal import Knowledge
internal import Source

/// Everything from A to Z: it stands in for the search where there is no JavaScript.
enum AlphabeticalIndex: PageSource {
  static let use = TemplateUse("a-z", AlphabeticalView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .alphabeticalIndex = page.subject else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[.aToZDescription], language: words.language)
      return PagePlan(page.address, template: use, head: head) {
        AlphabeticalView(head: head, letters: letters($0), pen: $0)
      }
    }
  }

  private static func letters(_ pen: Pen) -> [LetterView] {
    let titles = pen.site.titles
    let pages = pen.site.pages.filter { page in
      page.address != HomePage.address && !page.isNotFoundPage
        && (page.isFolderIndex || pen.site.isListed(page.address))
    }
    var entries = pages.map { page in
      (key: titles.key(page.title, in: page.language), view: IndexEntryView(to: page, pen))
    }
    entries += pen.site.tags.map { tagged in
      (
        key: titles.key(tagged.tag.label, in: pen.drawing.siteLanguage),
        view: IndexEntryView(to: tagged.tag, pen)
      )
    }
    var letters: [(label: String, entries: [IndexEntryView])] = []
    for (key, view) in entries.sorted(by: { $0.key < $1.key }) {
      // What starts with no letter comes first.
      let label = key.initial ?? "#"
      if letters.last?.label != label { letters.append((label, [])) }
      letters[letters.count - 1].entries.append(view)
    }
    return letters.enumerated().map { number, letter in
      LetterView(label: letter.label, anchor: "letter-\(number + 1)", entries: letter.entries)
    }
  }
}

/// The index of everything.
struct AlphabeticalView: TemplateView {
  let head: PageHead
  let letters: [LetterView]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "Everything from A to Z.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .list(.letters) { $0.letters },
    ])
}

/// All that starts with one letter.
struct LetterView: TemplateView {
  let label: String
  let anchor: String
  let entries: [IndexEntryView]

  static let contract = TemplateContract<Self>(
    "All that starts with a letter.",
    [
      .text(.label) { $0.label },
      .text(.anchor) { $0.anchor },
      .list(.entries) { $0.entries },
    ])
}

/// A page or a tag in the index of everything.
struct IndexEntryView: TemplateView {
  let link: LinkView
  /// What it is.
  let kind: String?
  /// More about it if it is a page.
  let entry: EntryView?

  init(to page: Page, _ pen: Pen) {
    let view = EntryView(page: page, pen: pen)
    link = LinkView(
      url: pen.url(to: page.address), title: page.title, lang: pen.words.attributes(of: page.language))
    kind = page.kind?.name
    entry = view
  }

  init(to tag: Tag, _ pen: Pen) {
    link = TagPages.link(to: tag, pen)
    kind = pen.words[.tag]
    entry = nil
  }

  static let contract = TemplateContract<Self>(
    "A page or a tag.",
    [
      .all { $0.entry },
      .text(.url) { $0.link.url },
      .text(.title) { $0.link.title },
      .html(.lang) { $0.link.lang },
      .text(.kind) { $0.kind },
    ])
}
