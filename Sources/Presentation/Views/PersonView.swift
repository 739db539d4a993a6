internal import Knowledge
internal import Source

/// A page as a person or a team on a wall of honor.
struct PersonView: TemplateView {
  private let entry: EntryView
  private let recognition: Recognition
  private let medal: MedalView?
  /// What is said of the page in the list of its kind, if this is one.
  private let row: RowView?

  /// Nil for a page that recognizes nobody.
  init?(_ page: Page, _ pen: Pen) { self.init(EntryView(page: page, pen: pen), row: nil) }

  /// The people of a list; none if its kind recognizes nobody.
  static func all(in rows: [RowView], of kind: Kind?) -> [PersonView] {
    kind?.honorRoll == nil ? [] : rows.compactMap { PersonView($0.entry, row: $0) }
  }

  private init?(_ entry: EntryView, row: RowView?) {
    guard let recognition = entry.pen.site.recognition(of: entry.page) else { return nil }
    self.entry = entry
    self.recognition = recognition
    self.row = row
    medal = MedalView(of: entry.page, entry.pen)
  }

  private var pen: Pen { entry.pen }

  /// Where the people work, unless it is the page on which they stand.
  private var workplace: LabelView? {
    recognition.workplace.flatMap {
      pen.site[$0].address == pen.address ? nil : LabelView(of: .link($0), pen)
    }
  }

  static let contract = TemplateContract<Self>(
    "A person or a team on a wall of honor.",
    [
      .all { $0.entry },
      .text(.name) { $0.recognition.name },
      .flag(.isPerson) { $0.recognition.isPerson },
      .text(.role) { $0.recognition.role },
      .view(.workplace) { $0.workplace },
      .view(.medal) { $0.medal },
      .view(.face) { FaceView(of: $0.entry.page, $0.pen) },
      .text(.tokens) { $0.row?.tokens },
      .group(.facts) { view in view.row?.facts(besides: view.recognition.fieldsOnWall) ?? [] },
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
      PageGroups(by: kind.honorRoll?.yearField ?? "", of: pen.site)
        .divided(pages.filter { $0.kind?.id == kind.id }, words: pen.words).map { YearView($0, pen) }
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
