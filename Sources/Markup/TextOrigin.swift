package import Source

/// Where a piece of Markdown stands in its file: turns its own places into the file's.
package enum TextOrigin: Sendable {
  /// Whole lines of a file, the first of which has this number.
  case lines(from: Int)
  /// A block that starts at this place and whose lines all start at its column.
  case block(at: Place)
  /// A text whose own lines cannot be found in the file: everything stands at this span.
  case span(SourceSpan)

  package func span(of range: Range<Int>, in text: SourceText) -> SourceSpan {
    span(from: text.place(at: range.lowerBound), to: text.place(at: range.upperBound), path: text.path)
  }

  /// The span between two places of the text.
  func span(from start: Place, to end: Place, path: String) -> SourceSpan {
    if case .span(let span) = self { return span }
    return SourceSpan(path: path, start: place(start), end: place(end))
  }

  private func place(_ place: Place) -> Place {
    switch self {
    case .lines(let first): Place(line: place.line + first - 1, column: place.column)
    case .block(let start):
      Place(line: place.line + start.line - 1, column: place.column + start.column - 1)
    case .span(let span): span.start
    }
  }

  /// Whether each letter of the text has its own place in the file.
  var isExact: Bool { if case .span = self { false } else { true } }
}
