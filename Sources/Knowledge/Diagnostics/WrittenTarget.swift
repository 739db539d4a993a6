internal import Markup
internal import Source

/// The target of a link as an author typed it, and where.
struct WrittenTarget: Sendable {
  /// A path or a name, without an anchor and without percent signs.
  let text: String
  let span: SourceSpan
  private let isURL: Bool
  /// How many characters were typed before the text within the span, how many for it, and how many follow.
  private let start: Int
  private let length: Int
  private let rest: Int

  private init(_ typed: String, at span: SourceSpan, isURL: Bool, start: Int = 0, rest: Int) {
    text = isURL ? typed : typed.trimmed
    length = typed.unicodeScalars.count
    self.span = span
    self.isURL = isURL
    self.start = start
    self.rest = rest
  }

  /// The value of a field, which may stand in quotes.
  init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
    let quote = isQuoted ? 1 : 0
    self.init(text, at: span, isURL: false, start: quote, rest: quote)
  }

  /// The path of a reference, or its name; a query, an anchor, the words of a wikilink follow.
  init(_ path: String, _ following: [String?], of reference: Reference) {
    let isURL = [.link, .autolink, .image].contains(reference.form)
    let label = isURL || reference.text.isEmpty ? nil : reference.text
    let rest = (following + [label]).reduce(0) { $0 + ($1.map { $0.unicodeScalars.count + 1 } ?? 0) }
    self.init(path, at: reference.span, isURL: isURL, rest: rest)
  }

  /// The edit that leads to something else, and keeps what stands around it.
  ///
  /// There is none if the text does not stand in the span as it is: with escapes, with percent signs, or elsewhere
  /// on the page, as the addresses of reference links do.
  func edits(to other: String) -> [Edit] {
    guard span.start.line == span.end.line,
      span.end.column - span.start.column == start + length + rest,
      start == 0 || !other.utf8.contains(where: { "\"'\\".utf8.contains($0) })
    else { return [] }
    let first = Place(line: span.start.line, column: span.start.column + start)
    let end = Place(line: first.line, column: first.column + length)
    let place = SourceSpan(path: span.path, start: first, end: end)
    return [Edit(place, isURL ? URLBytes.encodePath(other) : other)]
  }
}
