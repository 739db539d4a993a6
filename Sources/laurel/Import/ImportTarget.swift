internal import Knowledge
internal import Source

/// Where an import writes: among the pages of a kind, or among the nominations of a cycle.
struct ImportTarget {
  let kind: Kind
  /// The pages that are there.
  let texts: [SourceFile]
  /// What the check would say of pages that are to be written.
  let remarks: ([SourceFile]) async -> [Diagnostic]

  /// - Parameter nominations: the name of the cycle, if it is for one.
  init(kind: Kind, nominations: String?, _ atHand: ContentAtHand, _ source: SiteSource) throws {
    guard let nominations else {
      self.kind = kind
      texts = atHand.tree.texts
      remarks = atHand.review.remarks
      return
    }
    let cycle = ContentPath.stem(of: nominations)
    guard !cycle.isEmpty, PathFault(in: "\(cycle).md") == nil else { throw WrongUsage.notACycle(nominations) }
    let folder = try NominationFolder(SiteFolders(root: source.root))
    let nominated = kind.nominated(in: folder.path(of: cycle))
    self.kind = nominated
    texts = try folder.nominations(ofCycle: cycle)
    remarks = { files in
      await Nomination.read(files, as: nominated, in: atHand.content, asOf: source.day, jobs: source.jobs)
        .diagnostics
    }
  }
}
