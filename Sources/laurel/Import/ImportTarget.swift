internal import Knowledge
internal import Source

/// Where an import writes: among the pages of a kind, or among the nominations of a cycle.
struct ImportTarget {
  let kind: Kind
  /// The pages that are there.
  let texts: [SourceFile]
  /// What the check would say of pages that are to be written, once the pages at some paths are gone.
  let remarks: ([SourceFile], _ gone: Set<String>) async -> [Diagnostic]
  /// What it would say of the other pages then that it does not say now.
  let newRemarks: (_ gone: Set<String>) async -> [Diagnostic]

  /// - Parameter nominations: the name of the cycle, if it is for one.
  init(kind: Kind, nominations: String?, _ atHand: ContentAtHand, _ source: SiteSource) throws {
    guard let nominations else {
      self.kind = kind
      texts = atHand.tree.texts
      let review = atHand.review
      remarks = { await review.without($1).remarks(on: $0) }
      newRemarks = { await review.remarks(causedByRemoving: $0) }
      return
    }
    let cycle = ContentPath.stem(of: nominations)
    guard !cycle.isEmpty, PathFault(in: "\(cycle).md") == nil else { throw WrongUsage.notACycle(nominations) }
    let folder = try NominationFolder(SiteFolders(root: source.root))
    let nominated = kind.nominated(in: folder.path(of: cycle))
    self.kind = nominated
    texts = try folder.nominations(ofCycle: cycle)
    remarks = { files, _ in
      await Nomination.read(files, as: nominated, in: atHand.content, asOf: source.day, jobs: source.jobs)
        .diagnostics
    }
    // No page of the site names a nomination.
    newRemarks = { _ in [] }
  }
}
