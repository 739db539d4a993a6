internal import Source

/// The block of values at the head of a file, and where the text below it starts.
package struct FrontMatter: Sendable {
  /// How the values are written.
  package enum Notation: Sendable {
    /// Between lines of three hyphens.
    case yaml
    /// Between lines of three plus signs, as Hugo and Zola write them.
    case toml
    /// In braces, as Hugo writes them.
    case json
  }

  package let mapping: YAMLMapping
  package let notation: Notation
  /// The byte offset of the first line below the block.
  package let bodyStart: Int

  package init(mapping: YAMLMapping, notation: Notation = .yaml, bodyStart: Int) {
    self.mapping = mapping
    self.notation = notation
    self.bodyStart = bodyStart
  }

  /// Where the bytes of a block stand in a file.
  struct Block {
    let range: Range<Int>
    let notation: Notation
    let bodyStart: Int
    /// Whether it is known where the block ends; if not, values may follow that are taken for text.
    let isWhole: Bool

    init(range: Range<Int>, notation: Notation, bodyStart: Int) {
      self.range = range
      self.notation = notation
      self.bodyStart = bodyStart
      isWhole = true
    }

    /// The lines from the first up to the one that ends the block.
    init(
      _ text: SourceText, lines: Range<Int>, _ notation: Notation = .yaml, bodyFrom line: Int? = nil,
      isWhole: Bool = true
    ) {
      range = text.lineStart(lines.lowerBound)..<text.lineStart(lines.upperBound)
      self.notation = notation
      bodyStart = text.lineStart(line ?? lines.upperBound + 1)
      self.isWhole = isWhole
    }
  }

  /// Finds the bytes between the `---` lines at the head of a file; nil if it does not start with them.
  ///
  /// A Markdown text may start with a thematic break, which looks the same: it is one unless a closing
  /// line follows at once or the lines below it look like `name: value`. Blank lines, comments and characters that
  /// cannot be seen may stand above.
  static func split(_ text: SourceText) -> Diagnosed<Block?> {
    guard let opening = firstLine(of: text) else { return Diagnosed(nil) }
    let other =
      splitTOML(text, opening: opening) ?? splitNamed(text, opening: opening)
      ?? splitJSON(text, opening: opening)
    if let other { return other }
    guard isDelimiter(opening, of: text, "---") else {
      return recover(text, first: opening)?.map { $0 } ?? Diagnosed(nil)
    }
    let paragraph = firstParagraph(of: text, from: opening + 1)
    let looksLikeNames = paragraph.contains { YAMLLine(text, $0).looksLikeNameAndValue }
    if let closing = closingLine(of: text, from: opening + 1) {
      guard looksLikeNames || closing <= paragraph.upperBound else { return Diagnosed(nil) }
      return Diagnosed(Block(text, lines: opening + 1..<closing))
    }
    guard looksLikeNames else { return Diagnosed(nil) }
    if let recovered = recover(text, opening: opening) { return recovered.map { $0 } }
    return unclosed(text, opening: opening, paragraph, .yaml)
  }

  /// A block whose last line is missing: it is read up to the first blank line.
  static func unclosed(
    _ text: SourceText, opening: Int, _ paragraph: Range<Int>, _ notation: Notation
  ) -> Diagnosed<Block?> {
    let end = paragraph.upperBound
    // JSON that is torn says nothing that could be read.
    let lines = opening + 1..<(notation == .json ? opening + 1 : end)
    return Diagnosed(
      Block(text, lines: lines, notation == .json ? .yaml : notation, bodyFrom: end, isWhole: false),
      [UnclosedFrontMatter.diagnose(text, opening: opening, end: text.lineStart(end))])
  }

  /// The line on which values may start: the first with anything on it but comments.
  private static func firstLine(of text: SourceText) -> Int? {
    guard let first = firstContentLine(of: text, from: 1) else { return nil }
    var line = first
    while text.content(ofLine: line).starts(with: "<!--") {
      let comment = (line...text.lineCount).first { text.bytes[text.range(ofLine: $0)].holds("-->") }
      guard let end = comment, text.content(ofLine: end).reversed().starts(with: "-->".utf8.reversed()),
        let next = firstContentLine(of: text, from: end + 1)
      else { return first }
      line = next
    }
    return line
  }

  static func firstContentLine(of text: SourceText, from line: Int) -> Int? {
    guard line <= text.lineCount else { return nil }
    return (line...text.lineCount).first { !text.content(ofLine: $0).isEmpty }
  }

  /// The lines from the first that is not blank up to the next blank or closing one.
  static func firstParagraph(of text: SourceText, from line: Int) -> Range<Int> {
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
    let visible = line == 1 || !bytes.starts(with: marks) ? bytes.withoutInvisibleStart : bytes
    return visible.starts(with: marks) && visible.dropFirst(3).allSatisfy(\.isBlank)
  }
}

extension SourceText {
  /// The offset at which a line starts, counted from 1; past the last line, the end of the text.
  func lineStart(_ line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The bytes of a line without white space at its ends, and without characters at its start that cannot be seen.
  func content(ofLine line: Int) -> ArraySlice<UInt8> {
    bytes[range(ofLine: line)].withoutInvisibleStart.trimmed
  }
}

extension ArraySlice<UInt8> {
  /// These bytes without byte-order marks, zero-width and direction marks at their start.
  fileprivate var withoutInvisibleStart: ArraySlice<UInt8> {
    var rest = self
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) || rest.starts(with: [0xE2, 0x80, 0x8B])
      || rest.starts(with: [0xE2, 0x80, 0x8E]) || rest.starts(with: [0xE2, 0x81, 0xA0])
    {
      rest = rest.dropFirst(3)
    }
    return rest
  }

  func holds(_ marks: StaticString) -> Bool {
    indices.contains { self[$0...].starts(with: marks) }
  }
}
