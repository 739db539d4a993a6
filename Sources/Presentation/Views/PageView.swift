internal import Knowledge
internal import Markup
internal import Source

/// A page of the content, for the template of its kind.
///
/// The facts and sections are those that the template does not place itself, so that a field which a district adds is
/// never lost.
struct PageView: TemplateView {
  let page: Page
  let pen: Pen
  /// The fields that stand under their own labels.
  private let fields: [FieldValues.Entry]
  /// What the template draws, in its order.
  private let parts: [PagePart]
  private let next: [NextPage]
  private let event: EventView?

  init(_ page: Page, _ pen: Pen, in template: String) {
    self.page = page
    self.pen = pen
    fields = page.ownFields
    let event = EventView(of: page, pen)
    self.event = event
    // Where no day is known, nothing is said but by the fields themselves.
    parts = (pen.drawing.theme.pageParts[template] ?? []).filter { $0 != .event || event != nil }
    next = pen.site.nextPages(after: page)
  }

  static let contract = TemplateContract<Self>(
    "A page of the content.",
    [
      .text(.title) { $0.page.title },
      .text(.titleAnchor) { $0.page.titleAnchor },
      .text(.summary) { $0.page.summary },
      .text(.kind) { $0.page.kind?.name },
      .text(.kindID) { $0.page.kind?.id },
      .text(.icon) { $0.page.kind.flatMap($0.pen.drawing.icon) },
      .view(.pager) { PagerView(of: $0.page, $0.pen) },
      .view(.siblings) { SiblingsView(of: $0.page, $0.pen) },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .group(.toc) { $0.tableOfContents },
      .view(.image) { view in view.page.picture.map { ImageView($0, of: view.page, view.pen) } },
      .view(.face) { FaceView(of: $0.page, $0.pen) },
      .view(.event) { $0.event },
      .group(.byline) { AuthorView.all(of: $0.page, $0.pen) },
      .view(.person) { PersonView($0.page, $0.pen) },
      .list(.years) { YearView.all(of: $0.recognized, $0.pen) },
      .view(.all) { $0.allRecognized },
      .group(.people) { $0.others },
      .text(.gaps) { $0.gaps },
      .view(.feed) { view in
        view.pen.drawing.page(about: .recognitionFeed(view.page.id, of: view.page.address)).map {
          LinkView(
            url: view.pen.url(to: $0.address), title: view.pen.words[.feed],
            lang: view.pen.words.attributes(of: view.pen.words.language))
        }
      },
      .view(.form) { $0.form },
      .view(.closes) { $0.closes },
      .view(.change) { ChangeScripts.link(from: $0.page, $0.pen) },
      .group(.facts) { $0.views(areLong: false) },
      .list(.sections) { $0.views(areLong: true) },
      .view(.field) { FieldsView(values: $0.page.fields, secret: $0.page.kind?.consent?.field, pen: $0.pen) },
      .drawn(.body) { $0.pen.drawing(of: $0.page.body) },
      .group(.tags) { view in view.page.tags.map { TagPages.link(to: $0, view.pen) } },
      .group(.sources) { $0.page.fields.records("sources").map(SourceView.init) },
      .group(.backlinks) { $0.pen.backlinks(to: $0.page) },
      .list(.gathered) { $0.pen.gathered(by: $0.page, withoutPeople: $0.parts.contains(.people)) },
      .view(.linkGraph) { LinkGraphView(page: $0.page, pen: $0.pen) },
      .group(.readNext) { view in view.next.map { NextPageView($0, view.pen) } },
      .group(.prints) { $0.pen.prints(of: $0.page) },
      .view(.date) { view in view.page.fields.date("date").map { DateView($0, view.pen) } },
      .view(.updated) { view in view.page.fields.date("updated").map { DateView($0, view.pen) } },
      .group(.badges) { BadgeFiles.links(on: $0.page, $0.pen) },
      .text(.editURL) { view in
        view.pen.site.configuration.editLink.map {
          $0.filling { $0 == "path" ? RelativeURL.encode(view.page.path) : nil }
        }
      },
    ])

  private func views(areLong: Bool) -> [FieldView] {
    unplaced(areLong: areLong).map { FieldView(entry: $0, pen: pen) }
  }

  private func unplaced(areLong: Bool) -> [FieldValues.Entry] {
    fields.filter { entry in
      let name = entry.field.name
      let isPlaced = page.kind?.isPlaced(name, by: parts) ?? parts.contains(.field(name))
      return entry.field.type.isLong == areLong && !isPlaced
    }
  }

