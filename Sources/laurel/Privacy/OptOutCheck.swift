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

  /// Looks at all that may be a name on the pages of a site.
  ///
  /// - Parameters:
  ///   - root: the folder of the site.
  ///   - jobs: how many names are worked out at a time.
  init(of site: Site, in root: DiskPath, jobs: Int) async throws {
    guard let list = try OptOutList.read(of: root), list.count > 0 else {
      self = .none
      return
    }
    let uses = site.nameUses
    let found = try await list.held(
      among: uses.reduce(into: []) { $0.formUnion($1.keys) }, rememberedIn: "names.txt", of: root, jobs: jobs)
    let named = uses.filter { !$0.keys.isDisjoint(with: found) }
    diagnostics = named.map { OptedOut.diagnose(at: $0.span) }
    paths = Set(named.map { site[$0.page].path })
  }
}
