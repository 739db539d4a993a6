internal import Source

/// The index of a site: a small root, and blobs of which a query needs a few.
package struct SearchIndex: Sendable {
  /// The version of the format; an engine reads its own alone.
  static let version = 1

  /// The root first.
  package let blobs: [Blob]
  /// Eight digits that are the same as long as the blobs of two builds may be mixed: pages have the same numbers,
  /// headings and places, and words stand in the same blobs.
  package let stamp: String

  /// Indexes pages, whose numbers are their places in `documents`.
  package init(_ documents: [SearchDocument], synonyms: Synonyms = .none, jobs: Int) async {
    let size = 64
    let starts = Array(stride(from: 0, to: documents.count, by: size))
    let chunks = await starts.concurrentMap(jobs: jobs) { start in
      ChunkWords(documents[start..<min(start + size, documents.count)], first: start)
    }
    let groups = WordGroups(chunks)
    let postings = Postings(chunks, groups)
    let words = WordBlobs(groups, postings)
    let spellings = DictionaryBlobs("spellings", groups, postings, isReversed: false)
    let endings = DictionaryBlobs("endings", groups, postings, isReversed: true)
    let beginnings = BeginningBlobs(chunks, pageCount: documents.count)
    let pages = await PageBlobs(documents, jobs: jobs)
    let facets = FacetBlobs(documents)
    let lists = [
      words.separators.written(as: "words"), spellings.separators.written(as: "spellings"),
      endings.separators.written(as: "endings"), beginnings.separators.written(as: "beginnings"),
    ]
    let root = Root(
      pageCount: documents.count, separators: lists.map(\.line),
      commonWords: Self.commonWords(groups, postings),
      facets: facets.names, synonyms: synonyms)
    let fixed = [root.blob] + lists.flatMap(\.blobs) + pages.pages + words.tails
    stamp = Self.stamp(of: fixed)
    blobs =
      fixed + words.blobs + spellings.blobs + endings.blobs + beginnings.blobs + pages.texts
      + facets.blobs
  }

  /// The words that are left out of a query if it has others, those of the most pages first.
  private static func commonWords(_ groups: WordGroups, _ postings: Postings) -> [String] {
    var common: [(pages: Int, word: String)] = []
    for (word, group) in zip(groups.words, groups.groupOfWord) where postings.isCommon[Int(group)] {
      common.append((postings.pages[Int(group)].count, word.text))
    }
    common.sort { $1.pages == $0.pages ? String.byBytes($0.word, $1.word) : $1.pages < $0.pages }
    return common.prefix(Constants.commonLimit).map(\.word)
  }

  private static func stamp(of blobs: [Blob]) -> String {
    FNV.fingerprint(blobs.reduce(FNV.hash([])) { FNV.hash($1.bytes[...], seed: $0) })
  }
}
