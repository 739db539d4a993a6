internal import Source

/// The index of a site: a small root, and blobs of which a query needs a few.
package struct SearchIndex: Sendable {
  /// The version of the format; an engine reads its own alone.
  package static let version = 3

  /// The root first.
  package let blobs: [Blob]
  /// Eight digits that are the same as long as the blobs of two builds may be mixed: pages have the same numbers,
  /// headings and places, and words stand in the same blobs.
  package let stamp: String

  /// Indexes pages, whose numbers are their places in `documents`: those that are listed come first, then those of each
  /// kind together.
  ///
  /// - Parameter language: that of the site, which is told only of the pages that are in another.
  package init(
    _ documents: [SearchDocument], language: String = "en", synonyms: Synonyms = .none, jobs: Int
  ) async {
    let size = 64
    let starts = Array(stride(from: 0, to: documents.count, by: size))
    let chunks = await starts.concurrentMap(jobs: jobs) { start in
      ChunkWords(documents[start..<min(start + size, documents.count)], first: start)
    }
    let groups = WordGroups(chunks, asked: synonyms.words, language: language)
    let listedCount = documents.prefix(while: \.isListed).count
    let postings = Postings(chunks, groups, listedCount: listedCount)
    let words = WordBlobs(groups, postings)
    let spellings = DictionaryBlobs("spellings", groups, postings, isReversed: false)
    let endings = DictionaryBlobs("endings", groups, postings, isReversed: true)
    let beginnings = BeginningBlobs(chunks, pageCount: documents.count)
    let pages = await PageBlobs(documents, language: language, jobs: jobs)
    let facets = FacetBlobs(documents)
    let lists = [
      words.separators.written(as: "words"), spellings.separators.written(as: "spellings"),
      endings.separators.written(as: "endings"), beginnings.separators.written(as: "beginnings"),
    ]
    let root = Root(
      pageCount: documents.count, listedCount: listedCount, language: language, separators: lists.map(\.line),
      functionWords: groups.functionWords,
      facets: facets.entries, unlisted: UnlistedKinds(documents[listedCount...]), synonyms: synonyms,
      endings: WordEndings.list(of: Set(documents.map(\.language.baseLanguage))))
    let fixed = [root.blob] + lists.flatMap(\.blobs) + pages.pages + words.tails
    stamp = Self.stamp(of: fixed)
    blobs =
      fixed + words.blobs + spellings.blobs + endings.blobs + beginnings.blobs + pages.texts
      + facets.blobs
  }

  private static func stamp(of blobs: [Blob]) -> String {
    FNV.fingerprint(blobs.reduce(FNV.hash([])) { FNV.hash($1.bytes[...], seed: $0) })
  }
}
