internal import Testing

@testable internal import laurel

@Suite struct RankingTests {
  private static let rubric = [
    JudgingCycle.Criterion(name: "Effect", weight: 2), JudgingCycle.Criterion(name: "Honesty", weight: 1),
    JudgingCycle.Criterion(name: "Tried", weight: 0),
  ]

  private func ranking(
    _ sheets: [String: [String: [Double?]]], conflicts: [String: Set<String>] = [:], first: Int = 1
  ) -> Ranking {
    let judges = sheets.keys.sorted()
    return Ranking(
      of: ["a", "b", "c"], by: judges,
      judges.map { ScoreSheet(judge: $0, rows: sheets[$0] ?? [:]) }, rubric: Self.rubric,
      conflicts: conflicts, first: first)
  }

  private func row(_ ranking: Ranking, _ name: String) throws -> Ranking.Row {
    try #require(ranking.rows.first { $0.nomination == name })
  }

  @Test func weightsCountAndALineOfNoWeightMayBeEmpty() throws {
    let ranking = ranking(["X": ["a": [4, 5, nil], "b": [5, 2, 1]]])
    #expect(try row(ranking, "a").mean == 433)
    #expect(try row(ranking, "b").mean == 400)
  }

  @Test func aRowThatIsNotWholeCountsNothing() throws {
    let ranking = ranking(["X": ["a": [4, nil, 5]], "Y": ["a": [2, 2, 2]]])
    #expect(try row(ranking, "a").mean == 200)
    #expect(try row(ranking, "a").missing == ["X"])
    #expect(try row(ranking, "b").place == nil)
  }

  @Test func meansThatLookAlikeShareAPlaceAndTheNextStaysEmpty() throws {
    let ranking = ranking([
      "X": ["a": [3, 3, 3], "b": [4, 4, 4], "c": [1, 1, 1]],
      "Y": ["a": [4, 4, 4], "b": [3, 3, 3], "c": [1, 1, 1]],
    ])
    #expect(ranking.rows.map(\.nomination) == ["a", "b", "c"])
    #expect(ranking.rows.map(\.place) == [1, 1, 3])
    #expect(ranking.rows.map(\.isTied) == [true, true, false])
    // Without X, a is before b; without Y, b is before a.
    #expect(ranking.rows.map(\.turns) == [["Y"], ["X"], []])
  }

  @Test func withoutTheOnlyJudgeNobodyHasAPlace() throws {
    let ranking = ranking(["X": ["a": [3, 3, 3], "b": [2, 2, 2]]])
    #expect(try row(ranking, "a").turns == ["X"])
    #expect(try row(ranking, "b").turns == [])
  }

  @Test func conflictsAreNotMissing() throws {
    let ranking = ranking(["X": [:], "Y": ["a": [3, 3, 3]]], conflicts: ["X": ["a"]])
    #expect(try row(ranking, "a").missing == [])
    #expect(try row(ranking, "a").conflicts == ["X"])
    #expect(try row(ranking, "b").missing == ["X", "Y"])
  }

  @Test(arguments: [(433, "4.33"), (400, "4.00"), (7, "0.07"), (-150, "-1.50")])
  func hundredthsHaveAPoint(number: Int, text: String) { #expect(number.withPoint == text) }

  @Test func halfAHundredthGoesUp() {
    #expect(1.005.hundredths == 101)
    #expect(2.675.hundredths == 268)
    #expect((13.0 / 3).hundredths == 433)
  }
}
