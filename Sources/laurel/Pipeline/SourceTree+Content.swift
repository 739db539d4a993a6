internal import Knowledge
internal import Source

extension SourceTree {
  /// Parses what the folder holds. What could not be read at all is told too.
  ///
  /// - Parameters:
  ///   - address: takes the place of the address in `_site.yml`.
  ///   - host: takes the place of the host there.
  ///   - redraws: whether pictures are drawn anew.
  func content(
    address: String? = nil, host: Host? = nil, redraws: Bool = false, jobs: Int
  ) async -> Diagnosed<SiteContent> {
    var content = await SiteContentReader(
      texts: texts, assets: redraws ? assets.map(\.redrawn) : assets, rules: AllRules.all.map { $0.id },
      baseURL: address, host: host, jobs: jobs
    ).read()
    content.diagnostics += diagnostics
    return content
  }
}
