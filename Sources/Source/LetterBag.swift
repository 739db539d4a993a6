/// How often each letter stands in a word, whatever their order.
///
/// Rare letters share a count with others, which makes two words look more alike than they are, and never less.
struct LetterBag: Sendable {
  /// Thirty-two counts of seven bits, so that all are compared in a few steps (Lamport, "Multiple Byte Processing with
  /// Full-Word Instructions", 1975).
  private let counts: SIMD4<UInt64>

  private static let limit: UInt8 = 0x7F
  private static let highBits = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
  private static let everySecond = SIMD4<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)

  init(_ letters: some Sequence<UInt32>) {
    var counts = SIMD32<UInt8>()
    for letter in letters where counts[Int(letter & 31)] < Self.limit { counts[Int(letter & 31)] += 1 }
    self.counts = unsafeBitCast(counts, to: SIMD4<UInt64>.self)
  }

  /// How many letters of either word the other one lacks: no fewer edits make the one from the other.
  ///
  /// - Parameter more: by how many letters this word is the longer one.
  func difference(from other: LetterBag, longerBy more: Int) -> Int {
    // No count borrows from the next one, as the high bit of each is set; it is left where this count is not the smaller.
    let differences = (counts | Self.highBits) &- other.counts
    let larger = (differences & Self.highBits) &>> 7
    let surplus = differences & ((larger &<< 7) &- larger)
    let pairs = (surplus & Self.everySecond) &+ ((surplus &>> 8) & Self.everySecond)
    let sum = Int(((pairs.x &+ pairs.y &+ pairs.z &+ pairs.w) &* 0x0001_0001_0001_0001) &>> 48)
    return max(sum, sum - more)
  }
}
