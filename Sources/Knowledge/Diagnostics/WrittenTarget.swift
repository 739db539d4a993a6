internal import Markup
internal import Source

/// The target of a link as an author typed it, and where.
struct WrittenTarget: Sendable {
  /// A path or a name, without an anchor and without percent signs.
  let text: String
  /// The same with all that follows it, as it was typed.
  let whole: String
  let span: SourceSpan
  /// What follows it in the address.
  private let following: String
  /// Whether it names a page rather than giving an address.
  let isName: Bool
  /// Whether it is typed as code of another program.
  let isCode: Bool
  /// Whether the whole stands in the span as it is.
  private let isInPlace: Bool
  /// How many characters stand before the whole within the span.
  private let start: Int

  /// The value of a field, which may stand in quotes.
  init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
    self.text = text.trimmed
    following = ""
    whole = text
    self.span = span
    isName = true
    isCode = false
    start = isQuoted ? 1 : 0
    isInPlace =
      span.start.line == span.end.line
      && span.end.column - span.start.column == text.unicodeScalars.count + 2 * start
  }

  /// The value of a field that stands in quotes or not, as its length tells.
  init(value text: String, at span: SourceSpan) {
    self.init(text, at: span, isQuoted: span.end.column - span.start.column == text.unicodeScalars.count + 2)
  }

  /// The path of a reference, or its name.
  ///
  /// - Parameter following: what stands behind it in the address: a query, an anchor.
  init(_ path: String, _ following: (query: String?, fragment: String?), of reference: Reference) {
    isName = [.wikilink, .embed].contains(reference.form)
    isCode = reference.isCode
    text = isName ? path.trimmed : path
    let rest = [("?", following.query), ("#", following.fragment)].map { sign, part in
      part.map { sign + $0 } ?? ""
    }
    self.following = rest.joined()
    whole = reference.typed ?? path + self.following
    span = reference.span
    isInPlace = reference.typed != nil && span.start.line == span.end.line
    start = 0
  }

  /// A reference of which only the anchor matters.
  init(anchoredBy reference: Reference) { self.init("", (nil, nil), of: reference) }

  /// What is named where there is nothing.
  var shown: String { isCode ? whole : text }

  /// The edit that leads to something else, and keeps what stands around it: the anchor, the words of a wikilink.
  ///
  /// There is none if the text does not stand in the span as it is: with escapes, or elsewhere on the page, as the
  /// addresses of reference links do.
  func edits(to other: String) -> [Edit] {
    if isCode {
      return edits(toAddress: (URLParts(other.utf8).isWeb ? other : URLBytes.encodePath(other)) + following)
    }
    guard let range = place(in: whole),
      start == 0 || !other.utf8.contains(where: { "\"'\\".utf8.contains($0) })
    else { return [] }
    return edits(of: range, to: isName ? other : URLBytes.encodePath(other))
  }

  /// The edit that puts another address into the place of the whole.
  func edits(toAddress address: String) -> [Edit] {
    edits(of: whole.unicodeScalars.startIndex..<whole.unicodeScalars.endIndex, to: address)
  }

  /// The edit that leads to another place on the same page.
  func edits(toAnchor anchor: String) -> [Edit] {
    guard !isCode, let sign = whole.utf8.firstIndex(of: UInt8(ascii: "#")) else { return [] }
    let start = whole.utf8.index(after: sign)
    let rest = isName ? whole.utf8[start...].prefix { !"|\\".utf8.contains($0) } : whole.utf8[start...]
    return edits(
      of: start..<rest.endIndex, to: isName ? anchor : URLBytes.encodeFragment(anchor.utf8))
  }

  /// The edit that makes a link with an address of a link by name, and keeps its words.
  func edits(toLinkTo address: String) -> [Edit] {
    guard isName, isInPlace, start == 0 else { return [] }
    let bar = whole.utf8.firstIndex(of: UInt8(ascii: "|"))
    let words = bar.map { whole.utf8[$0...].dropFirst().text.trimmed } ?? ""
    let place = SourceSpan(
      path: span.path, start: Place(line: span.start.line, column: span.start.column - 2),
      end: Place(line: span.end.line, column: span.end.column + 2))
    return [Edit(place, words.isEmpty ? "<\(address)>" : "[\(words)](\(address))")]
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

  /// Where the path or the name stands in the whole; nil if a name is written in another way there.
  private func place(in whole: String) -> Range<String.Index>? {
    let bytes = whole.utf8
    if !isName { return bytes.startIndex..<(bytes.firstIndex { "?#".utf8.contains($0) } ?? bytes.endIndex) }
    let first = bytes.firstIndex { !$0.isSpace } ?? bytes.endIndex
    guard bytes[first...].starts(with: text.utf8) else { return nil }
    return first..<bytes.index(first, offsetBy: text.utf8.count)
  }
}
