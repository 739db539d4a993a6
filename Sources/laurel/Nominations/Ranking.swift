internal import Source

/// Nominations in the order of their scores, and how sure that order is.
struct Ranking {
  /// What the judges think of one nomination.
  struct Row {
    let nomination: String
    /// The mean of the judges' scores in hundredths, so that what is shown alike counts alike; nil if no judge gave one.
    let mean: Int?
    /// 1 for the first. Those with the same mean share a place, and the next places stay empty.
    let place: Int?
    let isTied: Bool
    /// The judges and the scores that count, in the order of the judges.
    let scores: [(judge: String, score: Double)]
    /// The judges who are to leave it to the others.
    let conflicts: [String]
    /// The judges who have yet to score it, or a line of the rubric.
    let missing: [String]
    /// The judges without whom it would be on the other side of the line below the first places.
    let turns: [String]

    /// How far the highest score is from the lowest, in hundredths.
    var spread: Int? {
      guard let low = scores.map(\.score).min(), let high = scores.map(\.score).max() else { return nil }
      return (high - low).hundredths
    }
  }

  /// The first first; those without a place at the end, by their names.
  let rows: [Row]
  /// How many places make the shortlist.
  let first: Int

  /// - Parameters:
  ///   - sheets: what the judges gave, those who gave nothing left out or empty.
  ///   - conflicts: the nominations that each judge has to leave to the others.
  init(
    of nominations: [String], by judges: [String], _ sheets: [ScoreSheet], rubric: [JudgingCycle.Criterion],
    conflicts: [String: Set<String>], first: Int
  ) {
    self.first = first
    let scores: [String: [(judge: String, score: Double)]] = Dictionary(
      nominations.map { nomination in
        (
          nomination,
          judges.compactMap { judge in
            sheets.first { $0.judge == judge }?.score(of: nomination, by: rubric).map { (judge, $0) }
          }
        )
      }, uniquingKeysWith: { first, _ in first })
    let places = Self.places(scores, without: nil)
    let others = judges.map { (judge: $0, places: Self.places(scores, without: $0)) }
    func isFirst(_ place: Int?) -> Bool { place.map { $0 <= first } ?? false }
    rows = nominations.map { nomination in
      let own = scores[nomination] ?? []
      let place = places[nomination]
      let left = judges.filter { conflicts[$0]?.contains(nomination) == true }
      return Row(
        nomination: nomination, mean: Self.mean(own.map(\.score)), place: place,
        isTied: place != nil && places.values.count { $0 == place } > 1, scores: own, conflicts: left,
        missing: judges.filter { judge in
          !left.contains(judge) && !own.contains { $0.judge == judge }
        },
        turns: others.filter { isFirst($0.places[nomination]) != isFirst(place) }.map(\.judge))
    }.sorted {
      ($0.place ?? .max, $0.nomination) < ($1.place ?? .max, $1.nomination)
    }
  }

  /// The places of the nominations that have a score, as if one judge had given none.
  private static func places(
    _ scores: [String: [(judge: String, score: Double)]], without judge: String?
  ) -> [String: Int] {
    let means = scores.compactMapValues { mean($0.filter { $0.judge != judge }.map(\.score)) }
    return means.mapValues { mean in means.values.count { $0 > mean } + 1 }
  }

  private static func mean(_ scores: [Double]) -> Int? {
    scores.isEmpty ? nil : (scores.reduce(0, +) / Double(scores.count)).hundredths
  }
}

extension Double {
  /// Rounded to hundredths. What is half a hundredth goes up, also where a fraction has no exact form.
  var hundredths: Int { Int((self * 100 + 1e-6).rounded()) }
}

extension Int {
  /// Hundredths with a point: `4.25`.
  var withPoint: String {
    let rest = abs(self) % 100
    return "\(self < 0 ? "-" : "")\(abs(self) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
