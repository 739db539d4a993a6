internal import Source
internal import Support
internal import Testing

@testable internal import laurel

@Suite struct WordDifferenceTests {
  private typealias Run = WordDifference.Run

  @Test func tellsWhichWordsDiffer() {
    #expect(
      WordDifference(from: "One  small step", to: "One giant\nstep now").runs == [
        Run(side: .both, words: ["One"]), Run(side: .old, words: ["small"]),
        Run(side: .new, words: ["giant"]),
        Run(side: .both, words: ["step"]), Run(side: .new, words: ["now"]),
      ])
    #expect(WordDifference(from: "", to: "A").runs == [Run(side: .new, words: ["A"])])
    #expect(WordDifference(from: "A", to: "").runs == [Run(side: .old, words: ["A"])])
    #expect(WordDifference(from: " ", to: "").runs.isEmpty)
  }

  @Test func bothTextsCanBeReadOutOfIt() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0..<30, using: &random)).map { _ in
          ["a", "b", "c"].randomElement(using: &random) ?? ""
        }
      }
      let runs = WordDifference(
        from: texts[0].joined(separator: " "), to: texts[1].joined(separator: " ")
      ).runs
      #expect(runs.filter { $0.side != .new }.flatMap(\.words) == texts[0])
      #expect(runs.filter { $0.side != .old }.flatMap(\.words) == texts[1])
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.side != $1.side })
    }
  }

  @Test func aTextWithoutACommonWordIsNotCompared() {
    let texts = ["a", "b"].map { word in (0..<50_000).map { "\(word)\($0)" }.joined(separator: " ") }
    #expect(WordDifference(from: texts[0], to: texts[1]).runs.map(\.side) == [.old, .new])
  }
}
