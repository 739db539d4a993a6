internal import Knowledge
internal import Source

/// A page as a person, several, or a team on a wall of honor.
struct PersonView: TemplateView {
  private let entry: EntryView
  /// Whom the page recognizes, and of several the first, who stands for all.
  private let credits: [Credit]
  private let credit: Credit
  private let medal: MedalView?
  /// What is said of the page in the list of its kind, if this is one.
  private let row: RowView?

  /// Everybody of a page; nil for one that recognizes nobody.
  init?(_ page: Page, _ pen: Pen) { self.init(EntryView(page: page, pen: pen), row: nil) }

  /// One of those whom a page recognizes.
  init(_ credit: Credit, _ pen: Pen) {
    self.init(EntryView(page: pen.site[credit.page], pen: pen), [credit], credit, row: nil)
  }

  /// The people of a list; none if its kind recognizes nobody.
  static func all(in rows: [RowView], of kind: Kind?) -> [PersonView] {
    kind?.recognition == nil ? [] : rows.compactMap { PersonView($0.entry, row: $0) }
  }

  private init?(_ entry: EntryView, row: RowView?) {
    let credits = entry.pen.site.credits(of: entry.page)
    guard let first = credits.first else { return nil }
    self.init(entry, credits, first, row: row)
  }

  private init(_ entry: EntryView, _ credits: [Credit], _ credit: Credit, row: RowView?) {
    self.entry = entry
    self.credits = credits
    self.credit = credit
    self.row = row
    medal = MedalView(of: entry.page, entry.pen)
  }

  private var pen: Pen { entry.pen }

  /// Where the people work, unless it is the page on which they stand.
  private var workplace: LabelView? {
    credit.workplace.flatMap {
      pen.site[$0].address == pen.address ? nil : LabelView(of: .link($0), pen)
    }
  }

  /// The names of all, one after the other.
  private var name: String { credits.map(\.name).joined(separator: ", ") }

  /// The way to everything that the person is recognized for, if it is more than this.
  private var all: LinkView? {
    guard credits.count == 1, let person = pen.site.person(of: credit) else { return nil }
    let isMade = pen.drawing.theme.hasTemplate(PersonPages.use.name)
    let address = person.page.map { pen.site[$0].address } ?? (isMade ? person.address : nil)
    return address.flatMap {
      $0 == pen.address ? nil : LinkView(url: pen.url(to: $0), title: person.name)
    }
  }

  /// The fields that the wall says by itself: who it is, with what they are recognized, and where they work or else what
  /// they do.
  private var fieldsOnWall: Set<String> {
    guard let terms = entry.page.kind?.recognition else { return [] }
    let place = credit.school == nil ? terms.districtField : terms.schoolField
    return Set(
      [terms.honoreeField, terms.awardField, credit.workplace == nil ? terms.roleField : place]
        .compactMap { $0 })
  }

  static let contract = TemplateContract<Self>(
    "A person or a team on a wall of honor.",
    [
      .all { $0.entry },
      .text(.name) { $0.name },
      .flag(.isNamed) { $0.credit.isNamed },
      .flag(.isPerson) { $0.credit.isPerson },
      .text(.role) { $0.credit.role },
      .view(.workplace) { $0.workplace },
      .view(.medal) { $0.medal },
      .view(.face) { FaceView(of: $0.entry.page, $0.pen) },
      .view(.all) { $0.all },
      .text(.tokens) { $0.row?.tokens },
      .group(.facts) { view in view.row?.facts(besides: view.fieldsOnWall) ?? [] },
    ])
}

/// The people of a year.
struct YearView: TemplateView {
  private let group: PageGroups.Group
  private let pen: Pen
  /// Where the year has a page of its own.
  var url: String?

  init(_ group: PageGroups.Group, _ pen: Pen, url: String? = nil) {
    self.group = group
    self.pen = pen
    self.url = url
  }

  /// The years of some pages, the latest first; those of no year come last.
  static func all(of pages: [Page], _ pen: Pen) -> [YearView] {
    pages.kinds.flatMap { kind in
      PageGroups(by: kind.recognition?.yearField ?? "", of: pen.site)
        .divided(pages.filter { $0.kind?.id == kind.id }, words: pen.words, rest: .noYear).map {
          YearView($0, pen)
        }
    }
  }

  static let contract = TemplateContract<Self>(
    "The people of a year.",
    [
      .text(.label) { $0.group.label },
      .html(.labelLang) { $0.group.language.flatMap($0.pen.words.attributes(of:)) },
      .text(.url) { $0.url },
      .text(.count) { $0.pen.words.counted(.recognized, $0.group.pages.count) },
      .list(.people) { view in view.group.pages.compactMap { PersonView($0, view.pen) } },
    ])
}

extension [Page] {
  /// The kinds of the pages, each once.
  fileprivate var kinds: [Kind] {
    reduce(into: []) { kinds, page in
      if let kind = page.kind, !kinds.contains(where: { $0.id == kind.id }) { kinds.append(kind) }
    }
  }
}
