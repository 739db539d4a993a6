/// Pages that are found but left out, as they are not listed.
package struct Besides: Sendable {
  /// The kind that they have.
  package let kind: String
  package let count: Int

  /// Those of the kind of the best of them, where few others are found, or where the title of one is what was asked; else
  /// nil. The same stands in `search.js`.
  ///
  /// - Parameters:
  ///   - found: all pages that are found, the best first.
  ///   - shown: how many of them are not left out.
  init?(_ found: [Ranking.Found], shown: Int, _ reader: IndexReader) {
    let left = found.filter { $0.page >= reader.listedCount }
    let few = shown <= Constants.fewPages ? left.first : nil
    guard let best = left.first(where: \.isNamed) ?? few else { return nil }
    func kind(_ found: Ranking.Found) -> String { reader.unlisted.kind(at: found.page - reader.listedCount) }
    self.kind = kind(best)
    count = left.count { kind($0) == kind(best) }
    if self.kind.isEmpty { return nil }
  }
}
