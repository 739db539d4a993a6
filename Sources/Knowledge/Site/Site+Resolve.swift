internal import Markup
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
    var diagnostics: [Diagnostic] = []
    let outlines = await PageOutline.all(of: content, asOf: asOf, jobs: jobs).reported(to: &diagnostics)
    diagnostics += outlines.flatMap { inclusion.includes($0.state) ? $0.remarks : $0.remarksOnState }
    var built: [(id: PageID, outline: PageOutline)] = []
    let numbered = outlines.map { outline -> (id: PageID?, outline: PageOutline) in
      guard inclusion.includes(outline.state) else { return (nil, outline) }
      let id = PageID(built.count)
      built.append((id, outline))
      return (id, outline)
    }
    let entries = await numbered.concurrentMap(jobs: jobs) { id, outline in outline.entry(id: id) }
    let targets = LinkTargets(
      entries: entries, assets: content.assets, schema: content.schema,
      generated: .possible(in: content, pages: Set(entries.map(\.address))),
      siteAddress: content.configuration.url.flatMap(SiteAddress.init))
    let pages = await built.concurrentMap(jobs: jobs) { number, outline in
      PageReader(content: content, targets: targets).read(outline, id: number)
    }.collected().reported(to: &diagnostics)
    let logos = [\Identity.logo, \Identity.darkLogo].map { named in
      logo(content.configuration.identity[keyPath: named], in: targets).reported(to: &diagnostics)
    }
    diagnostics += content.assets.filter { $0.isStatic && !$0.isGenuine }
      .map { RefusedFile.diagnoseInside($0, at: .startOf($0.path)) }
    let unlisted = Set(outlines.filter(\.unlistsFolder).map { ContentPath.folder(of: $0.address) })
    let site = Site(
      content, pages: pages, unlisted: unlisted, logo: logos[0], darkLogo: logos[1], asOf: asOf)
    return Diagnosed(site, diagnostics)
  }

  /// The image that the configuration names, by its path from the content folder.
  private static func logo(_ logo: Placed<String>?, in targets: LinkTargets) -> Diagnosed<Asset?> {
    guard let logo else { return Diagnosed(nil) }
    return LinkResolver(targets: targets, path: SiteConfiguration.path).image(logo.value, at: logo.span)
  }

  /// Works out what follows from the pages, once for all that look at them.
  private init(
    _ content: SiteContent, pages: [Page], unlisted: Set<String>, logo: Asset?, darkLogo: Asset?,
    asOf: CalendarDate
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
      related: RelatedPages.find(pages, outgoing: graph.outgoing), generated: generated,
      library: content.library, asOf: asOf)
  }
}
