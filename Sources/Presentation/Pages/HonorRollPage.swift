internal import Knowledge
internal import Markup
internal import Source

/// The honor roll of a kind, and that of all districts: everyone once, by year, and all names from A to Z. A long one has a
/// page for each year, and a very long one pages for the names.
enum HonorRollPage: PageSource {
  static let use = TemplateUse("honor-roll", HonorRollView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.made.flatMap { page -> [PagePlan] in
      switch page.subject {
      case .honorRoll(let kind): HonorRollPlan(kind, at: page.address, drawing)?.plans ?? []
      case .sharedRoll: HonorRollPlan(sharedAt: page.address, drawing).plans
      default: []
      }
    }
  }
}

/// How the people of an honor roll are spread over pages.
struct HonorRollPlan: Sendable {
  /// An honor roll with more years than this, or with more people, has a page for each year.
  private static let mostYears = 2
  private static let mostTogether = 60
  /// How many people or names stand on one page.
  private static let mostOnPage = 300

  /// A page of the roll: some people of a year, or some names.
  struct Part: Sendable {
    let address: String
    var years: [HonoredYear] = []
    var names: [Recognized] = []
    /// The year that it is about; nil on the page of the roll and on those of the names.
    var label: String?
    /// The pages before and after it, where a year or the names are spread over several.
    var previous: String?
    var next: String?
  }

  /// Nil for the roll of all districts.
  let kind: Kind?
  let parts: [Part]
  /// The page of each year and the first one of the names, in their order, as they are linked from all.
  let ways: [Way]
  let count: Int
  private let drawing: Drawing
  fileprivate let title: String
  private let description: String

  struct Way: Sendable {
    let address: String
    /// Nil for the names.
    let year: HonoredYear?
  }

  /// The roll of a kind; nil for one that recognizes nobody.
  init?(_ kind: Kind, at address: String, _ drawing: Drawing) {
    guard let terms = kind.recognition else { return nil }
    let pages = drawing.site.pages(of: kind)
    let years = PageGroups(by: terms.yearField, of: drawing.site).divided(
      pages, words: drawing.words, rest: .noYear)
    let names = Self.sorted(pages.flatMap(drawing.site.credits(of:)), drawing.site)
    self.init(
      kind, title: drawing.words[.honorRoll], years: years.map { HonoredYear($0) },
      names: names.map { .credit($0) },
      description: drawing.words[.honorRollDescription], at: address, drawing)
  }

  /// The roll of all districts.
  init(sharedAt address: String, _ drawing: Drawing) {
    let credits = drawing.site.library.credits
    let names = credits.map { credit in
      (key: drawing.site.titles.key(credit.credit.name, in: credit.credit.language), credit: credit)
    }.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    self.init(
      nil, title: drawing.words[shared: .roll], years: HonoredYear.all(of: credits, drawing.words),
      names: names.map { .shared($0.element.credit) },
      description: drawing.words[shared: .rollDescription], at: address, drawing)
  }

  private init(
    _ kind: Kind?, title: String, years: [HonoredYear], names: [Recognized], description: String,
    at address: String, _ drawing: Drawing
  ) {
    self.kind = kind
    self.drawing = drawing
    self.description = description
    count = years.reduce(0) { $0 + $1.people.count }
    self.title = title
    guard years.count > Self.mostYears || count > Self.mostTogether else {
      parts = [Part(address: address, years: years, names: names)]
      ways = []
      return
    }
    let folder = ContentPath.withoutExtension(address)
    let hasNames = names.count <= Self.mostOnPage
    let byYear = zip(years, Self.pageNames(of: years)).map { year, name in
      Self.spread(year.people, over: ContentPath.join(folder, name)) { people in
        Part(address: "", years: [year.with(people)], label: year.label)
      }
    }
    let ofNames =
      hasNames
      ? []
      : Self.spread(names, over: ContentPath.join(folder, Self.namesName)) { Part(address: "", names: $0) }
    let newest = years.prefix(1).map { $0.with(Array($0.people.prefix(Self.mostOnPage))) }
    parts =
      [Part(address: address, years: newest, names: hasNames ? names : [])] + byYear.flatMap { $0 } + ofNames
    ways =
      zip(byYear, years).map { Way(address: $0[0].address, year: $1) }
      + ofNames.prefix(1).map { Way(address: $0.address, year: nil) }
  }

  /// People by their names.
  private static func sorted(_ credits: [Credit], _ site: Site) -> [Credit] {
    credits.map { credit in
      (key: site.titles.key(credit.name, in: site[credit.page].language), credit: credit)
    }.sorted { ($0.key, $0.credit.id) < ($1.key, $1.credit.id) }.map(\.credit)
  }

