internal import Source

/// The scripts of a theme that search.
struct SearchScripts: Sendable {
  /// The paths below `assets/`: the engine, what it seldom needs, and the page of results.
  static let paths = ["js/search.js", "js/search-more.js", "js/search-page.js"]

  /// What pages load when somebody searches.
  let engine: Bundle
  /// What the engine loads by itself, from the folder of the index.
  let more: [UInt8]
  /// What the page of results loads.
  let page: Bundle

  /// Nil if the theme lacks one of them.
  init?(_ assets: [String: SourceFile]) {
    let files = Self.paths.compactMap { assets[$0].map { CompactScript($0.bytes).bytes } }
    guard files.count == Self.paths.count,
      let engine = Bundle("search", fileExtension: "js", of: [files[0]]),
      let page = Bundle("search-page", fileExtension: "js", of: [files[2]])
    else { return nil }
    self.engine = engine
    more = files[1]
    self.page = page
  }
}
