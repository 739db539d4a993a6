package import Source

/// The block of values at the head of a file, and where the text below it starts.
package struct FrontMatter: Sendable {
  package let mapping: YAMLMapping
  /// The byte offset of the first line below the block.
  package let bodyStart: Int

  package init(mapping: YAMLMapping, bodyStart: Int) {
    self.mapping = mapping
    self.bodyStart = bodyStart
  }

  /// Finds the bytes between the `---` lines at the head of a file; nil if it does not start with them.
  ///
  /// A Markdown text may start with a thematic break, which looks the same: it is one unless a closing
  /// line follows at once or the lines below it look like `name: value`.
  package static func split(_ text: SourceText) -> Diagnosed<(block: Range<Int>?, bodyStart: Int)> {
    let none: (block: Range<Int>?, bodyStart: Int) = (nil, 0)
    guard let opening = firstContentLine(of: text, from: 1) else { return Diagnosed(none) }
    guard isDelimiter(opening, of: text, "---") else {
      return recover(text, first: opening)?.map { ($0.block, $0.bodyStart) } ?? Diagnosed(none)
    }
    let start = text.lineStart(opening + 1)
    let paragraph = firstParagraph(of: text, from: opening + 1)
    let looksLikeNames = paragraph.contains { YAMLLine(text, $0).looksLikeNameAndValue }
    if let closing = closingLine(of: text, from: opening + 1) {
      guard looksLikeNames || closing <= paragraph.upperBound else { return Diagnosed(none) }
      return Diagnosed((start..<text.lineStart(closing), text.lineStart(closing + 1)))
    }
    guard looksLikeNames else { return Diagnosed(none) }
    if let recovered = recover(text, opening: opening) { return recovered.map { ($0.block, $0.bodyStart) } }
    let end = text.lineStart(paragraph.upperBound)
    return Diagnosed(
      (start..<end, end), [UnclosedFrontMatter.diagnose(text, opening: opening, end: end)])
  }

  private static func firstContentLine(of text: SourceText, from line: Int) -> Int? {
    guard line <= text.lineCount else { return nil }
    return (line...text.lineCount).first { !YAMLLine(text, $0).isBlank }
  }

  /// The lines from the first that is not blank up to the next blank or closing one.
  private static func firstParagraph(of text: SourceText, from line: Int) -> Range<Int> {
    let start = firstContentLine(of: text, from: line) ?? text.lineCount + 1
    var end = start
    while end <= text.lineCount, !YAMLLine(text, end).isBlank, !isClosing(end, of: text) { end += 1 }
    return start..<end
  }

  private static func closingLine(of text: SourceText, from line: Int) -> Int? {
    guard line <= text.lineCount else { return nil }
    return (line...text.lineCount).first { isClosing($0, of: text) }
  }

  static func isClosing(_ line: Int, of text: SourceText) -> Bool {
    isDelimiter(line, of: text, "---") || isDelimiter(line, of: text, "...")
  }

  static func isDelimiter(_ line: Int, of text: SourceText, _ marks: StaticString) -> Bool {
    let bytes = text.bytes[text.range(ofLine: line)]
    return bytes.starts(with: marks) && bytes.dropFirst(3).allSatisfy(\.isBlank)
  }
}

extension SourceText {
  /// The offset at which a line starts, counted from 1; past the last line, the end of the text.
  func lineStart(_ line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }
}
