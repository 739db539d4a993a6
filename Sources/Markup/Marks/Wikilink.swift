internal import Source

/// A `[[target]]`, `[[target#anchor|text]]` or `![[image.png|description|300]]`.
struct Wikilink {
  let isEmbed: Bool
  /// What the link names, with its anchor.
  let target: String
  /// The text that the author gave it, where it is no Markdown.
  let label: String?
  /// How wide an embedded picture shall be, in pixels.
  let width: Int?
  /// What was typed as a width and is none.
  let badWidth: String?
  /// Where what it names and says is written, between the brackets.
  let inside: Range<Int>

  /// The last part of what the link names, without an extension and an anchor: what is read where no title is known.
  var name: String {
    let parts = target.parts(separatedBy: "#")
    guard let name = parts[0].utf8.split(separator: UInt8(ascii: "/")).last?.text else {
      return parts[parts.count - 1]
    }
    return name.endsWithBytes(of: ".md") ? name.utf8.dropLast(3).text : name
  }

  /// - Parameter bar: the offset of the bar before the text of the link.
  init(isEmbed: Bool, inside: Range<Int>, bar: Int?, of bytes: UnsafeBufferPointer<UInt8>) {
    self.isEmbed = isEmbed
    self.inside = inside
    // In a table a backslash keeps the bar from ending the cell.
    let isEscaped = bar.map { $0 > inside.lowerBound && bytes[$0 - 1] == UInt8(ascii: "\\") } ?? false
    let end = (bar ?? inside.upperBound) - (isEscaped ? 1 : 0)
    target = MarkdownText.unescaped(bytes[inside.lowerBound..<end].trimmed).text
    let label = bar.map { MarkdownText.unescaped(bytes[$0 + 1..<inside.upperBound].trimmed).text } ?? ""
    let description = ImageDescription(label.utf8)
    self.label = description.text.utf8.isEmpty ? nil : description.text
    width = description.width
    badWidth = description.badWidth
  }
}

/// The words in the brackets of a picture. A number behind the last bar, or alone, says how wide it shall be.
struct ImageDescription {
  let text: String
  /// In pixels.
  let width: Int?
  /// What stands in its place and is none, such as `100%`.
  let badWidth: String?

  init(_ typed: some BidirectionalCollection<UInt8>) {
    let parts = Array(typed.trimmed).split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let last = parts.last?.trimmed ?? []
    let width = Self.width(last)
    self.width = width
    badWidth = width == nil && Self.isMeantAsWidth(last) ? last.text : nil
    let isWhole = width == nil && badWidth == nil
    text = isWhole ? typed.trimmed.text : parts.dropLast().map(\.text).joined(separator: "|").trimmed
  }

  /// Whether these are figures with a sign or a unit, and no words.
  private static func isMeantAsWidth(_ size: ArraySlice<UInt8>) -> Bool {
    let figures = size.drop { "-+".utf8.contains($0) }
    let unit = figures.drop { $0.isDigit || ".x*".utf8.contains($0) }.trimmed.map(\.lowercased).text
    return figures.first?.isDigit == true && ["", "%", "px", "em", "rem", "vw", "pt", "cm"].contains(unit)
  }

  /// The width in `300` or `300x200`.
  private static func width(_ size: ArraySlice<UInt8>) -> Int? {
    let numbers = size.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
    guard (1...2).contains(numbers.count),
      numbers.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isDigit) })
    else { return nil }
    return Int(numbers[0].text).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Destination {
  /// The destination of a wikilink: a name, and perhaps an anchor. It is a name, not a URL, so nothing is decoded.
  init(wikilink target: String) {
    let bytes = target.utf8
    guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")) else {
      self = .relative(path: target, query: nil, fragment: nil)
      return
    }
    let fragment = bytes[bytes.index(after: hash)...].text
    self = .relative(path: bytes[..<hash].text, query: nil, fragment: fragment)
  }
}
