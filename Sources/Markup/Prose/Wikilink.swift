internal import Source

/// A `[[target]]`, `[[target#anchor|text]]` or `![[image.png|description]]` in plain text.
struct Wikilink {
  /// The whole link with its brackets.
  let range: Range<Int>
  let isEmbed: Bool
  /// What stands between the brackets.
  private let inside: Range<Int>
  /// The offset of the bar before the text of the link.
  private let bar: Int?

  /// All wikilinks of a text, in order.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [Wikilink] {
    var found: [Wikilink] = []
    var index = 0
    while var open = firstPair(UInt8(ascii: "["), in: text, from: index) {
      while open + 2 < text.count, text[open + 2] == UInt8(ascii: "[") { open += 1 }
      guard let close = firstPair(UInt8(ascii: "]"), in: text, from: open + 2) else { break }
      let inner = open + 2..<close
      if let again = lastPair(UInt8(ascii: "["), in: text, within: inner) {
        index = again
        continue
      }
      index = close + 2
      if text[inner].trimmed.isEmpty { continue }
      let isEmbed = open > 0 && text[open - 1] == UInt8(ascii: "!")
      found.append(
        Wikilink(
          range: (isEmbed ? open - 1 : open)..<close + 2, isEmbed: isEmbed, inside: inner,
          bar: text[inner].firstIndex(of: UInt8(ascii: "|"))))
    }
    return found
  }

  func content(of text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> { text[inside] }

  /// What the link names, with its anchor.
  func target(in text: UnsafeBufferPointer<UInt8>) -> String {
    text[inside.lowerBound..<(bar ?? inside.upperBound)].trimmed.text
  }

  /// The last part of what the link names, without an extension and an anchor: what is read where no title is known.
  func name(in text: UnsafeBufferPointer<UInt8>) -> String {
    let target = target(in: text)
    let parts = target.parts(separatedBy: "#")
    guard let name = parts[0].utf8.split(separator: UInt8(ascii: "/")).last?.text else {
      return parts[parts.count - 1]
    }
    return name.endsWithBytes(of: ".md") ? name.utf8.dropLast(3).text : name
  }

  /// The text the author gave it.
  func label(in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let bar else { return nil }
    let label = text[bar + 1..<inside.upperBound].trimmed
    return label.isEmpty ? nil : label.text
  }

  private static func firstPair(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < text.count {
      if text[index] == byte, text[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The last pair of a byte within a range: of nested brackets the innermost count.
  private static func lastPair(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, within range: Range<Int>
  ) -> Int? {
    var index = range.upperBound - 2
    while index >= range.lowerBound {
      if text[index] == byte, text[index + 1] == byte { return index }
      index -= 1
    }
    return nil
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
