internal import Markup
internal import Source

/// What an author typed to point at something, and where.
struct Pointer: Sendable {
  /// A path or a name, without an anchor and without percent signs.
  let text: String
  let span: SourceSpan
  private let isURL: Bool
  /// How many characters follow the text within the span.
  private let rest: Int

  /// The value of a field.
  init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
    isURL = false
    rest = 0
  }

  /// The path of a reference with what follows it: a query, an anchor, the words of a wikilink.
  init(_ path: String, query: String?, fragment: String?, of reference: Reference) {
    text = path
    span = reference.span
    isURL = reference.form == .link || reference.form == .image
    let label = isURL || reference.text.isEmpty ? nil : reference.text
    rest = [query, fragment, label].reduce(0) { $0 + ($1.map { $0.unicodeScalars.count + 1 } ?? 0) }
  }

  /// The edit that points at something else, and keeps what follows.
  ///
  /// There is none if the text does not stand in the span as it is: in quotes, with percent signs, or elsewhere
  /// on the page, as the addresses of reference links do.
  func edits(to other: String) -> [Edit] {
    let length = text.unicodeScalars.count
    guard span.start.line == span.end.line, span.end.column - span.start.column == length + rest else {
      return []
    }
    let end = Place(line: span.start.line, column: span.start.column + length)
    let place = SourceSpan(path: span.path, start: span.start, end: end)
    return [Edit(place, isURL ? Self.encode(other) : other)]
  }

  private static func encode(_ path: String) -> String {
    path.parts(separatedBy: "/").map { URLBytes.encode($0.utf8) }.joined(separator: "/")
  }
}
