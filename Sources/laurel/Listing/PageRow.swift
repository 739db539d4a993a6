internal import Knowledge
internal import Source

/// A row of a list.
protocol ListRow {
  /// For people and for `cut`.
  var line: String { get }
  var json: JSONValue { get }
  static var columns: [String] { get }
  /// The values of the columns.
  var cells: [String] { get }
}

/// What a list says of a page.
struct PageRow: ListRow {
  private let path: String
  private let kind: String
  private let state: String
  private let title: String
  private let tags: [String]
  private let date: String
  private let reviewBy: String
  /// How many links of other pages lead to it.
  private let backlinks: Int

  init(_ page: Page, in site: Site, prefix: String) {
    path = prefix + page.path
    kind = page.kind?.id ?? "page"
    state = page.state.rawValue
    title = page.title
    tags = page.tags.map(\.slug)
    date = page.fields.date("date").map { "\($0)" } ?? ""
    reviewBy = page.fields.date("review_by").map { "\($0)" } ?? ""
    backlinks = site.backlinks[page.id.index].count
  }

  var line: String { [path, kind, state, title].map(\.printable).joined(separator: "\t") }

  var json: JSONValue {
    .object([
      "path": .text(path), "kind": .text(kind), "state": .text(state), "title": .text(title),
      "tags": .list(tags.map { .text($0) }), "date": .text(date), "review_by": .text(reviewBy),
      "backlinks": .number(Double(backlinks)),
    ])
  }

  static let columns = ["path", "kind", "state", "title", "tags", "date", "review_by", "backlinks"]

  var cells: [String] {
    [path, kind, state, title, tags.joined(separator: "; "), date, reviewBy, String(backlinks)].map(
      \.printable)
  }
}
