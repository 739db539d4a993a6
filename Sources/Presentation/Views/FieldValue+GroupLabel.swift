internal import Knowledge
internal import Source

extension FieldValue {
  /// What a value is called where pages are chosen or grouped by it, of a date its year; nil if they are not.
  func groupLabel(in site: Site) -> String? {
    switch self {
    case .text(let text), .number(_, let text): text
    case .choice(let choice): choice.label
    case .tag(let tag): tag.label
    case .link(let id): site[id].title
    case .date(let date): String(date.year)
    default: nil
    }
  }

  /// The language of that label; nil if it is a number or an author's own words.
  func languageOfGroupLabel(in site: Site) -> String? {
    switch self {
    case .choice, .tag: site.configuration.language
    case .link(let id): site[id].language
    default: nil
    }
  }
}
