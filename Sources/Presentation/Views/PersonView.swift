internal import Knowledge
internal import Source

/// A page as a person or a team on a wall of honor.
struct PersonView: TemplateView {
  private let entry: EntryView
  private let recognition: Recognition
  private let medal: MedalView?

  /// Nil for a page that recognizes nobody.
  init?(_ page: Page, _ pen: Pen) {
    guard let recognition = pen.site.recognition(of: page) else { return nil }
    entry = EntryView(page: page, pen: pen)
    self.recognition = recognition
    medal = MedalView(of: page, pen)
  }

  private var pen: Pen { entry.pen }
  private var workplace: LabelView? { recognition.workplace.flatMap { LabelView(of: .link($0), pen) } }

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
