internal import Markup
internal import Source

/// Puts empty lines around Markdown that stands right below or right above a tag of HTML, where we read none.
///
/// Other programs read it there, some of them if the tag says `markdown`.
struct MarkdownInHTML {
  private(set) var lines: [String] = []
  /// The names of the tags around what was parted from them.
  private(set) var parted: [String] = []
  /// The marks of the block of code in which a line stands.
  private var fence: ArraySlice<UInt8>?
  /// The tag of which the block is, up to the next empty line.
  private var block: Tag?
  /// How far the words below the tag are set in; nil if no words were parted from it yet.
  private var indentation: Int?

  /// A tag that begins a block of HTML.
  private struct Tag {
    let name: String
    let indentation: Int
    /// Whether the other program is told to read Markdown in it.
    let isMarked: Bool
    /// Whether it is an end tag, or its own end stands on the line.
    let isClosed: Bool
  }

  init(_ lines: [String]) {
    for line in lines { read(line) }
  }

  private mutating func read(_ line: String) {
    let bytes = Array(line.utf8)[...]
    let words = bytes.drop { $0.isBlank }
    if let marks = fence {
      if words.starts(with: marks), words.trimmed.allSatisfy({ $0 == marks.first }) { fence = nil }
      lines.append(line)
      return
    }
    if words.starts(with: "```".utf8) || words.starts(with: "~~~".utf8) {
      fence = words.prefix { $0 == words.first }
      block = nil
    }
    if words.isEmpty { block = nil }
    guard let block else {
      self.block = Self.tag(words, indentation: bytes.count - words.count)
      indentation = nil
      if let tag = self.block, let parts = Self.parts(of: words, tag) { return write(parts, of: tag) }
      lines.append(line)
      return
    }
    if words.first == UInt8(ascii: "<") {
      readTag(line, words, in: block)
    } else if indentation != nil || block.isMarked || MarksInHTML.first(in: words) != nil {
      readWords(line, bytes, in: block)
    } else {
      lines.append(line)
    }
  }

  /// A line that begins with a tag: it begins a block again if words were parted from the tag above.
  private mutating func readTag(_ line: String, _ words: ArraySlice<UInt8>, in outer: Tag) {
    if let tag = Self.tag(words, indentation: outer.indentation) {
      let blanks = String(repeating: " ", count: outer.indentation)
      if indentation != nil { lines += ["", blanks + words.text] } else { lines.append(line) }
      if let parts = Self.parts(of: words, tag) {
        lines.removeLast()
        return write(parts, of: tag)
      }
      let isMarked = tag.isMarked || (outer.isMarked && !tag.isClosed)
      block = Tag(
        name: tag.name, indentation: outer.indentation, isMarked: isMarked, isClosed: tag.isClosed)
      indentation = nil
    } else {
      lines.append(line)
    }
  }

  /// A line of words, which is set in no deeper than the tag.
  private mutating func readWords(_ line: String, _ bytes: ArraySlice<UInt8>, in tag: Tag) {
    let own = line.indentation
    if indentation == nil {
      lines.append("")
      parted.append(tag.name)
      indentation = own
    }
    let surplus = max(0, min(own, (indentation ?? own) - tag.indentation))
    lines.append(bytes.dropFirst(surplus).text)
  }

  /// Writes a tag, the Markdown behind it on the same line and its end as blocks of their own.
  private mutating func write(_ parts: (start: String, words: String, end: String), of tag: Tag) {
    let blanks = String(repeating: " ", count: tag.indentation)
    lines += [parts.start, "", parts.words, "", parts.end].map { $0.isEmpty ? "" : blanks + $0 }
    parted.append(tag.name)
    block = Tag(name: tag.name, indentation: tag.indentation, isMarked: false, isClosed: true)
    indentation = nil
  }

  /// The tag at the start of a line, if it begins a block that may hold paragraphs.
  private static func tag(_ words: ArraySlice<UInt8>, indentation: Int) -> Tag? {
    guard words.first == UInt8(ascii: "<") else { return nil }
    let isEnd = words.dropFirst().first == UInt8(ascii: "/")
    let name = words.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter }
    guard names.contains(name.map(\.lowercased).text), let end = words.firstIndex(of: UInt8(ascii: ">")),
      let next = words[name.endIndex...].first, next.isBlank || next == UInt8(ascii: ">")
    else { return nil }
    let attributes = words[name.endIndex..<end]
    let isMarked = !isEnd && attributes.firstRange(of: Array(" markdown".utf8)) != nil
    let isClosed = isEnd || words.firstRange(of: Array("</\(name.text)>".utf8)) != nil
    return Tag(
      name: name.map(\.lowercased).text, indentation: indentation, isMarked: isMarked, isClosed: isClosed)
  }

  /// A line that is a tag, words with Markdown and the end of the tag; nil if it is not.
  private static func parts(of line: ArraySlice<UInt8>, _ tag: Tag) -> (
    start: String, words: String, end: String
  )? {
    let line = line.trimmed
    let end = Array("</\(tag.name)>".utf8)
    guard let start = line.firstIndex(of: UInt8(ascii: ">")), line.suffix(end.count).elementsEqual(end),
      line.count >= start + 1 - line.startIndex + end.count
    else { return nil }
    let words = line[(start + 1)..<(line.endIndex - end.count)].trimmed
    guard MarksInHTML.first(in: words) != nil, !words.contains(UInt8(ascii: "<")) else { return nil }
    return (line[...start].text, words.text, end.text)
  }

  private static let names: Set<String> = [
    "blockquote", "center", "details", "div", "figcaption", "figure", "section", "article", "aside",
  ]
}