  /// The headings of the first two levels below the title in the order of the page, if there are several.
  private var tableOfContents: [HeadingView] {
    let headings = parts.flatMap { part -> [HeadingView] in
      switch part {
      case .field(let name): fields.filter { $0.field.name == name && $0.field.type.isLong }.map(heading)
      case .otherFields: unplaced(areLong: true).map(heading)
      case .body: headingsOfBody
      case .people, .person, .event, .byline: []
      }
    }
    return headings.count > 1 ? headings : []
  }

  private func heading(of entry: FieldValues.Entry) -> HeadingView {
    HeadingView(
      anchor: "field-\(entry.field.name)", text: entry.field.label, level: "2",
      lang: pen.siteLanguageAttributes)
  }

  private var headingsOfBody: [HeadingView] {
    page.body.prose.outline.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      HeadingView(
        anchor: URLBytes.encode(heading.anchor.utf8), text: heading.text, level: String(heading.level),
        lang: pen.words.attributes(of: page.language))
    }
  }

  /// The form by which somebody is put forward for this award, or at this school or district. Where the page says when
  /// that is, it is there on those days only, and asks for no consent yet.
  private var form: LinkView? {
    let period = NominationPeriod(of: page)
    if period?.isOpen(on: pen.site.asOf) == false { return nil }
    let kinds = pen.site.kinds(recognizingWith: page) + pen.site.kinds(recognizingAt: page)
    return kinds.lazy.compactMap {
      pen.link(toFormOf: $0, fragment: period == nil ? nil : SubmitView.nominationAnchor)
    }.first
  }

  /// The last day on which somebody can be put forward, on the days on which that is so.
  private var closes: DateView? {
    NominationPeriod(of: page).flatMap { period in
      period.isOpen(on: pen.site.asOf) ? DateView(period.closes, pen) : nil
    }
  }

  /// Those whom others recognize with this page; of many the latest.
  private var recognized: [Page] {
    let all = pen.site.recognized(by: page)
    return RecipientPages.limit(on: page, pen.drawing).map { Array(all.prefix($0)) } ?? all
  }

  /// The way to all of them, if they are more.
  private var allRecognized: LinkView? {
    RecipientPages.limit(on: page, pen.drawing).map { limit in
      let count = pen.site.recognized(by: page).count - limit
      return LinkView(
        url: pen.url(to: RecipientPages.address(of: page, number: 1)), title: pen.words.counted(.more, count),
        lang: pen.words.attributes(of: pen.words.language))
    }
  }

  /// The years in which this award was to be given and nobody received it.
  private var gaps: String? {
    guard let cycle = AwardCycle(of: page) else { return nil }
    let years = pen.site.credits(withAward: page).compactMap(\.yearNumber)
    let gaps = cycle.gaps(between: years, today: pen.site.asOf.year)
    return gaps.isEmpty ? nil : gaps.map { String($0) }.joined(separator: ", ")
  }

  /// How many other people are shown.
  private static let mostOthers = 4

  /// The people after those of this page in their kind, but for those to read next; after the last come the first.
  private var others: [PersonView] {
    guard let kind = page.kind, kind.recognition != nil, let folder = pen.site.folder(kind.folder),
      let place = pen.site.place(of: page, in: folder)
    else { return [] }
    let toRead = Set(next.map(\.id))
    return [folder.pages[(place + 1)...], folder.pages[..<place]].joined().lazy
      .filter { !toRead.contains($0) }.prefix(Self.mostOthers)
      .compactMap { PersonView(pen.site[$0], pen) }
  }
}

extension Kind {
  /// Whether a template says a field by itself, with the name of the person, as a time, or as those who wrote the page.
  func isPlaced(_ field: String, by parts: [PagePart]) -> Bool {
    parts.contains(.field(field))
      || parts.contains(.event) && event?.timeFields.contains(field) == true
      || parts.contains(.byline) && bylineField == field
      || parts.contains(.person) && consent?.sayWho(in: field) == true && recognition != nil
  }
}

/// A heading in a table of contents.
struct HeadingView: TemplateView {
  let anchor: String
  let text: String
  let level: String
  let lang: String?

  static let contract = TemplateContract<Self>(
    "A heading.",
    [
      .text(.anchor) { $0.anchor },
      .text(.text) { $0.text },
      .text(.level) { $0.level },
      .html(.lang) { $0.lang },
    ])
}

/// What a page rests on.
struct SourceView: TemplateView {
  let source: FieldValues

  static let contract = TemplateContract<Self>(
    "A source of a page.",
    [
      .text(.title) { $0.source.text("title") },
      .text(.publisher) { $0.source.text("publisher") },
      .text(.year) { if case .number(_, let text)? = $0.source["year"] { text } else { nil } },
      .text(.url) { if case .url(let url)? = $0.source["link"] { url } else { nil } },
      .text(.note) { $0.source.text("note") },
    ])
}
