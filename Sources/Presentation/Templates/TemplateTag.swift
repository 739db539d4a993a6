internal import Source

/// A tag of a template: what stands between its braces, and where.
struct TemplateTag {
  /// What the character after the braces says.
  enum Form {
    case value, html, section, inverted, end, partial, parent, block, comment, delimiters, pragma
  }

  let form: Form
  /// Without blanks around it.
  let name: String
  let span: SourceSpan
  /// The bytes of the whole tag with its braces.
  let range: Range<Int>

  /// The tags of a text in their order.
  static func all(in text: SourceText) throws(TemplateError) -> [TemplateTag] {
    var reader = TemplateTagReader(text)
    var tags: [TemplateTag] = []
    while let tag = try reader.next() { tags.append(tag) }
    return tags
  }
}

/// Reads the tags of a template one after the other, as each may change what the next ones look like.
private struct TemplateTagReader {
  private let text: SourceText
  private var start = Array("{{".utf8)
  private var end = Array("}}".utf8)
  private var index = 0
  private var places: PlaceCursor

  init(_ text: SourceText) {
    self.text = text
    places = PlaceCursor(text)
  }

  mutating func next() throws(TemplateError) -> TemplateTag? {
    let bytes = text.bytes
    while index < bytes.count, !stands(start, at: index) { index += 1 }
    guard index < bytes.count else { return nil }
    let first = index
    var inside = first + start.count
    let sigil = inside < bytes.count ? bytes[inside] : UInt8(ascii: " ")
    let form = Self.form(of: sigil)
    if form != .value { inside += 1 }
    let closing = closing(of: sigil)
    var last = inside
    while last < bytes.count, !stands(closing, at: last) { last += 1 }
    guard last < bytes.count else { throw error(.unfinishedTag, inside..<inside) }
    index = last + closing.count
    let name = bytes[inside..<last].trimmed
    let place = places.place(at: name.startIndex)
    let span = SourceSpan(path: text.path, start: place, end: places.place(at: name.endIndex))
    let tag = TemplateTag(form: form, name: name.text, span: span, range: first..<index)
    if form == .delimiters { try setDelimiters(name) }
    if name.isEmpty, form != .comment { throw error(.unfinishedTag, inside..<inside) }
    return tag
  }

  private func stands(_ mark: [UInt8], at index: Int) -> Bool {
    guard text.bytes[index] == mark[0], index + mark.count <= text.bytes.count else { return false }
    return text.bytes[index..<index + mark.count].elementsEqual(mark)
  }

  private static func form(of sigil: UInt8) -> TemplateTag.Form {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: "%"): .pragma
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .html
    default: .value
    }
  }

  private func closing(of sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + end
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + end
    default: end
    }
  }

  private mutating func setDelimiters(_ marks: ArraySlice<UInt8>) throws(TemplateError) {
    let parts = marks.split(whereSeparator: \.isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      throw error(.delimiters, marks.startIndex..<marks.endIndex)
    }
    start = Array(parts[0])
    end = Array(parts[1])
  }

  private func error(_ reason: TemplateError.Reason, _ range: Range<Int>) -> TemplateError {
    TemplateError(reason: reason, span: text.span(range))
  }
}
