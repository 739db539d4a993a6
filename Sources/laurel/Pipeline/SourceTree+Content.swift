internal import Knowledge
internal import Source

extension SourceTree {
  /// Parses what the folder holds. What could not be read at all is told too.
  ///
  /// - Parameters:
  ///   - address: takes the place of the address in `_site.yml`.
  ///   - host: takes the place of the host there.
  func content(address: String? = nil, host: Host? = nil, jobs: Int) async -> Diagnosed<SiteContent> {
    await content(after: .none, address: address, host: host, assets: assets, jobs: jobs).content
  }

  /// The same with the parsed pages, for the next time.
  ///
  /// - Parameters:
  ///   - old: those of the last time.
  ///   - assets: the files that are no texts, as they are to be published.
  func content(
    after old: ParsedPages, address: String?, host: Host?, assets: [Asset], jobs: Int
  ) async -> (content: Diagnosed<SiteContent>, pages: ParsedPages) {
    var read = await SiteContentReader(
      texts: texts, assets: assets, rules: AllRules.all.map { $0.id }, baseURL: address, host: host,
      jobs: jobs
    ).read(after: old)
    read.content.diagnostics += diagnostics
    return read
  }
}

extension Diagnosed<SiteContent> {
  /// Adds what other sites share, as it was fetched, with what is wrong with it.
  ///
  /// - Parameter day: that of the build. What could not be fetched anew is shown for a while only.
  mutating func addCatalogs(ofSite root: DiskPath, on day: CalendarDate, jobs: Int) async throws
    -> ReadCatalogs
  {
    let settings = value.configuration
    let catalogs = try await CatalogShelf(ofSite: root).read(
      settings.catalogs, language: settings.language, on: day, jobs: jobs)
    value.library = catalogs.library
    diagnostics += catalogs.diagnostics
    return catalogs
  }
}
