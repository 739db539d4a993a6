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
  /// - Parameter old: what the same site was before.
  init(
    _ content: SiteContent, pages: [Page], unlisted: Set<String>, logo: Asset?, darkLogo: Asset?,
    asOf: CalendarDate, after old: Site? = nil
  ) {
    let schema = content.schema
    let graph = LinkGraph(pages)
    let order = PageOrder(pages, language: content.configuration.language)
    let listing = PageListing(pages, schema: schema, order: order)
    let folders = Folder.all(
      of: pages, schema: schema, listing: listing, order: order, unlisted: unlisted)
    let recognition = Credits(pages, listing: listing)
    let dated = DatedPages(pages, recognition, schema: schema, order: order)
    let tags = TaggedPages.all(pages, order: order)
    let generated = GeneratedPages(
      content.configuration, schema, tags: tags.map(\.tag),
      hasTags: !tags.isEmpty || !content.vocabulary.isEmpty,
      feedFolders: GeneratedPages.feedFolders(of: schema).filter { !dated[$0].isEmpty },
      recognizing: pages.filter { dated.occasions.contains($0.id) }, pages: Set(pages.map(\.address)),
      library: content.library)
    self.init(
      configuration: content.configuration, schema: schema, vocabulary: content.vocabulary,
      synonyms: content.synonyms, pages: pages, folders: folders, listing: listing,
      dated: dated, tags: tags, titles: order.titles, names: PageNames(pages, folders: folders),
      assets: content.assets, logo: logo, darkLogo: darkLogo,
      assetUses: AssetUse.all(on: pages, content, logos: [logo, darkLogo]),
      backlinks: graph.backlinks, outgoing: graph.outgoing,
      namedBy: graph.namedBy.map(listing.sorted), recognition: recognition,
      related: RelatedPages.find(pages, outgoing: graph.outgoing, after: old), generated: generated,
      library: content.library, asOf: asOf, basis: content.basis)
  }
}
