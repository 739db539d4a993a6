internal import Source

/// Which of the pages that were found hold what a request asks for besides: its phrases and values, and none of the words
/// that it leaves out. The same stands in `search-narrow.js`.
struct Refinement {
  private let reader: IndexReader
  private let phrases: [[String]]
  /// The pages that may be results, or nil for all.
  private var allowed: Set<Int>?
  private var excluded: Set<Int> = []
  /// Whether pages are wanted that are not listed: whoever names a kind wants all of it.
  private let namesKind: Bool

  init(_ request: Request, _ reader: IndexReader) {
    self.reader = reader
    namesKind = request.wanted.contains { reader.facets[$0.facet].name == SearchDocument.Facet.kindName }
    phrases = request.phrases.map(WordList.wholeWords(of:))
    for words in phrases { allow(pages(with: words.filter { !reader.functionWords.contains($0) })) }
    for words in request.excluded.map(WordList.wholeWords(of:)) where !words.isEmpty {
      excluded.formUnion(pages(with: words))
    }
    for (facet, value) in request.wanted { allow(pages(ofFacet: facet, value: value)) }
    for (facet, value) in request.unwanted { excluded.formUnion(pages(ofFacet: facet, value: value)) }
  }

  var isEmpty: Bool { allowed == nil && excluded.isEmpty }

  /// The first pages that fit, of those that are listed if any of them does, and what is left out then.
  ///
  /// - Parameter all: whether pages are wanted that are not listed, though listed ones fit.
  func best(_ limit: Int, of ranked: [Ranking.Found], all: Bool) -> (
    pages: [Ranking.Found], besides: Besides?
  ) {
    let left = ranked.filter { allowed?.contains($0.page) ?? true && !excluded.contains($0.page) }
    if all || namesKind { return (holding(left, limit), nil) }
    let listed = left.filter { $0.page < reader.listedCount }
    let found = holding(listed, limit)
    if found.isEmpty { return (holding(left, limit), nil) }
    return (found, phrases.isEmpty ? Besides(left, shown: listed.count, reader) : nil)
  }

  private func holding(_ ranked: [Ranking.Found], _ limit: Int) -> [Ranking.Found] {
    Array(ranked.lazy.filter { found in phrases.allSatisfy { holds(found.page, $0) } }.prefix(limit))
  }

  private mutating func allow(_ pages: Set<Int>) { allowed = allowed.map { $0.intersection(pages) } ?? pages }

  /// The pages that hold all of some words.
  private func pages(with words: [String]) -> Set<Int> {
    let sets = words.map { word in
      Set(reader.group(of: word).map { $0.pages + reader.tail(of: $0) }?.map(\.page) ?? [])
    }
    guard let first = sets.first else { return Set(0..<reader.pageCount) }
    return sets.dropFirst().reduce(first) { $0.intersection($1) }
  }

  /// The pages that have a value with this name, or else with one that begins so, or that this begins with.
  private func pages(ofFacet facet: Int, value: String) -> Set<Int> {
    let wanted = WordList.wholeWords(of: value).joined(separator: " ")
    let values = reader.facet(facet)
    let exact = values.filter { $0.names.contains(wanted) }
    let alike = values.filter { value in
      value.names.contains {
        !$0.isEmpty && !wanted.isEmpty && ($0.startsWithBytes(of: wanted) || wanted.startsWithBytes(of: $0))
      }
    }
    return Set((exact.isEmpty ? alike : exact).flatMap(\.pages))
  }

  /// Whether a page holds some words one after the other. A page whose whole text is not kept may.
  private func holds(_ page: Int, _ phrase: [String]) -> Bool {
    let (texts, isWhole) = reader.texts(of: page)
    return !isWhole || texts.contains { WordList.wholeWords(of: $0).holds(phrase: phrase) }
  }
}
