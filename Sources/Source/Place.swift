/// A position in a file as people and editors count it: line and column from 1, columns in code points.
package struct Place: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one file, from `start` up to but not including `end`.
package struct SourceSpan: Hashable, Comparable, Sendable {
  /// The path from the root that was read, with `/` between folders.
  package let path: String
  package let start: Place
  package let end: Place

  package init(path: String, start: Place, end: Place? = nil) {
    self.path = path
    self.start = start
    self.end = end.map { max($0, start) } ?? start
  }

  /// The first character of a file: the place of diagnostics about a file as a whole.
  package static func startOf(_ path: String) -> SourceSpan {
    SourceSpan(path: path, start: Place(line: 1, column: 1))
  }

  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.start, left.end) < (right.start, right.end)
  }
}
