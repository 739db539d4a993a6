internal import Knowledge
internal import Source

/// The newest pages of a folder or about an award, for readers of feeds.
struct FeedView: TemplateView {
  /// The most entries of a feed.
  private static let limit = 20

  let source: FeedSource
  /// The path of the feed.
  let path: String
  /// The address of the site.
  let url: String
  let entries: [FeedEntryView]
  let pen: Pen

  init(of source: FeedSource, at path: String, url: String, pen: Pen) {
    self.source = source
    self.path = path
    self.url = url
    self.pen = pen
    entries = source.pages.prefix(Self.limit).map {
      FeedEntryView(page: pen.site[$0], url: url, pen: pen)
    }
  }

  static let contract = TemplateContract<Self>(
    "A feed.",
    [
      .text(.title) { $0.source.title },
      .text(.url) { $0.address($0.source.home) },
      .text(.canonical) { $0.address($0.path) },
      .view(.updated) { view in view.entries.compactMap(\.updated).max().map { DateView($0, view.pen) } },
      .list(.entries) { $0.entries },
    ])

  /// The same feed as data, with the same characters.
  var json: [UInt8] {
    let feed = JSONValue.object([
      "version": .text("https://jsonfeed.org/version/1.1"), "title": .text(source.title),
      "home_page_url": .text(address(source.home)), "feed_url": .text(address(path)),
      "language": .text(pen.drawing.siteLanguage), "items": .list(entries.map(\.json)),
    ])
    return XMLText.kept(feed.bytes) + [UInt8(ascii: "\n")]
  }

  private func address(_ path: String) -> String { url + RelativeURL.encode(path) }
}

/// A page in a feed, with an address that is right wherever the feed is read.
struct FeedEntryView: TemplateView {
  let page: Page
  /// The address of the site.
  let url: String
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A page in a feed.",
    [
      .text(.title) { $0.page.title },
      .text(.url) { $0.address },
      .text(.summary) { $0.page.excerpt },
      .text(.kind) { $0.page.kind?.name },
      .text(.kindID) { $0.page.kind?.id },
      .text(.language) { $0.page.language },
      .list(.byline) { AuthorView.all(of: $0.page, $0.pen) },
      .view(.date) { view in view.page.fields.date("date").map { DateView($0, view.pen) } },
      .view(.updated) { view in view.updated.map { DateView($0, view.pen) } },
    ])

  /// The day of the last change, or else of publication.
  var updated: CalendarDate? { page.fields.date("updated") ?? page.fields.date("date") }

  var json: JSONValue {
    let authors = Author.all(of: page, in: pen.site)
    var item: [String: JSONValue] = [
      "id": .text(address), "url": .text(address), "title": .text(page.title),
      "content_text": .text(page.excerpt),
      "date_modified": .text("\(updated?.description ?? "")T12:00:00Z"),
      "language": .text(page.language), "tags": .list(page.tags.map { .text($0.label) }),
    ]
    if !authors.isEmpty { item["authors"] = .list(authors.map { .object(["name": .text($0.name)]) }) }
    return .object(item)
  }

  private var address: String { url + RelativeURL.encode(page.address) }
}
