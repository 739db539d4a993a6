internal import Knowledge
internal import Source

/// Pages divided by the values of one of their fields.
struct PageGroups {
  struct Group {
    let label: String
    /// The language of the label; none if it is a number or an author's own words.
    let language: String?
    /// The page that the value links to.
    var link: Page?
    /// Whether it holds the pages without a value.
    var isRest = false
    var pages: [Page]
  }

  private let field: String
  private let site: Site

  init(by field: String, of site: Site) {
    self.field = field
    self.site = site
  }

  /// The groups of pages, a page in one for each of its values. The largest number and the latest year come first, as
  /// does the latest school year ("2025–26"); everything else is in the order of its words.
  func all(of pages: [Page]) -> [Group] {
    groups(pages.map { page in (page, page.fields[field]?.items ?? []) })
  }

  /// The groups of pages, a page in that of its first value only; those without any come last, below some words.
  func divided(_ pages: [Page], words: Words, rest: Word = .otherPages) -> [Group] {
    let valued = pages.map { page in (page, Array((page.fields[field]?.items ?? []).prefix(1))) }
    let without = valued.filter(\.1.isEmpty).map(\.0)
    return groups(valued)
      + (without.isEmpty
        ? [] : [Group(label: words[rest], language: words.language, isRest: true, pages: without)])
  }

  private func groups(_ valued: [(Page, [FieldValue])]) -> [Group] {
    var groups: [String: (number: Double, group: Group)] = [:]
    for (page, values) in valued {
      for value in values {
        guard let label = value.groupLabel(in: site) else { continue }
        let link: Page? = if case .link(let id) = value { site[id] } else { nil }
        let group = Group(label: label, language: value.languageOfGroupLabel(in: site), link: link, pages: [])
        groups[label, default: (rank(of: value), group)].group.pages.append(page)
      }
    }
    let keyed = groups.values.map { (rank: -$0.number, key: key(of: $0.group), group: $0.group) }
    return keyed.sorted { ($0.rank, $0.key, $0.group.label) < ($1.rank, $1.key, $1.group.label) }.map(\.group)
  }

  private func key(of group: Group) -> TitleKey {
    site.titles.key(group.label, in: group.language ?? site.configuration.language)
  }

  /// What puts a group before others: a number, the year of a date, or that with which a text begins.
  private func rank(of value: FieldValue) -> Double {
    switch value {
    case .number(let number, _): number
    default: Double(value.yearNumber ?? 0)
    }
  }
}
