/// Where a long list is cut into blobs.
///
/// A cut depends on the entries around it alone, so that a small change to a site moves few of them. There is always
/// one blob, if an empty one, since a reader asks for it.
enum Cuts {
  /// - Parameters:
  ///   - least: the least bytes of a blob but the last; it is at most twice as large, or one entry more.
  ///   - every: after the least, one entry of so many ends a blob.
  ///   - size: the bytes of an entry.
  ///   - hash: a number that depends on the entry alone.
  static func ranges(
    _ count: Int, least: Int, every: UInt64 = 8, size: (Int) -> Int, hash: (Int) -> UInt64
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var filled = 0
    for index in 0..<count {
      filled += size(index)
      guard filled >= least, hash(index) % every == 0 || filled >= 2 * least else { continue }
      ranges.append(start..<(index + 1))
      start = index + 1
      filled = 0
    }
    if start < count || ranges.isEmpty { ranges.append(start..<count) }
    return ranges
  }
}
