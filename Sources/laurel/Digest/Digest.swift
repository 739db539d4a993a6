internal import Knowledge
internal import Presentation
internal import Source

/// What is new on a site since a day: its pages by their kinds, those about people first.
struct Digest {
  struct Section {
    /// The plural of the kind; nil for pages without one.
    let heading: String?
    let entries: [Entry]
  }

  struct Entry {
    let title: String
    /// Who is recognized, with what and where; a line for each.
    let people: [String]
    let summary: String
    /// Nil if the site has no address.
    let url: String?
    let language: String
  }

  /// The name of the site.
  let title: String
  let language: String
  /// The first and the last day.
  let days: ClosedRange<CalendarDate>
  let sections: [Section]

  init(of site: Site, since first: CalendarDate) {
    title = site.configuration.title
    language = site.configuration.language
    let days = first...max(first, site.asOf)
    self.days = days
    let new = site.newestPages(in: "").filter { id in
      let page = site[id]
      let day = page.fields.date("publish") ?? page.fields.date("date")
      return day.map(days.contains) == true && site.isListed(page.address)
    }
    let kinds = site.schema.kinds
    let ordered = kinds.filter { $0.recognition != nil } + kinds.filter { $0.recognition == nil }
    sections = (ordered.map { Optional($0) } + [nil]).compactMap { kind in
      let own = new.filter { site[$0].kind?.id == kind?.id }
      return own.isEmpty
        ? nil : Section(heading: kind?.plural, entries: own.map { Entry(site[$0], in: site) })
    }
  }
}

extension Digest.Entry {
  fileprivate init(_ page: Page, in site: Site) {
    title = page.title
    summary = page.summary.onOneLine
    url = site.configuration.url.map { $0 + RelativeURL.encode(page.address) }
    language = page.language
    people = site.credits(of: page).map { credit in
      let places = [credit.school ?? credit.district].compactMap { $0.map { site[$0].title } }
      let award = credit.award.map { $0.page.map { site[$0].title } ?? $0.label.plainText }
      // The title says already whom a page without a name is about.
      return ([credit.isNamed ? credit.name : nil, credit.role, award].compactMap { $0 } + places)
        .joined(separator: ", ")
    }.filter { !$0.isEmpty }
  }
}

extension FieldValue {
  /// The words of a value that is no page.
  var plainText: String {
    switch self {
    case .text(let text), .number(_, let text), .url(let text), .email(let text): text
    case .choice(let choice): choice.label
    case .tag(let tag): tag.label
    case .date(let date): date.description
    case .time(let time): time.description
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.map(\.plainText).joined(separator: ", ")
    case .prose, .image, .link, .record: ""
    }
  }
}
