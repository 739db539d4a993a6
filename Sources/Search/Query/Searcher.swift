internal import Source

/// Answers queries from an index, in the same order as the search of the site.
package struct Searcher {
  package struct Result: Sendable {
    package let address: String
    package let title: String
    package let kind: String
    /// The heading that fits, or "".
    package let heading: String
    package let score: Double
  }

  package struct Answer: Sendable {
    /// The query with unknown words put right, or nil.
    package let corrected: String?
    /// The words of the query that no page holds in any form.
    package let unknown: [String]
    package let results: [Result]
  }

  private let reader: IndexReader

  package init(_ index: SearchIndex) { reader = IndexReader(index) }

  /// - Parameter all: whether pages are wanted that are not listed, though listed ones are found. They are, too, if a kind
  ///   is asked for.
  package func search(_ query: String, limit: Int = 10, all: Bool = false) -> Answer {
    let request = Request(query, facet: reader.facet(called:))
    let refinement = Refinement(request, reader)
    let query = Query(request.text, reader)
    let ranked =
      query.length == 0 && !request.wanted.isEmpty
      ? (0..<reader.pageCount).map { Ranking.Found(page: $0, score: 0, label: 0) }
      : Ranking.pages(for: query, reader, isWhole: all || !refinement.isEmpty)
    let isAll = all || request.wanted.contains { reader.isKind(facet: $0.facet) }
    let listed = isAll ? ranked : ranked.filter { $0.page < reader.listedCount }
    let found = [listed, ranked].lazy.map { pages in
      Array(pages.lazy.filter { refinement.fits($0.page) }.prefix(limit))
    }.first { !$0.isEmpty }
    let results = (found ?? []).map { found in
      let record = reader.record(of: found.page)
      let heading = found.label == 0 ? "" : record[2 + 2 * found.label]
      return Result(
        address: record[1].parts(separatedBy: " ")[0], title: record[0], kind: record[2], heading: heading,
        score: found.score)
    }
    return Answer(corrected: query.corrected, unknown: query.unknown, results: results)
  }
}
