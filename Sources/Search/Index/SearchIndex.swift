internal import Source

/// The index of a site: a small root, and blobs of which a query needs a few.
package struct SearchIndex: Sendable {
  /// The version of the format; an engine reads its own alone.
  package static let version = 4

  /// The root first, which names all others.
  package let blobs: [Blob]

  /// Indexes pages, whose numbers are their places in `documents`: those that are listed come first, then those of each
  /// kind together.
  ///
  /// - Parameters:
  ///   - language: that of the site, which is told only of the pages that are in another.
  ///   - isFew: whether there are few blobs, of which a question needs more bytes.
  package init(
    _ documents: [SearchDocument], language: String = "en", synonyms: Synonyms = .none, isFew: Bool = false,
    jobs: Int
  ) async {
    let sizes = BlobSizes(pageCount: documents.count, isFew: isFew)
    let size = 64
    let starts = Array(stride(from: 0, to: documents.count, by: size))
    let chunks = await starts.concurrentMap(jobs: jobs) { start in
      ChunkWords(documents[start..<min(start + size, documents.count)], first: start)
    }
    let groups = WordGroups(chunks, asked: synonyms.words, language: language)
    let listedCount = documents.prefix(while: \.isListed).count
    let postings = Postings(chunks, groups, listedCount: listedCount)
    let words = WordBlobs(groups, postings, sizes)
    let spellings = DictionaryBlobs("spellings", groups, postings, sizes, isReversed: false)
    let endings = DictionaryBlobs("endings", groups, postings, sizes, isReversed: true)
    let beginnings = BeginningBlobs(chunks, sizes)
    let pages = await PageBlobs(documents, sizes, language: language, jobs: jobs)
    let facets = FacetBlobs(documents, sizes)
    let lists = [
      words.words, spellings.list, endings.list, beginnings.list, pages.pages, words.tails, facets.list,
    ]
    let written = lists.map { $0.written() }
    let root = Root(
      sizes: sizes, listedCount: listedCount, language: language, lists: written.map(\.line),
      functionWords: groups.functionWords,
      facets: facets.entries, unlisted: UnlistedKinds(documents[listedCount...]), synonyms: synonyms,
      endings: WordEndings.list(of: Set(documents.map(\.language.baseLanguage))))
    let others = written.flatMap(\.blobs) + lists.flatMap(\.blobs) + pages.texts
    var names: Set<String> = []
    blobs = [root.blob] + others.filter { names.insert($0.name).inserted }
  }
}
