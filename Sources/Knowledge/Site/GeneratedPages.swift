internal import Source

/// All pages that Laurel makes for a site. It is the one list of them: what is drawn, and what links may lead to.
package struct GeneratedPages: Sendable {
  package let all: [GeneratedPage]
  /// The numbers of the pages by their addresses, and by what links of any program make of these.
  private let byAddress: [String: Int]
  private let byKey: [String: Int]
  private let byFoldedKey: [String: Int]

  /// The pages of a site.
  ///
  /// - Parameters:
  ///   - tags: those that have pages.
  ///   - hasTags: whether there is a list of tags, though none may have a page yet.
  ///   - feedFolders: the folders with something new to tell.
  ///   - events: the pages of events whose day is known.
  ///   - calendars: the kinds that have such pages.
  ///   - recognizing: the pages with news of people, such as those of awards.
  ///   - pages: the addresses of the authors' pages. One of theirs takes the place of a page that stands for itself.
  ///   - library: what other sites share.
  init(
    _ configuration: SiteConfiguration, _ schema: Schema, tags: [Tag], hasTags: Bool, feedFolders: [String],
    events: [Event] = [], calendars: [Kind], recognizing: [Page] = [], pages: Set<String>,
    library: SharedLibrary = .none
  ) {
    let single = [.accessibility, .notFound].map(GeneratedPage.init).filter { !pages.contains($0.address) }
    let forms = schema.kinds.filter(\.hasForm)
    var subjects: [GeneratedPage.Subject] = [.alphabeticalIndex, .search]
    subjects += hasTags ? [.tags] + tags.map { .tag($0) } : []
    subjects += schema.kinds.filter { !$0.mapColumns.isEmpty }.map { .map($0) }
    let honoring = schema.kinds.filter { $0.recognition != nil }
    subjects += honoring.flatMap {
      [.honorRoll($0), .honorRollTable($0), .honorRollData($0), .slideshow($0)]
    }
    if configuration.badges != nil || schema.kinds.contains(where: { $0.recognition != nil }) {
      subjects.append(.verification)
    }
    subjects += honoring.isEmpty ? [] : [.certificates]
    subjects += (forms.isEmpty ? [] : [.forms]) + forms.map { .form($0) }
    subjects += events.map { .event($0.page.id, of: $0.page.address) } + calendars.map { .calendar($0) }
    if !library.isEmpty {
      subjects.append(.library)
      subjects += library.kinds.map { .sharedList(kind: $0.id) }
      subjects += library.districts.map { .district(name: $0.name) }
      subjects += library.credits.isEmpty ? [] : [.sharedRoll]
    }
    if configuration.url != nil {
      if configuration.sharing != nil { subjects.append(.catalog) }
      subjects += feedFolders.flatMap { [.feed(folder: $0), .feedData(folder: $0)] } + [.siteMap]
      subjects += recognizing.map { .recognitionFeed($0.id, of: $0.address) }
    }
    self.init(subjects.map(GeneratedPage.init) + single)
  }

  private init(_ all: [GeneratedPage]) {
    self.all = all
    func numbers(by key: (String) -> String) -> [String: Int] {
      Dictionary(all.indices.map { (key(all[$0].address), $0) }, uniquingKeysWith: { first, _ in first })
    }
    byAddress = numbers { $0 }
    byKey = numbers(by: PageAddress.key)
    byFoldedKey = numbers { Fold.key(PageAddress.key($0)) }
  }

  /// The pages that a site may have as far as that is known before its pages are read: with every tag of the list, a
  /// feed for each kind, and a calendar for each kind of events.
  static func possible(in content: SiteContent, pages: Set<String>) -> GeneratedPages {
    GeneratedPages(
      content.configuration, content.schema, tags: content.vocabulary.tags, hasTags: true,
      feedFolders: feedFolders(of: content.schema),
      calendars: content.schema.kinds.filter { $0.event != nil }, pages: pages, library: content.library)
  }

  /// The folders that have feeds if they have something to tell.
  static func feedFolders(of schema: Schema) -> [String] {
    [""] + schema.kinds.map(\.folder).filter { !$0.isEmpty }
  }

  package subscript(address: String) -> GeneratedPage? { byAddress[address].map { all[$0] } }

  /// The page at an address in any form that an author may have typed: `a-z.html`, `a-z`, `tags/`.
  func page(atPath path: String) -> GeneratedPage? { byKey[PageAddress.key(path)].map { all[$0] } }

  /// The same where only the case or accents agree.
  func page(likePath path: String) -> GeneratedPage? {
    byFoldedKey[Fold.key(PageAddress.key(path))].map { all[$0] }
  }
}
