internal import ArgumentParser
internal import Knowledge
internal import Source

/// Options of what the site is to be.
struct SiteOptions: ParsableArguments {
  @Option(
    name: [.customShort("b"), .customLong("base-url")], help: "The address at which the site will stand.")
  var baseURL: String?

  @Option(help: "What publishes the site: \(Host.names). Its own files go up with the site.")
  var host: Host?

  @Flag(name: [.customShort("D"), .long], help: "Take drafts in.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Take pages in that are to be published later.")
  var future = false

  @Flag(name: [.customShort("E"), .long], help: "Take pages in that have expired.")
  var expired = false

  func pipeline(from source: SiteSource, tellsOfUnbuiltPages: Bool = false) throws -> Pipeline {
    Pipeline(
      source: source, inclusion: Inclusion(drafts: drafts, scheduled: future, expired: expired),
      address: try address(), host: host, tellsOfUnbuiltPages: tellsOfUnbuiltPages,
      searchPath: environment("PATH") ?? "/usr/bin:/bin")
  }

  private func address() throws -> String? {
    guard let baseURL else { return nil }
    guard let url = SiteURL(baseURL) else { throw WrongUsage.notAnAddress(baseURL) }
    guard url.isWhole else { throw WrongUsage.notASite(baseURL, right: url.text) }
    return url.text
  }
}
