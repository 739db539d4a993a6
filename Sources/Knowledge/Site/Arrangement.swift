internal import Source

/// How the pages of a site are put in order, by all that they say of themselves besides their texts.
struct Arrangement: Sendable {
  let titles: TitleOrder
  let listing: PageListing
  let folders: [Folder]
  let recognition: Credits
  let dated: DatedPages
  let tags: [TaggedPages]
  let generated: GeneratedPages
  let names: PageNames

  /// - Parameters:
  ///   - unlisted: the folders whose page says that visitors do not find what is in them.
  ///   - day: the day on which events are to come or over.
  init(_ content: SiteContent, pages: [Page], unlisted: Set<String>, on day: CalendarDate) {
    let schema = content.schema
    let order = PageOrder(pages, language: content.configuration.language)
    titles = order.titles
    listing = PageListing(pages, schema: schema, order: order, on: day)
    folders = Folder.all(of: pages, schema: schema, listing: listing, order: order, unlisted: unlisted)
    recognition = Credits(pages, listing: listing)
    let events = pages.compactMap { $0.isInLists ? Event(of: $0) : nil }
    let kindsWithEvents = Set(events.compactMap { $0.page.kind?.id })
    let dated = DatedPages(pages, recognition, schema: schema, order: order)
    self.dated = dated
    tags = TaggedPages.all(pages, order: order)
    generated = GeneratedPages(
      content.configuration, schema, tags: tags.map(\.tag),
      hasTags: !tags.isEmpty || !content.vocabulary.isEmpty,
      feedFolders: GeneratedPages.feedFolders(of: schema).filter { !dated[$0].isEmpty },
      events: events,
      calendars: schema.kinds.filter { kindsWithEvents.contains($0.id) },
      recognizing: pages.filter { dated.occasions.contains($0.id) }, pages: Set(pages.map(\.address)),
      library: content.library)
    names = PageNames(pages, folders: folders)
  }
}
