internal import Knowledge
internal import Source

/// Somebody on a wall of honor: whom a page recognizes, or somebody of a district.
enum Recognized: Sendable {
  /// All whom a page recognizes.
  case page(Page)
  case credit(Credit)
  case shared(SharedCredit)
}

/// A page as a person, several, or a team on a wall of honor.
struct PersonView: TemplateView {
  private let who: Who
  private let pen: Pen
  /// What is said of the page in the list of its kind, if this is one.
  private let row: RowView?

  /// Whom a wall shows.
  private enum Who {
    /// Those whom a page recognizes; of several the first stands for all.
    case own(Page, [Credit], first: Credit)
    case shared(SharedCredit)
  }

  /// Everybody of a page; nil for one that recognizes nobody.
  init?(_ page: Page, _ pen: Pen) { self.init(page, pen, row: nil) }

  /// Nil for a page that recognizes nobody.
  init?(_ recognized: Recognized, _ pen: Pen) {
    switch recognized {
    case .page(let page): self.init(page, pen, row: nil)
    case .credit(let credit): self.init(.own(pen.site[credit.page], [credit], first: credit), pen, row: nil)
    case .shared(let credit): self.init(.shared(credit), pen, row: nil)
    }
  }

  /// The people of a list; none if its kind recognizes nobody.
  static func all(in rows: [RowView], of kind: Kind?) -> [PersonView] {
    if kind?.recognition == nil { return [] }
    return rows.compactMap { row in row.entry.page.flatMap { PersonView($0, row.entry.pen, row: row) } }
  }

  private init?(_ page: Page, _ pen: Pen, row: RowView?) {
    let credits = pen.site.credits(of: page)
    guard let first = credits.first else { return nil }
    self.init(.own(page, credits, first: first), pen, row: row)
  }

  private init(_ who: Who, _ pen: Pen, row: RowView?) {
    self.who = who
    self.pen = pen
    self.row = row
  }

  static let contract = TemplateContract<Self>(
    "A person or a team on a wall of honor.",
    [
      .all { $0.entry },
      .text(.title) { $0.entry?.title ?? $0.name },
      .text(.url) { $0.url },
      .html(.lang) { $0.lang },
      .flag(.isShared) { $0.credit == nil },
      .view(.origin) { $0.origin },
      .text(.name) { $0.name },
      .flag(.isNamed) { $0.credit?.isNamed ?? true },
      .flag(.isPerson) { $0.isPerson },
      .text(.role) { $0.role },
      .view(.workplace) { $0.workplace },
      .view(.medal) { $0.medal },
      .view(.face) { $0.face },
      .view(.all) { $0.all },
      .text(.tokens) { $0.row?.tokens },
      .group(.facts) { view in view.row?.facts(besides: view.fieldsOnWall) ?? [] },
    ])

  private var entry: EntryView? {
    if case .own(let page, _, _) = who { EntryView(page: page, pen: pen) } else { nil }
  }

  /// The credit of the site; nil for somebody of a district.
  private var credit: Credit? { if case .own(_, _, let first) = who { first } else { nil } }

  /// The names of all, one after the other.
  private var name: String {
    switch who {
    case .own(_, let credits, _): credits.map(\.name).joined(separator: ", ")
    case .shared(let shared): shared.credit.name
    }
  }

  private var url: String {
    switch who {
    case .own(let page, _, _): pen.url(to: page.address)
    case .shared(let shared): shared.url
    }
  }

  private var lang: String? {
    switch who {
    case .own(let page, _, _): pen.words.attributes(of: page.language)
    case .shared(let shared): pen.words.attributes(of: shared.credit.language)
    }
  }

  private var isPerson: Bool {
    switch who {
    case .own(_, _, let first): first.isPerson
    case .shared(let shared): shared.credit.isPerson
    }
  }

  private var role: String? {
    switch who {
    case .own(_, _, let first): first.role
    case .shared(let shared): shared.credit.role == shared.credit.name ? nil : shared.credit.role
    }
  }

  /// Where the people work, unless it is the page on which they stand.
  private var workplace: LabelView? {
    switch who {
    case .own(_, _, let first):
      first.workplace.flatMap {
        pen.site[$0].address == pen.address ? nil : LabelView(of: .link($0), pen)
      }
    case .shared(let shared):
      shared.credit.school.flatMap { LabelView(of: .text($0), pen) }
    }
  }

  private var origin: LinkView? {
    if case .shared(let shared) = who { LinkView(toPageOf: shared.district, pen) } else { nil }
  }

  private var medal: MedalView? {
    switch who {
    case .own(let page, _, _): MedalView(of: page, pen)
    case .shared(let shared): MedalView(of: shared, pen)
    }
  }

  private var face: FaceView? {
    switch who {
    case .own(let page, _, _): FaceView(of: page, pen)
    case .shared: medal.map { FaceView($0) }
    }
  }

  /// The way to everything that the person is recognized for, if it is more than this.
  private var all: LinkView? {
    guard case .own(_, let credits, let first) = who, credits.count == 1,
      let person = pen.site.person(of: first)
    else { return nil }
    let isMade = pen.drawing.theme.hasTemplate(PersonPages.use.name)
    let address = person.page.map { pen.site[$0].address } ?? (isMade ? person.address : nil)
    return address.flatMap {
      $0 == pen.address ? nil : LinkView(url: pen.url(to: $0), title: person.name)
    }
  }

  /// The fields that the wall says by itself: who it is, with what they are recognized, and where they work or else what
  /// they do.
  private var fieldsOnWall: Set<String> {
    guard case .own(let page, _, let credit) = who, let terms = page.kind?.recognition else { return [] }
    let place = credit.school == nil ? terms.districtField : terms.schoolField
    return Set(
      [terms.honoreeField, terms.awardField, credit.workplace == nil ? terms.roleField : place]
        .compactMap { $0 })
  }
}
