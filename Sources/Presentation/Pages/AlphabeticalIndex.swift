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
    var entries = pen.site.pages.filter { $0.address != HomePage.address && !$0.isNotFoundPage }.map { page in
      (key: Fold.key(page.title), view: IndexEntryView(to: page, pen))
    }
    entries += pen.site.tags.map { (key: Fold.key($0.tag.label), view: IndexEntryView(to: $0.tag, pen)) }
    let byLetter = Dictionary(grouping: entries) { letter(of: $0.key) }
    return byLetter.keys.sorted(by: String.byBytes).enumerated().map { number, letter in
      let members = (byLetter[letter] ?? []).sorted { String.byBytes($0.key, $1.key) }
      return LetterView(label: letter, anchor: "letter-\(number + 1)", entries: members.map(\.view))
    }
  }

  /// The first letter of a folded title in upper case; `#` for all that starts with none.
  private static func letter(of key: String) -> String {
    guard
      let first = key.unicodeScalars.first(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }),
      first.properties.isAlphabetic
    else { return "#" }
    return first.properties.uppercaseMapping
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
