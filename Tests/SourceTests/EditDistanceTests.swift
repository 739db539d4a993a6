import Source
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("abcd", "abdc", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("same", "same", 0), ("", "", 0),
    ("ca", "abc", 3), ("abcdef", "badcfe", 3), ("aaa", "aa", 1), ("xabcx", "xcbax", 2),
  ])
  func countsEdits(left: String, right: String, distance: Int) {
    var edits = EditDistance()
    let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    #expect(Self.distance(left, right) == distance)
    for limit in 0...6 {
      let expected = distance <= limit ? distance : nil
      #expect(edits.between(left[...], right[...], atMost: limit) == expected)
      #expect(edits.between(right[...], left[...], atMost: limit) == expected)
    }
  }

  @Test(arguments: 1...20)
  func filledInPartSaysWhatTheWholeTableSays(seed: UInt64) {
    var random = Xorshift(seed: seed)
    var edits = EditDistance()
    for _ in 0..<200 {
      let words = (0..<2).map { _ in
        (0..<random.next(below: 14)).map { _ in UInt32(random.next(below: 3)) }
      }
      let whole = Self.distance(words[0], words[1])
      let limit = random.next(below: 10)
      #expect(
        edits.between(words[0][...], words[1][...], atMost: limit) == (whole <= limit ? whole : nil),
        "\(words) \(limit)")
    }
  }

  @Test func wordsThatDifferFromTheStartTakeFewSteps() {
    var edits = EditDistance()
    let (left, right) = ((0..<200).map { UInt32($0) }, (200..<400).map { UInt32($0) })
    #expect(edits.between(left[...], right[...], atMost: 2) == nil)
    #expect(edits.steps < 30)
  }

  /// The distance by the whole table.
  static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var table = [Array(0...right.count)]
    for row in 1..<(left.count + 1) {
      var cells = [row]
      for column in 1..<(right.count + 1) {
        let (one, other) = (left[row - 1], right[column - 1])
        var value = min(
          table[row - 1][column] + 1, cells[column - 1] + 1,
          table[row - 1][column - 1] + (one == other ? 0 : 1))
        if row > 1, column > 1, one == right[column - 2], left[row - 2] == other {
          value = min(value, table[row - 2][column - 2] + 1)
        }
        cells.append(value)
      }
      table.append(cells)
    }
    return table[left.count][right.count]
  }
}
