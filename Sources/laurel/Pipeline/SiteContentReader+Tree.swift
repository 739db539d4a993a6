internal import Knowledge
internal import Source

extension SiteContentReader {
  /// Reads what a folder holds.
  ///
  /// - Parameter baseURL: takes the place of the address in `_site.yml`.
  init(tree: SourceTree, baseURL: String?, jobs: Int) {
    self.init(
      texts: tree.texts, assets: tree.assets, rules: AllRules.all.map { $0.id }, baseURL: baseURL, jobs: jobs)
  }
}
