internal import Markup
internal import Source

/// What an author typed to point at something, and where.
struct Pointer: Sendable {
  /// A path or a name, without an anchor and without percent signs.
  let text: String
  let span: SourceSpan
  private let isURL: Bool
  /// How many characters were typed for the text, and how many follow within the span.
  private let length: Int
  private let rest: Int

  private init(_ typed: String, at span: SourceSpan, isURL: Bool, rest: Int) {
    text = isURL ? typed : typed.trimmed
    length = typed.unicodeScalars.count
    self.span = span
    self.isURL = isURL
    self.rest = rest
  }

  /// The value of a field.
  init(_ text: String, at span: SourceSpan) { self.init(text, at: span, isURL: false, rest: 0) }

  /// The path of a reference, or its name; a query, an anchor, the words of a wikilink follow.
  init(_ path: String, _ following: [String?], of reference: Reference) {
    let isURL = [.link, .autolink, .image].contains(reference.form)
    let label = isURL || reference.text.isEmpty ? nil : reference.text
    let rest = (following + [label]).reduce(0) { $0 + ($1.map { $0.unicodeScalars.count + 1 } ?? 0) }
    self.init(path, at: reference.span, isURL: isURL, rest: rest)
  }

  /// The edit that points at something else, and keeps what follows.
  ///
  /// There is none if the text does not stand in the span as it is: in quotes, with percent signs, or elsewhere
  /// on the page, as the addresses of reference links do.
  func edits(to other: String) -> [Edit] {
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
