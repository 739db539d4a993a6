internal import Knowledge
internal import Source

/// What a list says of a consent that ends: whom to ask again, and by when.
struct ConsentRow: ListRow {
  private let path: String
  private let title: String
  private let end: CalendarDate
  private let holder: String

  /// The consents that end within some days of a day or ended before, the first to end first.
  static func all(of pages: [Page], endingWithin days: Int, of day: CalendarDate, prefix: String)
    -> [ConsentRow]
  {
    pages.compactMap { page in
      guard let consent = page.consent, let end = consent.end?.value, day.days(until: end) <= days else {
        return nil
      }
      return ConsentRow(path: prefix + page.path, title: page.title, end: end, holder: consent.holder ?? "")
    }.sorted { ($0.end, $0.path) < ($1.end, $1.path) }
  }

  var line: String { [path, end.description, title, holder].map(\.printable).joined(separator: "\t") }

  var json: JSONValue {
    .object([
      "path": .text(path), "ends": .text(end.description), "title": .text(title), "held_by": .text(holder),
    ])
  }

  static let columns = ["path", "ends", "title", "held_by"]

  var cells: [String] { [path, end.description, title, holder].map(\.printable) }
}
