internal import ArgumentParser
internal import Glibc
internal import Knowledge
internal import Source

/// `laurel federate`: one site for what many districts share.
struct FederateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "federate", abstract: "Show what other sites share.",
    subcommands: [FederateFetchCommand.self])
}

/// `laurel federate fetch`: the catalogs of other sites, brought here.
struct FederateFetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Bring the catalogs that _site.yml names into the folder Catalogs.",
    discussion: """
      A build reads what lies there, and asks no other site. A catalog that is withdrawn is removed.

      Examples:
        laurel federate fetch
        laurel federate fetch --accept north-valley
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    help:
      "The name of a catalog that is taken although it changed its site or its keys, or lost half of its pages."
  )
  var accept: [String] = []

  /// For tests, which cannot wait as long as a slow site deserves.
  @Option(help: .hidden)
  var patience = 60

  func run() async throws {
    let site = try source.site()
    let content = try await site.tree().content(jobs: site.jobs)
    let sources = content.value.configuration.catalogs
    guard !sources.isEmpty else { throw WrongUsage.noCatalogs }
    if let unknown = accept.first(where: { name in !sources.contains { $0.name == name } }) {
      throw WrongUsage.noCatalog(unknown, known: sources.map(\.name))
    }
    let needsCurl = sources.contains { if case .address = $0.place { true } else { false } }
    guard !needsCurl || Curl.isInstalled else { throw WrongUsage.fetchNeedsCurl }
    let root = try site.resolvedRoot()
    let shelf = CatalogShelf(ofSite: root)
    var lock = try shelf.lock()
    let download = CatalogDownload(
      root: root, curl: Curl(allowsPrivateAddresses: false, timeLimit: patience))
    try shelf.makeFolder()
    let known = lock.entries
    let round = CatalogRound(shelf: shelf, download: download, accepted: Set(accept), day: site.day)
    let results = await sources.concurrentMap(jobs: site.jobs) { source in
      Result { try round.fetch(source, known[source.name]) }
    }
    var isWhole = true
    for result in results.compactMap({ try? $0.get() }) {
      switch result.outcome {
      case .unchanged, .taken, .withdrawn: break
      case .keptOut, .failed, .faulty: isWhole = false
      }
      if let entry = result.entry { lock.entries[result.name] = entry }
      try tell(result.outcome, of: result.name)
    }
    // What was taken is known as such, whatever becomes of the rest.
    try shelf.put(lock)
    for name in lock.entries.keys.sorted(by: String.byBytes)
    where !sources.contains(where: { $0.name == name }) {
      try shelf.remove(name)
      lock.entries[name] = nil
      try shelf.put(lock)
      try printLines("\(name): removed, as _site.yml no longer names it.")
    }
    for result in results { _ = try result.get() }
    if !isWhole { throw ExitStatus.errorsInContent }
  }

  private func tell(_ outcome: CatalogFetch.Outcome, of name: String) throws {
    switch outcome {
    case .unchanged: try printLines("\(name): as before.")
    case .taken(let changes):
      try printLines(
        "\(name): \(changes.pageCount) pages (\(changes.new) new, \(changes.changed) changed, \(changes.gone) gone)."
      )
    case .withdrawn: try printLines("\(name): shares nothing any more, so nothing of it is shown.")
    case .keptOut(let reason): printToStandardError(reason.sentence(for: name).printable + "\n")
    case .failed(let reason): printToStandardError("\(name): not fetched. \(reason)".printable + "\n")
    case .faulty(let diagnostics):
      printToStandardError("\(name): not taken.\n")
      for diagnostic in diagnostics {
        let place = diagnostic.span.start
        printToStandardError(
          "  line \(place.line), column \(place.column): \(diagnostic.message)".printable + "\n")
      }
    }
  }
}
