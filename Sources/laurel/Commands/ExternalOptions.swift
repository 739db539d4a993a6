internal import ArgumentParser
internal import Glibc
internal import Knowledge
internal import Source

/// Options of the look at links to other sites.
struct ExternalOptions: ParsableArguments {
  @Flag(help: "Look at links to other sites too. This needs the network.")
  var external = false

  @Option(help: "With --external: the most questions to put to other sites.")
  var maxRequests = 200

  /// For tests and for sites inside a school's network: a pull request could have such computers asked.
  @Flag(help: .hidden)
  var allowPrivateAddresses = false

  /// For tests, which cannot wait as long as a slow site deserves.
  @Option(help: .hidden)
  var patience = 20

  func validate() throws {
    if maxRequests < 1 { throw ValidationError("The number of requests is at least 1.") }
    if patience < 1 { throw ValidationError("The number of seconds is at least 1.") }
  }

  /// What there is to say about the links of the selected files; nothing unless it was asked for.
  ///
  /// It is never an error: another site's fault is no reason not to publish ours.
  func diagnostics(
    on build: BuiltSite, _ selection: Selection, _ source: SiteSource, quiet: Bool
  ) async throws -> [Diagnostic] {
    guard external else { return [] }
    guard Curl.isInstalled else { throw WrongUsage.noCurl }
    let all = build.site.externalReferences
    let links = all.filter { selection.includes($0.span.path) }
    let file = build.root.appending(LinkCache.fileName)
    let jobs = source.jobs
    if !quiet, isatty(STDERR_FILENO) == 1 { printToStandardError("Asking other sites …\n") }
    let curl = Curl(allowsPrivateAddresses: allowPrivateAddresses, timeLimit: patience)
    let outcome = try await ExternalCheck(asOf: source.day, requestLimit: maxRequests).run(
      Set(links.map(\.address)), knowing: LinkCache(reading: file).keeping(Set(all.map(\.address)))
    ) { try await curl.ask($0, jobs: jobs) }
    try outcome.cache.write(to: file)
    if !quiet { printToStandardError(outcome.summary + "\n") }
    let diagnostics = links.compactMap { link in
      outcome.cache[link.address].flatMap { ExternalLink.diagnose($0, of: link.address, at: link.span) }
    }
    return build.site.configuration.judge(diagnostics, atMost: .warning)
  }
}
