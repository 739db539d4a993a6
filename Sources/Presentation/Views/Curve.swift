/// A line between the middles of two rows, each of its own list, that stand side by side.
///
/// All rows of a list are equally high, and both lists fill the same height. So the middles are known in parts of the
/// height before anyone knows the size of the text, and the drawing is stretched to the height that the lists come to.
package struct Curve: Hashable, Sendable {
  /// One row of a list.
  package struct End: Hashable, Sendable {
    let row: Int
    let count: Int

    package init(row: Int, of count: Int) {
      self.row = row
      self.count = count
    }

    /// A list of one row, which is as high as the other list.
    package static let middle = End(row: 0, of: 1)

    /// The middle of the row from the top, in thousandths of the height of the list.
    var middle: Int { ((2 * row + 1) * 1000 + count) / (2 * count) }
  }

  let start: End
  let end: End

  package init(from start: End, to end: End) {
    self.start = start
    self.end = end
  }

  /// The line in a view box of 2 by 1000.
  package var path: String {
    "M0 \(start.middle)C1 \(start.middle) 1 \(end.middle) 2 \(end.middle)"
  }
}

extension [Curve] {
  /// All lines in one path; nothing without any.
  var path: String? { isEmpty ? nil : map(\.path).joined() }
}
