/// Counts the insertions, deletions, substitutions and swaps of adjacent letters that make one word from another
/// (optimal string alignment: Damerau 1964, Levenshtein 1966).
///
/// Only the cells of the table are filled that a distance within the limit can pass (Ukkonen 1985).
package struct EditDistance {
  /// How many cells were filled so far.
  package private(set) var steps = 0
  /// Three rows of the table: two finished ones, and that which is filled.
  private var rows: [Int32] = []

  package init() {}

  /// The distance between two words, or nil if it is above a limit.
  package mutating func between(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, atMost limit: Int)
    -> Int?
  {
    guard abs(left.count - right.count) <= limit else { return nil }
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[left.startIndex + start] == right[right.startIndex + start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.endIndex - 1 - end] == right[right.endIndex - 1 - end] { end += 1 }
    return fill(
      left[(left.startIndex + start)..<(left.endIndex - end)],
      right[(right.startIndex + start)..<(right.endIndex - end)], limit: limit)
  }

  private mutating func fill(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, limit: Int) -> Int? {
    let width = right.count + 2
    if rows.count < 3 * width { rows = Array(repeating: 0, count: 3 * width) }
    var filled = 0
    let distance = rows.withUnsafeMutableBufferPointer { rows in
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          Self.fill(
            rows, width: width, left, right, limit: Int32(clamping: min(limit, width + left.count)), &filled)
        }
      }
    }
    steps += filled + 1
    return distance
  }

  private static func fill(
    _ rows: UnsafeMutableBufferPointer<Int32>, width: Int, _ left: UnsafeBufferPointer<UInt32>,
    _ right: UnsafeBufferPointer<UInt32>, limit: Int32, _ filled: inout Int
  ) -> Int? {
    let far = limit + 1
    let band = Int(limit)
    var (beforePrevious, previous, current) = (2 * width, 0, width)
    for column in 0...min(right.count + 1, band + 1) { rows[column] = Int32(column) }
    var previousLeast: Int32 = 0
    for row in stride(from: 1, through: left.count, by: 1) {
      let first = max(1, row - band)
      let last = min(right.count, row + band)
      var before = first == 1 ? min(Int32(row), far) : far
      rows[current + first - 1] = before
      var least = before
      var diagonal = rows[previous + first - 1]
      for column in stride(from: first, through: last, by: 1) {
        let above = rows[previous + column]
        var value = min(diagonal &+ (left[row - 1] == right[column - 1] ? 0 : 1), min(above, before) &+ 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, rows[beforePrevious + column - 2] &+ 1)
        }
        rows[current + column] = value
        least = min(least, value)
        (before, diagonal) = (value, above)
      }
      rows[current + last + 1] = far
      filled += last - first + 1
      if least > limit, previousLeast >= limit { return nil }
      previousLeast = least
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    let distance = rows[previous + right.count]
    return distance > limit ? nil : Int(distance)
  }
}
