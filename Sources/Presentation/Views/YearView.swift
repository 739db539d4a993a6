internal import Knowledge
internal import Source

/// The people of a year, or of none.
struct HonoredYear: Sendable {
  let label: String
  /// The language of the label; none if it is a number or somebody's own words.
  let language: String?
  var isRest = false
  var people: [Recognized]

  init(_ group: PageGroups.Group) {
    label = group.label
    language = group.language
    isRest = group.isRest
    people = group.pages.map { .page($0) }
  }

  private init(label: String, language: String?, isRest: Bool, people: [Recognized]) {
    self.label = label
    self.language = language
    self.isRest = isRest
    self.people = people
  }

  /// The years of people in districts, in the order in which these come; those of no year come last.
  static func all(of credits: [SharedCredit], _ words: Words) -> [HonoredYear] {
    var labels: [String] = []
    var members: [String: [Recognized]] = [:]
    for credit in credits {
      let label = credit.credit.year ?? ""
      if members[label] == nil { labels.append(label) }
      members[label, default: []].append(.shared(credit))
    }
    let all = (labels.filter { !$0.isEmpty } + labels.filter(\.isEmpty)).map { label in
      HonoredYear(
        label: label.isEmpty ? words[.noYear] : label, language: label.isEmpty ? words.language : nil,
        isRest: label.isEmpty, people: members[label] ?? [])
    }
    return all
  }

  /// The same year with other people.
  func with(_ people: [Recognized]) -> HonoredYear {
    HonoredYear(label: label, language: language, isRest: isRest, people: people)
  }
}

/// The people of a year.
struct YearView: TemplateView {
  private let year: HonoredYear
  private let pen: Pen
  /// Where the year has a page of its own.
  var url: String?

  init(_ year: HonoredYear, _ pen: Pen, url: String? = nil) {
    self.year = year
    self.pen = pen
    self.url = url
  }

  /// The years of some pages, the latest first; those of no year come last.
  static func all(of pages: [Page], _ pen: Pen) -> [YearView] {
    pages.kinds.flatMap { kind in
      PageGroups(by: kind.recognition?.yearField ?? "", of: pen.site)
        .divided(pages.filter { $0.kind?.id == kind.id }, words: pen.words, rest: .noYear).map {
          YearView(HonoredYear($0), pen)
        }
    }
  }

  static let contract = TemplateContract<Self>(
    "The people of a year.",
    [
      .text(.label) { $0.year.label },
      .html(.labelLang) { $0.year.language.flatMap($0.pen.words.attributes(of:)) },
      .text(.url) { $0.url },
      .text(.count) { $0.pen.words.counted(.recognized, $0.year.people.count) },
      .list(.people) { view in view.year.people.compactMap { PersonView($0, view.pen) } },
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
