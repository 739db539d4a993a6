internal import Knowledge

/// How deep the answers of a discussion stand below what they answer.
package enum ReplyDepth {
  /// What goes deeper than that stands with the deepest.
  static let most = 2

  /// The depth of each post; nil for one that answers none.
  ///
  /// - Parameter answered: the number of the post that each one answers. Posts are counted from one, and answer earlier ones.
  package static func depths(_ answered: [Int?]) -> [Int?] {
    var depths: [Int?] = []
    for (index, number) in answered.enumerated() {
      guard let number, number >= 1, number <= index else {
        depths.append(nil)
        continue
      }
      depths.append(min((depths[number - 1] ?? 0) + 1, most))
    }
    return depths
  }

  /// The depths for a list of records that may have a `reply_to`; nil for all others.
  static func depths(of items: [FieldValue]) -> [Int?] {
    depths(
      items.map { item in
        if case .record(let record) = item {
          record.number("reply_to").flatMap { Int(exactly: $0) }
        } else {
          nil
        }
      })
  }
}
