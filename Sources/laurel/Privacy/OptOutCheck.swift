internal import Knowledge
internal import Source

/// The pages that name somebody who has asked not to be named.
struct OptOutCheck {
  let diagnostics: [Diagnostic]
  /// The paths of these pages.
  let paths: Set<String>

  static let none = OptOutCheck(diagnostics: [], paths: [])

  private init(diagnostics: [Diagnostic], paths: Set<String>) {
    self.diagnostics = diagnostics
    self.paths = paths
  }

  /// Looks at all that may be a name on the pages of a site. Each name is worked out once, however often it is there.
  ///
  /// - Parameters:
  ///   - root: the folder of the site.
  ///   - jobs: how many names are worked out at a time.
  init(of site: Site, in root: DiskPath, jobs: Int) async throws {
    guard let list = try OptOutList.read(of: root), list.count > 0 else {
      self = .none
      return
    }
    let cache = NameCache(in: try PictureCache.open(of: root).folder, for: list)
    let uses = site.nameUses
    let keys = Array(uses.reduce(into: Set()) { $0.formUnion($1.keys) })
    let entries = await keys.concurrentMap(jobs: jobs) { ($0, cache[$0] ?? list.entry(of: $0)) }
    cache.keep(entries.filter { !list.holds($0.1) })
    let found = Set(entries.filter { list.holds($0.1) }.map(\.0))
    let named = uses.filter { !$0.keys.isDisjoint(with: found) }
    diagnostics = named.map { OptedOut.diagnose(at: $0.span) }
    paths = Set(named.map { site[$0.page].path })
  }
}
