internal import Source

/// Values in the other notations of Hugo and Zola.
extension FrontMatter {
  /// The lines between two of three plus signs.
  static func splitTOML(_ text: SourceText, opening: Int) -> Diagnosed<Block?>? {
    guard isDelimiter(opening, of: text, "+++") else { return nil }
    let lines = opening + 1..<text.lineCount + 1
    let closing = lines.first { isDelimiter($0, of: text, "+++") }
    let holdsValues = (opening + 1..<(closing ?? firstParagraph(of: text, from: opening + 1).upperBound))
      .contains { line in
        let content = text.content(ofLine: line)
        return content.first == UInt8(ascii: "[") || content.contains(UInt8(ascii: "="))
          || YAMLLine(text, line).looksLikeNameAndValue
      }
    guard holdsValues || closing == opening + 1 else { return nil }
    if let closing { return Diagnosed(Block(text, lines: opening + 1..<closing, .toml)) }
    return unclosed(text, opening: opening, firstParagraph(of: text, from: opening + 1), .toml)
  }

  /// The lines between three hyphens with the name of a notation behind the first, as Eleventy reads them.
  static func splitNamed(_ text: SourceText, opening: Int) -> Diagnosed<Block?>? {
    let marks = text.content(ofLine: opening)
    guard marks.starts(with: "---") else { return nil }
    let notation: Notation
    switch marks.dropFirst(3).trimmed.map(\.lowercased).text {
    case "toml": notation = .toml
    case "json": notation = .json
    case "yaml", "yml": notation = .yaml
    default: return nil
    }
    if let closing = (opening + 1..<text.lineCount + 1).first(where: { isDelimiter($0, of: text, "---") }) {
      return Diagnosed(Block(text, lines: opening + 1..<closing, notation))
    }
    let paragraph = firstParagraph(of: text, from: opening + 1)
    return paragraph.isEmpty ? nil : unclosed(text, opening: opening, paragraph, notation)
  }

  /// The lines from a brace to the one that closes it.
  static func splitJSON(_ text: SourceText, opening: Int) -> Diagnosed<Block?>? {
    let start = text.content(ofLine: opening)
    guard start.first == UInt8(ascii: "{"),
      let next = text.bytes[(start.startIndex + 1)...].first(where: { !$0.isSpace }),
      "\"}".utf8.contains(next)
    else { return nil }
    guard let end = closingBrace(text.bytes[start.startIndex...]) else {
      return unclosed(text, opening: opening, firstParagraph(of: text, from: opening + 1), .json)
    }
    let line = text.line(at: end)
    guard text.bytes[(end + 1)..<text.range(ofLine: line).upperBound].allSatisfy(\.isBlank) else {
      return nil
    }
    return Diagnosed(Block(text, lines: opening..<line + 1, .json, bodyFrom: line + 1))
  }

  /// Where the brace is closed that is the first of these bytes.
  private static func closingBrace(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isInText = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInText: index += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "{") where !isInText: depth += 1
      case UInt8(ascii: "}") where !isInText:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
