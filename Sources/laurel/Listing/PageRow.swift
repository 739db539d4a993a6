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
  /// The fields that are asked for, and the words of their values.
  private let fields: [(name: String, values: [String])]

  init(_ page: Page, with fields: [String], in site: Site, prefix: String) {
    path = prefix + page.path
    kind = page.kind?.id ?? "page"
    state = page.state.rawValue
    title = page.title
    tags = page.tags.map(\.slug)
    date = page.fields.date("date").map { "\($0)" } ?? ""
    reviewBy = page.fields.date("review_by").map { "\($0)" } ?? ""
    backlinks = site.backlinks[page.id.index].count
    self.fields = fields.map { name in
      (name, page.fields[name]?.items.compactMap { $0.names(in: site).first } ?? [])
    }
  }

  var line: String {
    ([path, kind, state, title] + fieldCells).map(\.printable).joined(separator: "\t")
  }

  private var fieldCells: [String] { fields.map { $0.values.joined(separator: "; ") } }

  var json: JSONValue {
    var row: [String: JSONValue] = [
      "path": .text(path), "kind": .text(kind), "state": .text(state), "title": .text(title),
      "tags": .list(tags.map { .text($0) }), "date": .text(date), "review_by": .text(reviewBy),
      "backlinks": .number(Double(backlinks)),
    ]
    if !fields.isEmpty {
      let values = fields.map { ($0.name, JSONValue.list($0.values.map { .text($0) })) }
      row["fields"] = .object(Dictionary(values, uniquingKeysWith: { first, _ in first }))
    }
    return .object(row)
  }

  static let columns = ["path", "kind", "state", "title", "tags", "date", "review_by", "backlinks"]

  var cells: [String] {
    let own = [path, kind, state, title, tags.joined(separator: "; "), date, reviewBy, String(backlinks)]
    return (own + fieldCells).map(\.printable)
  }
}
