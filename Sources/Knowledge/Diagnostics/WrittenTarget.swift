internal import Markup
internal import Source

/// The target of a link as an author typed it, and where.
struct WrittenTarget: Sendable {
  /// A path or a name, without an anchor and without percent signs.
  let text: String
  /// The same with all that follows it, as it was typed.
  let whole: String
  let span: SourceSpan
  private let isURL: Bool
  /// Whether the whole stands in the span as it is.
  private let isInPlace: Bool
  /// How many characters stand before the whole within the span.
  private let start: Int

  /// The value of a field, which may stand in quotes.
  init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
    self.text = text.trimmed
    whole = text
    self.span = span
    isURL = false
    start = isQuoted ? 1 : 0
    isInPlace =
      span.start.line == span.end.line
      && span.end.column - span.start.column == text.unicodeScalars.count + 2 * start
  }

  /// The path of a reference, or its name.
  ///
  /// - Parameter following: what stands behind it in the address: a query, an anchor.
  init(_ path: String, _ following: (query: String?, fragment: String?), of reference: Reference) {
    isURL = [.link, .autolink, .image].contains(reference.form)
    text = isURL ? path : path.trimmed
    let rest = [("?", following.query), ("#", following.fragment)].map { sign, part in
      part.map { sign + $0 } ?? ""
    }
    whole = reference.typed ?? path + rest.joined()
    span = reference.span
    isInPlace = reference.typed != nil && span.start.line == span.end.line
    start = 0
  }

  /// The edit that leads to something else, and keeps what stands around it: the anchor, the words of a wikilink.
  ///
  /// There is none if the text does not stand in the span as it is: with escapes, or elsewhere on the page, as the
  /// addresses of reference links do.
  func edits(to other: String) -> [Edit] {
    guard let range = place(in: whole),
      start == 0 || !other.utf8.contains(where: { "\"'\\".utf8.contains($0) })
    else { return [] }
    return edits(of: range, to: isURL ? URLBytes.encodePath(other) : other)
  }

  /// The edit that puts another address into the place of the whole.
  func edits(toAddress address: String) -> [Edit] {
    edits(of: whole.unicodeScalars.startIndex..<whole.unicodeScalars.endIndex, to: address)
  }

  private func edits(of range: Range<String.Index>, to other: String) -> [Edit] {
    guard isInPlace else { return [] }
    let letters = whole.unicodeScalars
    let column = span.start.column + start + letters.distance(from: letters.startIndex, to: range.lowerBound)
    let length = letters.distance(from: range.lowerBound, to: range.upperBound)
    let place = SourceSpan(
      path: span.path, start: Place(line: span.start.line, column: column),
      end: Place(line: span.start.line, column: column + length))
    return [Edit(place, other)]
  }

  /// Where the path or the name stands in the whole; nil if it is written with escapes.
  private func place(in whole: String) -> Range<String.Index>? {
    let bytes = whole.utf8
    if isURL {
      guard !bytes.contains(UInt8(ascii: "\\")), !whole.contains("&") else { return nil }
      return bytes.startIndex..<(bytes.firstIndex { "?#".utf8.contains($0) } ?? bytes.endIndex)
    }
    let first = bytes.firstIndex { !$0.isSpace } ?? bytes.endIndex
    guard bytes[first...].starts(with: text.utf8) else { return nil }
    return first..<bytes.index(first, offsetBy: text.utf8.count)
  }
}
