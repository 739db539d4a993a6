internal import Source

extension Site {
  /// Understands the documents of a site: their fields, their links, and what follows from these.
  ///
  /// - Parameters:
  ///   - asOf: the day on which drafts, publishing, expiry and review are judged.
  ///   - inclusion: which pages are built besides the published ones.
  ///   - jobs: how many documents are read at a time.
  static func resolve(
    _ content: SiteContent, asOf: CalendarDate, including inclusion: Inclusion, jobs: Int
  ) async -> Diagnosed<Site> {
    await Resolution(of: content, asOf: asOf, including: inclusion, jobs: jobs).site
  }

  /// Works out what follows from the pages, once for all that look at them.
  ///
  /// - Parameters:
  ///   - arrangement: how they are put in order.
  ///   - old: what the same site was before.
  init(
    _ content: SiteContent, pages: [Page], in arrangement: Arrangement, logo: Asset?, darkLogo: Asset?,
    asOf: CalendarDate, after old: Site? = nil
  ) {
    let lists = PageLists(pages, in: arrangement, language: content.configuration.language, asOf: asOf)
    let graph = LinkGraph(pages, lists)
    self.init(
      configuration: content.configuration, schema: content.schema, vocabulary: content.vocabulary,
      synonyms: content.synonyms, pages: pages, folders: arrangement.folders, listing: arrangement.listing,
      dated: arrangement.dated, tags: arrangement.tags, titles: arrangement.titles, names: arrangement.names,
      assets: content.assets, logo: logo, darkLogo: darkLogo,
      assetUses: AssetUse.all(on: pages, content, logos: [logo, darkLogo]),
      backlinks: graph.backlinks, outgoing: graph.outgoing,
      namedBy: graph.namedBy.map(arrangement.listing.sorted), recognition: arrangement.recognition,
      related: RelatedPages.find(pages, outgoing: graph.outgoing, after: old),
      generated: arrangement.generated, lists: lists, library: content.library, asOf: asOf,
      basis: content.basis)
  }
}
