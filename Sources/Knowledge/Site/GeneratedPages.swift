internal import Source

/// All pages that Laurel makes for a site. It is the one list of them: what is drawn, and what links may lead to.
package struct GeneratedPages: Sendable {
  package let all: [GeneratedPage]
  /// The numbers of the pages by their addresses, and by these in small letters.
  private let byAddress: [String: Int]
  private let byFoldedAddress: [String: Int]

  /// The pages of a site.
  ///
  /// - Parameters:
  ///   - feedFolders: the folders with something new to tell.
  ///   - pages: the addresses of the authors' pages. One of theirs takes the place of a page that stands for itself.
  init(
    _ configuration: SiteConfiguration, _ schema: Schema, _ vocabulary: TagVocabulary, tags: [Tag],
    feedFolders: [String], pages: Set<String>
  ) {
    let single = [.accessibility, .notFound].map(GeneratedPage.init).filter { !pages.contains($0.address) }
    let forms = schema.kinds.filter(\.hasForm)
    let hasTags = !tags.isEmpty || !vocabulary.isEmpty
    var subjects: [GeneratedPage.Subject] = [.alphabeticalIndex, .search]
    subjects += hasTags ? [.tags] + tags.map { .tag($0) } : []
    subjects += schema.kinds.filter { !$0.mapColumns.isEmpty }.map { .map($0) }
    subjects += schema.kinds.filter { $0.honorRoll != nil }.map { .honorRoll($0) }
    subjects += (forms.count > 1 ? [.forms] : []) + forms.map { .form($0) }
    if configuration.url != nil {
      subjects += feedFolders.flatMap { [.feed(folder: $0), .feedData(folder: $0)] } + [.siteMap]
    }
    self.init(subjects.map(GeneratedPage.init) + single)
  }

  private init(_ all: [GeneratedPage]) {
    self.all = all
    byAddress = Dictionary(
      all.indices.map { (all[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
    byFoldedAddress = Dictionary(
      all.indices.map { (Fold.key(all[$0].address), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The pages that a site may have as far as that is known before its pages are read: with every tag of the list, and a
  /// feed for each kind.
  static func possible(in content: SiteContent, pages: Set<String>) -> GeneratedPages {
    GeneratedPages(
      content.configuration, content.schema, content.vocabulary, tags: content.vocabulary.tags,
      feedFolders: feedFolders(of: content.schema), pages: pages)
  }

  /// The folders that have feeds if they have something to tell.
  static func feedFolders(of schema: Schema) -> [String] {
    [""] + schema.kinds.map(\.folder).filter { !$0.isEmpty }
  }

  package subscript(address: String) -> GeneratedPage? { byAddress[address].map { all[$0] } }

  /// The page at a path that an author typed; the path of a folder means its `index.html`.
  func page(atPath path: String) -> GeneratedPage? {
    self[path] ?? self[ContentPath.join(path, "index.html")]
  }

  /// The same where only the case or accents agree.
  func page(likePath path: String) -> GeneratedPage? { byFoldedAddress[Fold.key(path)].map { all[$0] } }
}
