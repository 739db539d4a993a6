internal import Knowledge
internal import Source

/// What other sites share, without those who have asked this site not to name them.
enum CatalogOptOuts {
  /// Leaves out whatever gives one of their names, and says of which catalogs that was: never which entries, as the list
  /// tells nobody whom it holds.
  ///
  /// - Parameters:
  ///   - sources: where the settings name the catalogs.
  ///   - root: the folder of the site.
  static func leaveOut(
    of catalogs: [(name: String, catalog: Catalog)], _ sources: [CatalogSource], in root: DiskPath, jobs: Int
  ) async throws -> Diagnosed<[(name: String, catalog: Catalog)]> {
    guard !catalogs.isEmpty, let list = try OptOutList.read(of: root), list.count > 0 else {
      return Diagnosed(catalogs)
    }
    let keys = await catalogs.concurrentMap(jobs: jobs) { $0.catalog.nameKeys }
    let found = try await list.held(
      among: keys.reduce(into: []) { $0.formUnion($1) }, rememberedIn: "shared-names.txt", of: root,
      jobs: jobs)
    if found.isEmpty { return Diagnosed(catalogs) }
    let kept = await catalogs.concurrentMap(jobs: jobs) { ($0.name, $0.catalog.leavingOut(found)) }
    let places = Dictionary(sources.map { ($0.name, $0.span) }, uniquingKeysWith: { first, _ in first })
    let remarks = zip(catalogs, kept).compactMap { old, new -> Diagnostic? in
      let count =
        old.catalog.pages.count + old.catalog.credits.count - new.1.pages.count - new.1.credits.count
      guard count > 0, let place = places[old.name] else { return nil }
      return OptedOut.diagnoseShared(old.name, count: count, at: place)
    }
    return Diagnosed(kept.map { (name: $0.0, catalog: $0.1) }, remarks)
  }
}
