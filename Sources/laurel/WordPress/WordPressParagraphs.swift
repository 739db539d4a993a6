internal import Source

/// Makes paragraphs of a text as the old editor of WordPress keeps it, where an empty line starts one.
///
/// Source: WordPress, `wpautop` in `wp-includes/formatting.php`.
enum WordPressParagraphs {
  static func html(of content: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + content.count / 8)
    var rest = content.filter { $0 != UInt8(ascii: "\r") }[...]
    // What is set as it is typed keeps its lines.
    while let start = rest.firstRange(of: Array("<pre".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Array("</pre>".utf8))
    {
      result += paragraphs(of: rest[..<start.lowerBound]) + rest[start.lowerBound..<end.upperBound]
      rest = rest[end.upperBound...]
    }
    return result + paragraphs(of: rest)
  }

  private static func paragraphs(of text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var lines: [ArraySlice<UInt8>] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) + [[]] {
      if !line.trimmed.isEmpty {
        lines.append(line.trimmed)
        continue
      }
      result += block(lines)
      lines = []
    }
    return result
  }

  /// The lines between two empty ones: paragraphs, and between them what stands by itself.
  private static func block(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var result: [UInt8] = []
    var words: [ArraySlice<UInt8>] = []
    var depth = 0
    for line in lines {
      let isBlock = isBlock(line)
      if depth == 0, !isBlock {
        words.append(line)
        continue
      }
      result += paragraph(words)
      words = []
      // In an element too, each line of words is one of its own.
      if !isBlock, let last = result.dropLast().last, last != UInt8(ascii: ">") { result += "<br />".utf8 }
      result += line + "\n".utf8
      depth = max(0, depth + steps(in: line))
    }
    return result + paragraph(words)
  }

  private static func paragraph(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    lines.isEmpty
      ? [] : Array("<p>".utf8) + Array(lines.joined(separator: "<br />\n".utf8)) + Array("</p>\n".utf8)
  }

  /// How many more elements are open behind a line.
  private static func steps(in line: ArraySlice<UInt8>) -> Int {
    let line = Array(line)
    var steps = 0
    var place = 0
    while let tag = HTMLTag.next(from: place, in: line) {
      if blocks.contains(tag.name), !tag.isVoid { steps += tag.isEnd ? -1 : 1 }
      place = tag.range.upperBound
    }
    return steps
  }

  private static func isBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "<") else { return false }
    let name = line.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    return blocks.contains(name.map(\.lowercased).text)
  }

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
    "tbody",
    "tfoot", "tr", "td", "th", "caption", "col", "colgroup", "blockquote", "pre", "hr", "figure",
    "figcaption",
    "form", "fieldset", "section", "article", "aside", "header", "footer", "nav", "address", "details",
    "summary",
    "script", "style",
  ]
}
