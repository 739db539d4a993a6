/// Where a long list is cut into blobs.
///
/// A cut depends on the entries around it alone, so that a small change to a site moves few of them. There is always
/// one blob, if an empty one, since a reader asks for it.
enum Cuts {
  /// - Parameters:
  ///   - size: the bytes of an entry.
  ///   - hash: a number that depends on the entry alone.
  ///   - target: the least bytes of a blob but the last; it is at most half as large again, or one entry more.
  static func ranges(
    _ count: Int, target: Int, size: (Int) -> Int, hash: (Int) -> UInt64
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var filled = 0
    for index in 0..<count {
      filled += size(index)
      guard filled >= target, hash(index) % 8 == 0 || filled >= target + target / 2 else { continue }
      ranges.append(start..<(index + 1))
      start = index + 1
      filled = 0
    }
    if start < count || ranges.isEmpty { ranges.append(start..<count) }
    return ranges
  }
}
