internal import Knowledge
internal import Source

/// What becomes of one catalog when it is fetched.
///
/// What is at hand stays until what came is known to be a catalog of the same site, but not for long. A catalog that is
/// suddenly of another site, has lost a key, or has lost half of its pages is kept out until somebody says that this is
/// right. Whoever shares nothing any more is asked for no reasons: what a site withdraws is gone here too.
struct CatalogFetch {
  enum Outcome {
    case unchanged
    case taken(Changes)
    /// The site no longer has one.
    case withdrawn
    case keptOut(Reason)
    case failed(String)
    case faulty([Diagnostic])
  }

  /// Why a catalog is kept out.
  enum Reason {
    case moved(from: String, to: String)
    case otherKeys
    case shrunk(from: Int, to: Int)
  }

  /// How many pages of a catalog are not as they were.
  struct Changes {
    var new = 0
    var changed = 0
    var gone = 0
    let pageCount: Int

    init(from old: Catalog?, to new: Catalog) {
      pageCount = new.pages.count
      let before = Dictionary(
        old?.pages.map { ($0.address, $0.digest) } ?? [], uniquingKeysWith: { first, _ in first })
      for page in new.pages {
        switch before[page.address] {
        case nil: self.new += 1
        case page.digest: continue
        default: changed += 1
        }
      }
      gone = before.count - (pageCount - self.new)
    }
  }

  /// What came from the other site.
  enum Answer {
    case bytes([UInt8])
    /// The other site says that there is no catalog.
    case none
    case failure(String)
  }

  let source: CatalogSource
  let known: CatalogLock.Entry?
  /// The catalog that is known, if it is at hand.
  let old: Catalog?
  let isAccepted: Bool
  let day: CalendarDate

  /// What becomes of an answer, and what is known from then on.
  struct Judgment {
    let outcome: Outcome
    let entry: CatalogLock.Entry?
    /// The bytes to keep, if they are new.
    var bytes: [UInt8]?
  }

  func judge(_ answer: Answer) -> Judgment {
    switch answer {
    case .failure(let reason): return untaken(.failed(reason))
    case .none:
      guard let known else { return untaken(.failed("There is no catalog at \(source.from).")) }
      return Judgment(outcome: .withdrawn, entry: known.with(known.state.withdrawn(on: day)))
    case .bytes(let bytes):
      let file = SourceFile(path: CatalogShelf.path(of: source.name), bytes: bytes)
      let read = CatalogReader.read(file, of: source.site)
      guard let catalog = read.value else { return untaken(.faulty(read.diagnostics)) }
      let entry = CatalogLock.Entry(catalog, bytes, from: source.from, on: day)
      if let known, known.digest == entry.digest, old != nil {
        // A catalog that says the same is as old as before: the lock changes only when something else does.
        return Judgment(outcome: .unchanged, entry: known.with(.current))
      }
      if let reason = reason(for: entry), !isAccepted {
        // Whoever shares nothing any more has no keys to give reasons for. Those that were known stay known.
        if let known, case .otherKeys = reason, entry.pageCount + entry.creditCount == 0 {
          return Judgment(outcome: .withdrawn, entry: known.with(known.state.withdrawn(on: day)))
        }
        return untaken(.keptOut(reason))
      }
      return Judgment(outcome: .taken(Changes(from: old, to: catalog)), entry: entry, bytes: bytes)
    }
  }

  /// What was there before, if anything was, stays for a while.
  private func untaken(_ outcome: Outcome) -> Judgment {
    Judgment(outcome: outcome, entry: known.map { $0.with($0.state.stale(on: day)) })
  }

  /// Why what came may not be what was meant.
  private func reason(for entry: CatalogLock.Entry) -> Reason? {
    guard let known else { return nil }
    if known.url != entry.url { return .moved(from: known.url, to: entry.url) }
    if !Set(known.keys).isSubset(of: entry.keys) { return .otherKeys }
    // Nothing at all is shared on purpose, as a site without a catalog does.
    let isHalf = entry.pageCount * 2 <= known.pageCount && entry.pageCount + entry.creditCount > 0
    return old != nil && known.pageCount >= Self.fewestPages && isHalf
      ? .shrunk(from: known.pageCount, to: entry.pageCount) : nil
  }

  /// Of fewer pages, half is soon gone.
  private static let fewestPages = 4
}

extension CatalogSource {
  /// Where it comes from, as people write it.
  var from: String {
    switch place {
    case .address(let address): address
    case .file(let path): path
    }
  }
}

extension CatalogFetch.Reason {
  /// What people have to know before they accept it.
  func sentence(for name: String) -> String {
    let what =
      switch self {
      case .moved(let from, let to): "says that it is of \(to), and was of \(from)"
      case .otherKeys: "lacks a key with which its site signed badges"
      case .shrunk(let from, let to): "has \(to) pages, and had \(from)"
      }
    return
      "\(name): kept out. The catalog \(what). Ask the district; if it is right, run "
      + "laurel federate fetch --accept \(name)"
  }
}
