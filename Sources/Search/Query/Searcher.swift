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
    /// What is found but left out, where it is worth telling.
    package let besides: Besides?
  }

  private let reader: IndexReader

  package init(_ index: SearchIndex) { reader = IndexReader(index) }

  /// - Parameter all: whether pages are wanted that are not listed, though listed ones are found.
  package func search(_ query: String, limit: Int = 10, all: Bool = false) -> Answer {
    let typed = String(decoding: query.utf16.prefix(1000), as: UTF16.self)
    let request = Request(typed, facet: reader.facet(called:))
    let refinement = Refinement(request, reader)
    let query = Query(request.text, reader)
    let ranked =
      query.length == 0 && !(request.wanted.isEmpty && request.unwanted.isEmpty)
      ? (0..<reader.pageCount).map { Ranking.Found(page: $0, score: 0, label: 0, isNamed: false) }
      : Ranking.pages(for: query, reader, isWhole: all || !refinement.isEmpty)
    let best = refinement.best(limit, of: ranked, all: all)
    let results = best.pages.map { found in
      let record = reader.record(of: found.page)
      let heading = found.label == 0 ? "" : record[2 + 2 * found.label]
      return Result(
        address: record[1].parts(separatedBy: " ")[0], title: record[0], kind: record[2], heading: heading,
        score: found.score)
    }
    return Answer(
      corrected: results.isEmpty ? nil : query.corrected(in: typed), unknown: query.unknown, results: results,
      besides: best.besides)
  }
}
