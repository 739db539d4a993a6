internal import Knowledge
internal import Source

/// Everything from A to Z: it stands in for the search where there is no JavaScript. That of a large site goes on over
/// several pages.
enum AlphabeticalIndex: PageSource {
  static let use = TemplateUse("a-z", AlphabeticalView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    guard let page = drawing.page(about: .alphabeticalIndex) else { return [] }
    let plan = AlphabeticalPlan(at: page.address, drawing)
    let words = drawing.words
    return plan.parts.indices.map { number in
      let head = PageHead(
        title: drawing.title(of: page), description: number == 0 ? words[.aToZDescription] : "",
        language: words.language)
      return PagePlan(plan.parts[number].address, template: use, head: head) {
        AlphabeticalView(head: head, plan: plan, number: number, pen: $0)
      }
    }
  }
}

/// How the entries of the index are spread over pages.
struct AlphabeticalPlan: Sendable {
  /// How many entries stand on one page.
  private static let mostOnPage = 2000

  enum Entry: Sendable {
    case page(Page)
    case tag(Tag)
  }

  /// Entries that start with one letter, on one page.
  struct Letter: Sendable {
    let label: String
    let anchor: String
    var entries: [Entry] = []
  }

  struct Part: Sendable {
    let address: String
    var letters: [Letter] = []
  }

  let parts: [Part]
  /// Where each letter begins.
  let starts: [(label: String, address: String, anchor: String)]

  init(at address: String, _ drawing: Drawing) {
    let path = ContentPath.withoutExtension(address)
    var parts = [Part(address: address)]
    var starts: [(label: String, address: String, anchor: String)] = []
    for (number, entry) in Self.entries(of: drawing).enumerated() {
      if number > 0, number.isMultiple(of: Self.mostOnPage) {
        parts.append(Part(address: "\(path)-\(parts.count + 1).html"))
      }
      let part = parts.count - 1
      if starts.last?.label != entry.label {
        starts.append((entry.label, parts[part].address, "letter-\(starts.count + 1)"))
      }
      let anchor = "letter-\(starts.count)"
      if parts[part].letters.last?.anchor != anchor {
        parts[part].letters.append(Letter(label: entry.label, anchor: anchor))
      }
      parts[part].letters[parts[part].letters.count - 1].entries.append(entry.entry)
    }
    self.parts = parts
    self.starts = starts
  }

  /// All pages and tags in the order of their names, each with the letter that it starts with.
  private static func entries(of drawing: Drawing) -> [(label: String, entry: Entry)] {
    let site = drawing.site
    let pages = site.pages.filter { page in
      page.address != HomePage.address && !page.isNotFoundPage
        && (page.isFolderIndex || site.isListed(page.address))
    }
    let keyed =
      pages.map { (key: $0.titleKey, entry: Entry.page($0)) }
      + site.tags.map {
        (key: site.titles.key($0.tag.label, in: drawing.siteLanguage), entry: Entry.tag($0.tag))
      }
    // What starts with no letter comes first.
    return keyed.sorted { $0.key < $1.key }.map { ($0.key.initial ?? "#", $0.entry) }
  }
}

/// A page of the index of everything.
struct AlphabeticalView: TemplateView {
  let head: PageHead
  let plan: AlphabeticalPlan
  let number: Int
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "Everything from A to Z.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .view(.all) { $0.shared },
      .list(.links) { view in
        view.plan.starts.map { start in
          let page = start.address == view.pen.address ? "" : view.pen.url(to: start.address)
          return LinkView(url: "\(page)#\(start.anchor)", title: start.label)
        }
      },
      .list(.letters) { view in
        view.plan.parts[view.number].letters.map { LetterView(letter: $0, pen: view.pen) }
      },
      .text(.previous) { $0.url(number: $0.number - 1) },
      .text(.next) { $0.url(number: $0.number + 1) },
    ])

  /// The way to what other sites share: their pages are on lists of their own.
  private var shared: LinkView? {
    pen.drawing.page(about: .library).map { SiteLinks.view(of: .generated($0.address), pen) }
  }

  private func url(number: Int) -> String? {
    plan.parts.indices.contains(number) ? pen.url(to: plan.parts[number].address) : nil
  }
}

/// All that starts with one letter.
struct LetterView: TemplateView {
  let letter: AlphabeticalPlan.Letter
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "All that starts with a letter.",
    [
      .text(.label) { $0.letter.label },
      .text(.anchor) { $0.letter.anchor },
      .list(.entries) { view in view.letter.entries.map { IndexEntryView($0, view.pen) } },
    ])
}

/// A page or a tag in the index of everything.
struct IndexEntryView: TemplateView {
  let link: LinkView
  /// What it is.
  let kind: String?
  /// More about it if it is a page.
  let entry: EntryView?

  init(_ entry: AlphabeticalPlan.Entry, _ pen: Pen) {
    switch entry {
    case .page(let page): self.init(to: page, pen)
    case .tag(let tag): self.init(to: tag, pen)
    }
  }

  private init(to page: Page, _ pen: Pen) {
    let view = EntryView(page: page, pen: pen)
    link = LinkView(
      url: pen.url(to: page.address), title: page.title, lang: pen.words.attributes(of: page.language))
    kind = page.kind?.name
    entry = view
  }

  private init(to tag: Tag, _ pen: Pen) {
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
