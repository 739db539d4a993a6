internal import Markup
internal import Source

/// A title without the marks by which other programs set parts of it off: `It&#8217;s <em>new</em>`, `**Bold**`, `a\_b`.
///
/// What is no such mark stays as it is: `a < b`, `C*`, `2 * 3 * 4`, and what stands between backquotes.
struct PlainTitle {
  let text: String

  init(_ title: String) {
    let bytes = Array(title.utf8)
    var depths: [String: Int] = [:]
    for index in bytes.indices {
      guard let tag = Tag(in: bytes, at: index) else { continue }
      depths[tag.name, default: 0] += tag.isClosing ? -1 : 1
    }
    // A tag that is never closed may be what the title speaks of.
    let closed = Set(depths.filter { $0.value == 0 }.keys).union(Self.single)
    let plain = Self.plain(bytes, closed).trimmed.text
    text = plain.isEmpty ? title : plain
  }

  private static func plain(_ bytes: [UInt8], _ closed: Set<String>) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    var closing: Int?
    while index < bytes.count {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "`") {
        let end = CodeWalk.endOfCode(bytes, from: index)
        plain += bytes[index..<end]
        index = end
      } else if let tag = Tag(in: bytes, at: index), closed.contains(tag.name) {
        if tag.name == "br" { plain.append(UInt8(ascii: " ")) }
        index = tag.end
      } else if let (character, end) = character(in: bytes, at: index) {
        plain += character.utf8
        index = end
      } else if bytes[index] == UInt8(ascii: "\\"), let sign = rest.dropFirst().first,
        signs.utf8.contains(sign)
      {
        plain.append(sign)
        index += 2
      } else if index == closing {
        closing = nil
        index += 2
      } else if rest.starts(with: stars), closing == nil, let end = endOfBold(in: bytes, from: index) {
        closing = end
        index += 2
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  /// Tags that have no end.
  private static let single: Set<String> = ["br", "wbr"]
  /// The signs from which a backslash takes their meaning in Markdown.
  private static let signs = "_*[]#&<>~`|"
  private static let stars = Array("**".utf8)

  /// Where the stars stand that end what begins here; nil if these are no such stars.
  private static func endOfBold(in bytes: [UInt8], from index: Int) -> Int? {
    let inside = bytes[(index + 2)...]
    guard index == 0 || !bytes[index - 1].isOfWord, let first = inside.first, !first.isSpace,
      let end = inside.firstRange(of: stars), end.lowerBound > index + 2,
      !bytes[end.lowerBound - 1].isSpace,
      end.upperBound == bytes.count || !bytes[end.upperBound].isOfWord
    else { return nil }
    return end.lowerBound
  }

  /// The character that is written by a name or a number: `&rsquo;`, `&#8217;`.
  private static func character(in bytes: [UInt8], at index: Int) -> (String, end: Int)? {
    guard bytes[index] == UInt8(ascii: "&"),
      let end = bytes[index...].prefix(longestName).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = bytes[index...end]
    guard name.count > 3, name.dropFirst().dropLast().allSatisfy({ $0.isOfWord || $0 == UInt8(ascii: "#") })
    else { return nil }
    // Markdown knows all of them. Letters around it keep a blank from being cut off.
    let heading = Array("# x".utf8) + name + Array("x\n".utf8)
    let read = Document.parse(SourceFile(path: "", bytes: heading), options: MarkdownOptions()).value
    guard let words = read.titleHeading?.text.utf8.dropFirst().dropLast().text, words != name.text else {
      return nil
    }
    return (words, end + 1)
  }

  private static let longestName = 34
}

/// A tag that says how words look, anywhere in a line: `<em>`, `</span>`, `<br/>`.
private struct Tag {
  let name: String
  let isClosing: Bool
  /// Where the text goes on.
  let end: Int

  init?(in bytes: [UInt8], at index: Int) {
    guard bytes[index] == UInt8(ascii: "<"),
      let close = bytes[index...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let inside = bytes[(index + 1)..<close]
    isClosing = inside.first == UInt8(ascii: "/")
    let named = isClosing ? inside.dropFirst() : inside
    let name = named.prefix(while: \.isLetter)
    let after = named[name.endIndex...].first
    guard Self.names.contains(name.map(\.lowercased).text),
      after.map({ $0.isSpace || $0 == UInt8(ascii: "/") }) ?? true, !inside.contains(UInt8(ascii: "<"))
    else { return nil }
    self.name = name.map(\.lowercased).text
    end = close + 1
  }

  private static let longest = 200
  private static let names: Set<String> = [
    "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "mark", "s", "small", "span", "strong", "sub",
    "sup", "u", "wbr",
  ]
}

extension UInt8 {
  fileprivate var isOfWord: Bool { isLetter || isDigit || self >= 0x80 }
}
