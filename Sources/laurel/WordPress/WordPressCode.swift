internal import Source

/// A code of WordPress in square brackets: `[gallery ids="1,2"]`, `[caption width="300"]…[/caption]`.
///
/// Source: WordPress, `wp-includes/shortcodes.php`.
struct WordPressCode {
  let name: String
  let values: [String: String]
  /// What stands between its beginning and its end; nil if it has no end.
  let content: [UInt8]?
  /// All of it.
  let range: Range<Int>

  /// How far its end is looked for.
  private static let mostOfTag = 2_000
  private static let mostOfContent = 64 << 10
  private static let mostOfOthers = 4 << 10

  /// Nil if what begins at a square bracket is no code.
  init?(at start: Int, in text: [UInt8]) {
    let rest = text[(start + 1)...]
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetter, let next = text[name.endIndex...].first,
      next.isSpace || next == UInt8(ascii: "]") || next == UInt8(ascii: "/")
    else { return nil }
    let tag = text[name.endIndex...].prefix(Self.mostOfTag)
    guard let close = tag.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let attributes = text[name.endIndex..<close]
    let values = Self.values(in: attributes)
    let isBare = attributes.allSatisfy { $0.isSpace || $0 == UInt8(ascii: "/") }
    let end = Array("[/\(name.text)]".utf8)
    let isKnown = Self.known.contains(name.text)
    let most = isKnown ? Self.mostOfContent : Self.mostOfOthers
    let found = text[(close + 1)...].prefix(most).firstRange(of: end)
    // A word in square brackets is no code, if nothing ends it and nothing stands in it.
    guard found != nil || !values.isEmpty || (isBare && isKnown) else { return nil }
    self.name = name.map(\.lowercased).text
    self.values = values
    content = found.map { Array(text[(close + 1)..<$0.lowerBound]) }
    range = start..<(found?.upperBound ?? close + 1)
  }

  /// The codes that WordPress itself knows, of which some stand without anything in them.
  private static let known: Set<String> = [
    "gallery", "playlist", "embed", "video", "audio", "caption", "wp_caption",
  ]

  /// `name="value"`, with either sort of quotation marks, or with none.
  private static func values(in text: ArraySlice<UInt8>) -> [String: String] {
    var values: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].reversed().prefix { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
      rest = rest[(equals + 1)...]
      let quote = rest.first ?? 0
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let value = isQuoted ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { !$0.isSpace }
      values[name.reversed().map(\.lowercased).text] = value.text
      rest = rest[value.endIndex...].dropFirst(isQuoted ? 1 : 0)
    }
    return values
  }
}
