internal import Source

/// A piece of HTML, as it was typed: a tag, or what stands between two of them.
struct HTMLToken {
  enum Content {
    /// Words, and signs that are no tag.
    case text
    /// What is left of a comment.
    case comment
    case start(HTMLTag)
    /// The end of an element, by its name in small letters.
    case end(String)
  }

  let content: Content
  let range: Range<Int>
}

/// Cuts HTML into its tags and what stands between them.
///
/// It goes over the text once. Where something looks like a tag and is none, it goes on behind the `<`; if that happens
/// so often that it would read the text several times, all that follows is text.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var index = 0
  private var textStart = 0
  private var tokens: [HTMLToken] = []
  /// The names of the elements of code of which no end tag follows.
  private var endless: Set<String> = []
  /// How many bytes were looked at.
  private(set) var steps = 0
  private var stepsLeft: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    stepsLeft = 4 * bytes.count + 64
  }

  static func tokens(of html: [UInt8]) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(html)
    return tokenizer.read()
  }

  mutating func read() -> [HTMLToken] {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), stepsLeft > 0, let (content, end) = tag(at: index) else {
        index += 1
        spend(1)
        continue
      }
      endText()
      append(content, upTo: end)
      if case .start(let tag) = content, Self.code.contains(tag.name) { skipCode(of: tag.name) }
    }
    endText()
    return tokens
  }

  private mutating func spend(_ count: Int) {
    steps += count
    stepsLeft -= count
  }

  private mutating func append(_ content: HTMLToken.Content, upTo end: Int) {
    tokens.append(HTMLToken(content: content, range: index..<end))
    index = end
    textStart = end
  }

  private mutating func endText() {
    if textStart < index { tokens.append(HTMLToken(content: .text, range: textStart..<index)) }
    textStart = index
  }

  private mutating func tag(at start: Int) -> (HTMLToken.Content, end: Int)? {
    if bytes[start...].starts(with: HiddenText.emptyComment) {
      return (.comment, start + HiddenText.emptyComment.utf8CodeUnitCount)
    }
    if let (name, end) = endTag(at: start) { return (.end(name), end) }
    var scan = HTMLTagScan(bytes, at: start, before: bytes.count)
    defer { spend(scan.index - start) }
    return scan.read().map { (.start($0), $0.end) }
  }

  private mutating func endTag(at start: Int) -> (name: String, end: Int)? {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "/"), bytes[start + 2].isLetter else {
      return nil
    }
    let name = bytes[(start + 2)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let rest = bytes[name.endIndex...].prefix(while: \.isSpace)
    spend(rest.endIndex - start)
    guard rest.endIndex < bytes.count, bytes[rest.endIndex] == UInt8(ascii: ">") else { return nil }
    return (name.map(\.lowercased).text, rest.endIndex + 1)
  }

  /// Goes on at the end tag of an element whose tags inside are no tags.
  private mutating func skipCode(of name: String) {
    if endless.contains(name) { return }
    var next = index
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "<"), let end = endTag(at: next), end.name == name {
        index = next
        return
      }
      next += 1
      steps += 1
    }
    endless.insert(name)
  }

  /// The elements that hold code, or nothing that browsers show.
  private static let code: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript",
  ]
}
