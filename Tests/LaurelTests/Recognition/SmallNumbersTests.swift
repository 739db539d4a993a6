internal import Support
internal import Testing

@testable internal import laurel

@Suite struct SmallNumbersTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let counts: [Int]
    var wholes: [Int?] = []
    let hidden: Set<Int>
    var hidesTotal = false
  }

  @Test(arguments: [
    Case(testDescription: "nothing is small", counts: [5, 12, 0], hidden: []),
    Case(testDescription: "nobody is shown as nobody", counts: [0, 0, 7], hidden: []),
    Case(
      testDescription: "a small one takes the next smallest along", counts: [2, 30, 8, 0], hidden: [0, 2]),
    Case(
      testDescription: "two small ones that can be only 1 take one more along", counts: [1, 1, 9],
      hidden: [0, 1, 2]),
    Case(
      testDescription: "small ones that could be many numbers stay alone", counts: [3, 4, 9], hidden: [0, 1]),
    Case(testDescription: "one alone hides the total", counts: [3, 0], hidden: [0], hidesTotal: true),
    Case(
      testDescription: "three that can be only 1 hide the total", counts: [1, 1, 1], hidden: [0, 1, 2],
      hidesTotal: true),
    Case(
      testDescription: "all but a few say as much as a few", counts: [49, 20, 30], wholes: [50, 40, 90],
      hidden: [0, 1]),
    Case(testDescription: "all of them leave nobody out", counts: [50, 20], wholes: [50, 40], hidden: []),
  ])
  func hidesWhatWouldNameSomebody(_ example: Case) {
    let groups = example.counts.enumerated().map { place, count in
      SmallNumbers.Group(count: count, whole: example.wholes.isEmpty ? nil : example.wholes[place])
    }
    let numbers = SmallNumbers(in: groups, below: 5)
    #expect(numbers.hidden == example.hidden)
    #expect(numbers.hidesTotal == example.hidesTotal)
  }

  /// Whoever knows the total and what is shown knows of no small number which it is.
  @Test func noSmallNumberFollowsFromTheOthers() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let counts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Int.random(in: 0...9, using: &generator)
      }
      let numbers = SmallNumbers(in: counts.map { .init(count: $0, whole: nil) }, below: 5)
      #expect(counts.indices.allSatisfy { !(1..<5).contains(counts[$0]) || numbers.hidden.contains($0) })
      if numbers.hidden.isEmpty || numbers.hidesTotal { continue }
      // Of hidden numbers that are at least 1 each, one can be as large as the others allow.
      let sum = numbers.hidden.reduce(0) { $0 + counts[$1] }
      let largest = sum - (numbers.hidden.count - 1)
      #expect(numbers.hidden.count > 1 && largest >= 4, "\(counts)")
    }
  }

  @Test func everyNumberIsShownWhereOneIsNotSmall() {
    #expect(SmallNumbers(in: [.init(count: 1, whole: 2)], below: 1).hidden == [])
  }
}
