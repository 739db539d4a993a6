internal import Knowledge
internal import Source

/// One round of fetching catalogs.
struct CatalogRound: Sendable {
  let shelf: CatalogShelf
  let download: CatalogDownload
  /// The names of those that are taken whatever has changed.
  let accepted: Set<String>
  let day: CalendarDate

  /// What became of one catalog, and what the lock says of it from now on.
  struct Result: Sendable {
    let name: String
    let outcome: CatalogFetch.Outcome
    let entry: CatalogLock.Entry?
  }

  /// Fetches one, and keeps what it gives.
  func fetch(_ source: CatalogSource, _ known: CatalogLock.Entry?) throws -> Result {
    let fetch = CatalogFetch(
      source: source, known: known, old: try known.flatMap { try shelf.fetched(source.name, $0) },
      isAccepted: accepted.contains(source.name), day: day)
    let judgment = fetch.judge(try download.answer(for: source))
    if let bytes = judgment.bytes { try shelf.put(bytes, as: source.name) }
    if case .withdrawn = judgment.outcome { try shelf.remove(source.name) }
    return Result(name: source.name, outcome: judgment.outcome, entry: judgment.entry)
  }
}
