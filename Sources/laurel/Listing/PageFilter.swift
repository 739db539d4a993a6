internal import Knowledge
internal import Source

/// Which pages a list holds: those that meet all of its conditions.
struct PageFilter {
  var kind: String?
  var state: PageState?
  var tag: Tag?
  /// Values that fields have to hold: of a link, the page by file name or title.
  var values: [(field: String, value: String)] = []
  /// Fields that have to be empty; `backlinks` stands for links from other pages.
  var without: [String] = []
  var isDue = false
  /// The paths of the pages that are welcome, where that is a condition.
  var paths: Set<String>?

  /// The name by which links from other pages are meant.
  static let backlinks = "backlinks"

  func matches(_ page: Page, in site: Site) -> Bool {
    (kind == nil || page.kind?.id == kind) && (state == nil || page.state == state)
      && (tag == nil || page.tags.contains { $0.slug == tag?.slug })
      && (!isDue || page.fields.date("review_by").map { $0 <= site.asOf } ?? false)
      && (paths?.contains(page.path) ?? true)
      && values.allSatisfy { Self.holds(page.fields[$0.field], $0.value, in: site) }
      && without.allSatisfy { Self.lacks(page, $0, in: site) }
  }

  private static func holds(_ value: FieldValue?, _ wanted: String, in site: Site) -> Bool {
    guard let value else { return false }
    let key = Fold.key(wanted)
    return value.items.contains { item in item.names(in: site).contains { Fold.key($0) == key } }
  }

  private static func lacks(_ page: Page, _ field: String, in site: Site) -> Bool {
    if field == backlinks { return site.backlinks[page.id.index].isEmpty }
    let mayHave = (page.kind?.fields ?? CommonFields.all).contains { $0.name == field }
    return mayHave && page.fields[field] == nil
  }
}

extension FieldValue {
  /// The words by which somebody may mean this value, the one that says most first.
  func names(in site: Site) -> [String] {
    switch self {
    case .text(let text), .url(let text), .email(let text), .number(_, let text): [text]
    case .date(let day): ["\(day)"]
    case .time(let time): ["\(time)"]
    case .flag(let flag): flag ? ["true", "yes"] : ["false", "no"]
    case .choice(let choice): [choice.value, choice.label]
    case .tag(let tag): [tag.slug, tag.label]
    case .image(let image): [image.path, ContentPath.name(of: image.path)]
    case .link(let id):
      [
        site[id].title, site[id].path, ContentPath.withoutExtension(site[id].path),
        site[id].fileName,
      ]
    case .prose, .list, .record: []
    }
  }
}
