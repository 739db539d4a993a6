internal import Source

/// Values at the head of a file whose lines of three hyphens are not there, or are something else.
extension FrontMatter {
  typealias Part = (block: Range<Int>, bodyStart: Int)

  /// The block of values in a file that does not start with three hyphens, with its diagnostic.
  static func recover(_ text: SourceText, first line: Int) -> Diagnosed<Part>? {
    let next = line + 1
    if text.isFence(line), isDelimiter(next, of: text, "---"), let end = end(of: text, from: next + 1) {
      return part(of: text, from: next + 1, to: end, FrontMatterLines.diagnoseSurplus(line, of: text))
    }
    if text.isDashes(line), let end = end(of: text, from: next) {
      let wrong = [line] + (isClosing(end, of: text) ? [] : [end])
      return part(of: text, from: next, to: end, FrontMatterLines.diagnose(instead: wrong, of: text))
    }
    if YAMLLine(text, line).looksLikeNameAndValue, let end = end(of: text, from: line) {
      return part(of: text, from: line, to: end, FrontMatterLines.diagnoseMissing(above: line, of: text))
    }
    return nil
  }

  /// The block of values that starts rightly and ends with other dashes than hyphens, with its diagnostic.
  static func recover(_ text: SourceText, opening: Int) -> Diagnosed<Part>? {
    guard let end = end(of: text, from: opening + 1) else { return nil }
    return part(of: text, from: opening + 1, to: end, FrontMatterLines.diagnose(instead: [end], of: text))
  }

  private static func part(of text: SourceText, from start: Int, to end: Int, _ diagnostic: Diagnostic)
    -> Diagnosed<Part>
  {
    Diagnosed((text.lineStart(start)..<text.lineStart(end), text.lineStart(end + 1)), [diagnostic])
  }

  /// The line of dashes that ends a block, if the block is no text: two names and values at least, and no blank line.
  private static func end(of text: SourceText, from start: Int) -> Int? {
    var names = 0
    guard start <= text.lineCount else { return nil }
    for line in start...text.lineCount {
      if isClosing(line, of: text) || text.isDashes(line) { return names > 1 ? line : nil }
      let look = YAMLLine(text, line)
      if look.isBlank { return nil }
      if look.looksLikeNameAndValue { names += 1 }
    }
    return nil
  }
}

extension SourceText {
  /// Whether a line is made of dashes, such as word processors make out of hyphens.
  fileprivate func isDashes(_ line: Int) -> Bool {
    let marks = bytes[range(ofLine: line)].trimmed.text.unicodeScalars
    return !marks.isEmpty && marks.allSatisfy { ["-", "\u{2013}", "\u{2014}", "\u{2015}", "_"].contains($0) }
  }

  fileprivate func isFence(_ line: Int) -> Bool { bytes[range(ofLine: line)].starts(with: "```") }
}
