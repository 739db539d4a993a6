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
    private(set) var state = State.current

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

    func with(_ state: State) -> Entry {
      var entry = self
      entry.state = state
      return entry
    }
  }

  /// What became of the site since then.
  enum State: Equatable {
    /// What came the last time was taken.
    case current
    /// What came could not be taken, for the first time on this day.
    case stale(since: CalendarDate)
    /// The site shares nothing any more. What is known of it tells whether what comes later is of the same site.
    case withdrawn(since: CalendarDate)

    /// How many days a catalog is shown that could not be taken anew: two rounds if there is one a week. It may hold what
    /// somebody wants taken out.
    static let daysOfGrace = 14

    /// The state after something came that could not be taken. The first day counts.
    func stale(on day: CalendarDate) -> State { self == .current ? .stale(since: day) : self }

    /// The state after a site was found to share nothing.
    func withdrawn(on day: CalendarDate) -> State {
      if case .withdrawn = self { self } else { .withdrawn(since: day) }
    }
  }

  static let fileName = "\(CatalogName.lock).json"

  var entries: [String: Entry] = [:]

  init() {}

  /// Reads what `bytes` writes; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard case .object(let members)? = JSONReader.read(bytes) else { return nil }
    for (name, value) in members {
      // By its name, a catalog is found among the files, and removed.
      guard CatalogName.isOfCatalog(name), let entry = Entry(value) else { return nil }
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
      let day = value["fetched"]?.text.flatMap({ CalendarDate($0) }), let state = CatalogLock.State(value)
    else { return nil }
    self.from = from
    self.url = url
    self.keys = keys
    self.digest = digest
    byteCount = bytes
    pageCount = pages
    creditCount = credits
    self.day = day
    self.state = state
  }

  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "from": .text(from), "url": .text(url), "keys": .list(keys.map { .text($0) }), "sha256": .text(digest),
      "bytes": .number(Double(byteCount)), "pages": .number(Double(pageCount)),
      "credits": .number(Double(creditCount)), "fetched": .text(day.description),
    ]
    switch state {
    case .current: break
    case .stale(let day): members["stale"] = .text(day.description)
    case .withdrawn(let day): members["withdrawn"] = .text(day.description)
    }
    return .object(members)
  }
}

extension CatalogLock.State {
  /// Nil for what `json` does not write.
  fileprivate init?(_ entry: JSONValue) {
    func day(_ value: JSONValue) -> CalendarDate? { value.text.flatMap { CalendarDate($0) } }
    switch (entry["stale"], entry["withdrawn"]) {
    case (nil, nil): self = .current
    case (let typed?, nil):
      guard let day = day(typed) else { return nil }
      self = .stale(since: day)
    case (nil, let typed?):
      guard let day = day(typed) else { return nil }
      self = .withdrawn(since: day)
    default: return nil
    }
  }
}
