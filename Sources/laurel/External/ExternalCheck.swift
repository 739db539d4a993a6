internal import Knowledge
internal import Source

/// The look at links to other sites: a bounded number of questions, and what is known from before.
struct ExternalCheck {
  let asOf: CalendarDate
  let requestLimit: Int

  /// What came out of it.
  struct Outcome {
    /// What is known of each address now.
    var cache: LinkCache
    /// How many addresses were looked at in this run.
    var checked = 0
    /// How many were known from an earlier run.
    var known = 0
    /// How many were left for another run.
    var left = 0
    /// Whether nobody answered, as where there is no network.
    var isOffline = false
  }

  /// How many questions are put before their answers are looked at.
  private static let batchSize = 100

  /// Looks at addresses, those first of which nothing is known.
  ///
  /// - Parameter ask: puts questions to other sites, and gives the answers in their order.
  func run(
    _ addresses: Set<String>, knowing cache: LinkCache, ask: ([LinkRequest]) async throws -> [LinkAnswer]
  ) async throws -> Outcome {
    var outcome = Outcome(cache: cache)
    let due = addresses.filter { cache.isDue($0, on: asOf) }.sorted { cache.isLooked(for: $0, before: $1) }
    outcome.known = addresses.count - due.count
    var waiting = due.map(LinkProbe.init)[...]
    var verdicts: [String: LinkVerdict] = [:]
    var budget = requestLimit
    while !waiting.isEmpty, budget > 0 {
      let batch = waiting.prefix(min(budget, Self.batchSize))
      waiting = waiting.dropFirst(batch.count)
      budget -= batch.count
      var underWay: [LinkProbe] = []
      for (probe, answer) in zip(batch, try await ask(batch.map(\.request))) {
        switch probe.next(after: answer) {
        case .verdict(let verdict): verdicts[probe.address] = verdict
        case .probe(let next): underWay.append(next)
        }
      }
      waiting = underWay + waiting
    }
    outcome.left = waiting.count
    outcome.isOffline = verdicts.count > 1 && verdicts.values.allSatisfy(\.isSilence)
    if outcome.isOffline { return outcome }
    outcome.checked = verdicts.count
    for (address, verdict) in verdicts { outcome.cache.note(verdict, of: address, on: asOf) }
    return outcome
  }
}

extension ExternalCheck.Outcome {
  /// What people are told at the end.
  var summary: String {
    if isOffline { return "No other site answers. Links to other sites were not checked." }
    let known = known == 0 ? "" : ", \(known) known from the last \(LinkCache.daysOfTrust) days"
    let left = left == 0 ? "" : ", \(left) left for the next run"
    return "Links to other sites: \(checked) checked\(known)\(left)."
  }
}
