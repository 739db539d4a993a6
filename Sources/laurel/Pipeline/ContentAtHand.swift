internal import Knowledge
internal import Source

/// The content of a site for commands that build nothing. What is wrong with it is for `laurel check` to tell.
struct ContentAtHand {
  let tree: SourceTree
  let content: SiteContent
  private let source: SiteSource

  init(_ source: SiteSource) async throws {
    tree = try await source.tree()
    var content = await tree.content(jobs: source.jobs)
    _ = try await content.addCatalogs(
      ofSite: DiskPath(source.root).resolvedIfThere, on: source.day, jobs: source.jobs)
    self.content = content.value
    self.source = source
  }

  /// What the check would say of pages that are not written yet.
  var review: PageReview { review(adding: []) }

  /// The same with more files beside the pages.
  func review(adding assets: [Asset]) -> PageReview {
    PageReview(content: content.adding(assets), day: source.day, jobs: source.jobs)
  }

  /// Remarks are told in the language of the site.
  var sentences: Sentences { Sentences(in: content.configuration.language) }

  func kind(_ id: String) throws -> Kind {
    guard let kind = content.schema.kind(id) else {
      let known = content.schema.kinds.map(\.id)
      throw known.isEmpty ? WrongUsage.noKinds : .noKind(id, known: known)
    }
    return kind
  }

  /// The site with its published pages and those that are to be in it besides.
  func site(including inclusion: Inclusion = Inclusion()) async -> Site {
    await judged(including: inclusion).site
  }

  /// The site as it goes out: without what somebody has not agreed to, and without those who asked not to be named.
  func publishedSite(including inclusion: Inclusion = Inclusion()) async throws -> Site {
    let judged = await judged(including: inclusion)
    let root = DiskPath(source.root).resolvedIfThere
    let optOuts = try await OptOutCheck(of: judged.site, in: root, jobs: source.jobs)
    return await judged.publishable(without: optOuts.paths).site
  }

  private func judged(including inclusion: Inclusion) async -> JudgedSite {
    await JudgedSite(Diagnosed(content), asOf: source.day, including: inclusion, jobs: source.jobs)
  }
}
