internal import Source

/// Puts the pages that answer a query in order.
///
/// A page has the sum of what each word gives at best: the weight of the word (inverse document frequency) times its value
/// in the page (BM25F, see `Constants`). To this is added what the title or heading gives that fits best: the weight of the
/// words in it, times the share of it that was asked for, times the share of the query that it holds, and
/// less if it is much longer or shorter than the query. For a query too long to be the beginning of one, the first of these
/// shares counts twice: of many words some meet in any title. A title or heading that begins as the query does adds more
/// the less of it is missing. The same sums in the same order stand in `search.js`.
struct Ranking {
  struct Found {
    let page: Int
    let score: Double
    /// The number of the heading that fits, or 0.
    let label: Int
    /// Whether its title is what was asked.
    let isNamed: Bool
  }

  private var scores: [Int: Double] = [:]
  private var sums: [WordGroup.Label.Key: (label: WordGroup.Label, sum: Double)] = [:]
  private var begun: [Int: (score: Double, number: Int)] = [:]
  private var asked = 0.0

  /// The pages that hold any of the words or begin like them, the best first.
  ///
  /// - Parameter isWhole: whether pages count of which a word says little, so that they are in a tail.
  static func pages(for query: Query, _ reader: IndexReader, isWhole: Bool) -> [Found] {
    var ranking = Ranking()
    ranking.addBeginnings(of: query, reader)
    for slot in query.slots { ranking.add(slot, tails: isWhole ? reader : nil) }
    return ranking.inOrder(length: query.length)
  }

  private mutating func addBeginnings(of query: Query, _ reader: IndexReader) {
    let start = query.beginning
    guard start.utf16.count > 1 else { return }
    for (text, page, number) in reader.beginnings(at: start)
    where "\(text)-".startsWithBytes(of: query.isOpen ? start : "\(start)-") {
      let share = Double(start.utf16.count) / Double(text.utf16.count)
      let oneWord = number > 0 && !text.utf8.contains(UInt8(ascii: "-"))
      let score = Constants.beginningFit * (0.5 + share / 2) * (oneWord ? Constants.oneWordHeading : 1)
      if let known = begun[page], known.score >= score { continue }
      begun[page] = (score, number)
    }
    scores = begun.mapValues(\.score)
  }

  /// - Parameter tails: where they are read, or nil if they are not.
  private mutating func add(_ slot: Slot, tails: IndexReader?) {
    var pages: [Int: Double] = [:]
    var matched: [WordGroup.Label.Key: Double] = [:]
    if slot.isAsked { asked += slot.weight }
    for term in slot.terms {
      let value = slot.weight * term.share
      for (page, level) in term.pages(tails: tails) {
        pages[page] = max(pages[page] ?? 0, value * Double(level) / Double(Constants.levels))
      }
      for label in term.labels {
        let key = label.key
        matched[key] = max(matched[key] ?? 0, value)
        if sums[key] == nil { sums[key] = (label, 0) }
      }
    }
    for (page, score) in pages { scores[page, default: 0] += score }
    for (key, value) in matched { sums[key]?.sum += value }
  }

  private func inOrder(length: Int) -> [Found] {
    var best: [Int: (score: Double, number: Int, fit: Double)] = [:]
    for (label, sum) in sums.values {
      let held = min(1, sum / label.weight)
      let fit = held * min(1, sum / max(asked, 1e-9)) * (length > Constants.beginningWords ? held : 1)
      let near = Double(min(length, label.length)) / Double(max(length, label.length))
      let weight = label.number == 0 ? Constants.titleFit : Constants.headingFit
      let score = weight * sum * fit * (1 - Constants.lengthShare + Constants.lengthShare * near)
      if let known = best[label.page], (known.score, -known.number) >= (score, -label.number) { continue }
      best[label.page] = (score, label.number, fit)
    }
    let found = scores.map { page, score in
      let label = best[page] ?? (0, 0, 0)
      let first = begun[page]
      return Found(
        page: page, score: score + label.score,
        label: label.fit < Constants.leastFit ? first?.number ?? 0 : label.number,
        isNamed: first?.number == 0 && first?.score == Constants.beginningFit)
    }
    return found.sorted { $0.score == $1.score ? $0.page < $1.page : $0.score > $1.score }
  }
}
