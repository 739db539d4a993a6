internal import Knowledge
internal import Source

/// What was fetched from other sites, and when: `lock.json` beside the catalogs.
///
/// By it a build knows that the catalogs are those that were fetched, and the next fetch what has changed.
struct CatalogLock: Equatable {
  struct Entry: Equatable {
    /// The address or the file that it came from.
    let from: String
    /// The address of the site and the names of its keys, by which we know that it is the same one.
    let url: String
    let keys: [String]
    /// The SHA-256 digest of the file.
    let digest: String
    let byteCount: Int
    let pageCount: Int
    let creditCount: Int
    let day: CalendarDate

    init(_ catalog: Catalog, _ bytes: [UInt8], from: String, on day: CalendarDate) {
      self.from = from
      url = catalog.site.url
      keys = catalog.site.keys
      digest = SHA256.text(of: bytes)
      byteCount = bytes.count
      pageCount = catalog.pages.count
      creditCount = catalog.credits.count
      self.day = day
    }
  }

  static let fileName = "lock.json"

  var entries: [String: Entry] = [:]

  init() {}

  /// Reads what `bytes` writes; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard case .object(let members)? = JSONReader.read(bytes) else { return nil }
    for (name, value) in members {
      // By its name, a catalog is found among the files, and removed.
      guard CatalogName.isUsable(name), let entry = Entry(value) else { return nil }
      entries[name] = entry
    }
  }

  var bytes: [UInt8] { Array((JSONValue.object(entries.mapValues(\.json)).lines + "\n").utf8) }
}

extension CatalogLock.Entry {
  fileprivate init?(_ value: JSONValue) {
    func number(_ name: String) -> Int? {
      if case .number(let number)? = value[name] { Int(exactly: number) } else { nil }
    }
    guard let from = value["from"]?.text, let url = value["url"]?.text, let digest = value["sha256"]?.text,
      let keys = value["keys"]?.list?.compactMap(\.text), let bytes = number("bytes"),
      let pages = number("pages"), let credits = number("credits"),
      let day = value["fetched"]?.text.flatMap({ CalendarDate($0) })
    else { return nil }
    self.from = from
    self.url = url
    self.keys = keys
    self.digest = digest
    byteCount = bytes
    pageCount = pages
    creditCount = credits
    self.day = day
  }

  fileprivate var json: JSONValue {
    .object([
      "from": .text(from), "url": .text(url), "keys": .list(keys.map { .text($0) }), "sha256": .text(digest),
      "bytes": .number(Double(byteCount)), "pages": .number(Double(pageCount)),
      "credits": .number(Double(creditCount)), "fetched": .text(day.description),
    ])
  }
}