  /// What the pages of the years are called: their words as in an address, which stay the same when years are added.
  private static func pageNames(of years: [HonoredYear]) -> [String] {
    var taken: Set = [namesName, noYearName]
    return years.map { year in
      if year.isRest { return noYearName }
      let slug = Slug.pageName(String(year.label.map { "–—/".contains($0) ? "-" : $0 }))
      return ([slug] + (2...years.count + 2).lazy.map { "\(slug)-\($0)" }).first { taken.insert($0).inserted }
        ?? slug
    }
  }

  private static let (namesName, noYearName) = ("names", "no-year")

  /// Parts of some members, each with its address and those beside it.
  private static func spread<Member>(
    _ members: [Member], over path: String, _ part: ([Member]) -> Part
  ) -> [Part] {
    PageSpread(of: members.count, size: mostOnPage) { path + ($0 == 1 ? ".html" : "-\($0).html") }.parts.map {
      let own = part(Array($0.slice(of: members)))
      return Part(
        address: $0.address, years: own.years, names: own.names, label: own.label,
        previous: $0.previous, next: $0.next)
    }
  }

  var plans: [PagePlan] {
    parts.map { part in
      let head = PageHead(
        title: part.label.map { "\(title) \($0)" } ?? title,
        description: part.label == nil ? description : "",
        language: drawing.words.language, feedFolder: kind?.folder ?? "")
      return PagePlan(part.address, template: HonorRollPage.use, head: head) {
        HonorRollView(plan: self, part: part, head: head, pen: $0)
      }
    }
  }
}

/// A page of an honor roll.
struct HonorRollView: TemplateView {
  let plan: HonorRollPlan
  let part: HonorRollPlan.Part
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "An honor roll.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .text(.count) { $0.pen.words.counted(.recognized, $0.plan.count) },
      .flag(.isEmpty) { $0.plan.count == 0 },
      .list(.years) { view in view.part.years.map { YearView($0, view.pen, url: view.url(of: $0)) } },
      .group(.names) { view in view.part.names.compactMap { PersonView($0, view.pen) } },
      .group(.links) { view in
        view.plan.ways.map { way in
          LinkView(
            url: view.pen.url(to: way.address), title: way.year?.label ?? view.pen.words[.allNames],
            lang: view.pen.words.attributes(of: way.year?.language ?? view.pen.words.language),
            isCurrent: way.address == view.pen.address)
        }
      },
      .group(.counts) { $0.counts },
      .group(.downloads) { $0.downloads },
      .view(.form) { view in view.plan.kind.flatMap { view.pen.link(toFormOf: $0) } },
      .text(.previous) { view in view.part.previous.map { view.pen.url(to: $0) } },
      .text(.next) { view in view.part.next.map { view.pen.url(to: $0) } },
    ])

  /// How many there are by year, award and place: on the page of the roll alone.
  private var counts: [RecognitionCountsView] {
    guard part.address == plan.parts[0].address, let kind = plan.kind, let terms = kind.recognition else {
      return []
    }
    let pages = pen.site.pages(of: kind)
    return ([terms.yearField] + terms.groupFields).compactMap { field in
      kind.field(field).flatMap { RecognitionCountsView(of: pages, by: $0, pen) }
    }
  }

  /// The roll to take away.
  private var downloads: [LinkView] {
    let subjects = plan.kind.map { [GeneratedPage.Subject.honorRollTable($0), .honorRollData($0)] } ?? []
    return subjects.compactMap { pen.drawing.page(about: $0) }.map {
      LinkView(
        url: pen.url(to: $0.address), title: pen.drawing.title(of: $0, pen.words),
        lang: pen.words.attributes(of: pen.words.language))
    }
  }

  /// The way to the page; from that of the roll on for its other pages.
  private var breadcrumbs: [LinkView] {
    let roll = plan.parts[0].address
    let above = plan.kind == nil ? pen.breadcrumbsToShared : pen.breadcrumbs(to: roll)
    return part.address == roll
      ? above
      : above + [
        LinkView(
          url: pen.url(to: roll), title: plan.title,
          lang: pen.words.attributes(of: pen.words.language))
      ]
  }

  /// Where the page of a year is, if this is not it.
  private func url(of year: HonoredYear) -> String? {
    plan.ways.first { $0.year?.label == year.label && $0.address != pen.address }.map {
      pen.url(to: $0.address)
    }
  }
}
