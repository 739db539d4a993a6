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

  /// The lines between two empty ones: a paragraph, unless they are something that stands by itself.
  private static func block(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    guard let first = lines.first else { return [] }
    if isBlock(first) { return Array(lines.joined(separator: "\n".utf8)) + Array("\n".utf8) }
    let joined = Array(lines.joined(separator: "<br />\n".utf8))
    return Array("<p>".utf8) + joined + Array("</p>\n".utf8)
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
