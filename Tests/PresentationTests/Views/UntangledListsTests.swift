import Presentation
import Support
import Testing

@Suite struct UntangledListsTests {
  @Test func linesThatNeedNotCrossDoNot() {
    let ties = [[[2], [0], [1]], [[1], [2], [0]]]
    let lists = UntangledLists(rowCount: 3, ties: ties)
    #expect(crossings(lists, ties) == 0)
  }

  @Test func rowsMoveToo() {
    let ties = [[[0, 2], [1, 3]]]
    let lists = UntangledLists(rowCount: 4, ties: ties)
    #expect(crossings(lists, ties) == 0)
    #expect(lists.rows == [0, 2, 1, 3])
  }

  @Test func whatIsTiedToNothingComesLast() {
    let lists = UntangledLists(rowCount: 3, ties: [[[2], [1]], []])
    #expect(lists.rows.last == 0)
    #expect(lists.sides[1] == [])
  }

  @Test func everyEntryIsThereOnce() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let rowCount = Int.random(in: 1...9, using: &generator)
      let ties = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          (0..<rowCount).filter { _ in Bool.random(using: &generator) }
        }
      }
      let lists = UntangledLists(rowCount: rowCount, ties: ties)
      #expect(lists.rows.sorted() == Array(0..<rowCount))
      #expect(lists.sides.map { $0.sorted() } == ties.map { Array($0.indices) })
    }
  }

  /// How many pairs of lines cross.
  private func crossings(_ lists: UntangledLists, _ ties: [[[Int]]]) -> Int {
    zip(lists.sides, ties).map { order, entries in
      let lines = order.enumerated().flatMap { place, entry in
        lists.rows.indices.filter { entries[entry].contains(lists.rows[$0]) }.map { (place, $0) }
      }
      return lines.map { one in lines.count { one.0 < $0.0 && one.1 > $0.1 } }.reduce(0, +)
    }.reduce(0, +)
  }
}
