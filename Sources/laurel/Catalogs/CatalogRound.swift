internal import Knowledge
internal import Source

/// One round of fetching catalogs.
struct CatalogRound: Sendable {
  let shelf: CatalogShelf
  let download: CatalogDownload
  /// The names of those that are taken whatever has changed.
  let accepted: Set<String>
  let day: CalendarDate

  /// What became of one catalog, and what the lock says of it from now on if that is new.
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
    let (outcome, kept) = fetch.judge(try download.answer(for: source))
    if let kept { try shelf.put(kept.bytes, as: source.name) }
    return Result(name: source.name, outcome: outcome, entry: kept?.entry)
  }
}
