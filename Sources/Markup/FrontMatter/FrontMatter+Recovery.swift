internal import Source

/// Values at the head of a file whose lines of three hyphens are not there, or are something else, and values below text.
extension FrontMatter {
  /// The block of values in a file that does not start with three hyphens, with its diagnostic.
  static func recover(_ text: SourceText, first line: Int) -> Diagnosed<Block>? {
    let next = line + 1
    if text.isFence(line) { return recoverFenced(text, fence: line) }
    if text.isDashes(line), let end = end(of: text, from: next) {
      let wrong = [line] + (isClosing(end, of: text) ? [] : [end])
      return Diagnosed(
        Block(text, lines: next..<end), [FrontMatterLines.diagnose(instead: wrong, of: text)])
    }
    if YAMLLine(text, line).looksLikeNameAndValue, let end = end(of: text, from: line) {
      return Diagnosed(
        Block(text, lines: line..<end), [FrontMatterLines.diagnoseMissing(above: line, of: text)])
    }
    return recoverBare(text, first: line) ?? recoverBelow(text, heading: line)
  }

  /// The block of values that starts rightly and ends with other dashes than hyphens, with its diagnostic.
  static func recover(_ text: SourceText, opening: Int) -> Diagnosed<Block>? {
    guard let end = end(of: text, from: opening + 1) else { return nil }
    return Diagnosed(
      Block(text, lines: opening + 1..<end), [FrontMatterLines.diagnose(instead: [end], of: text)])
  }

  /// A second block of values right below the first, which no reader is to see.
  static func second(_ text: SourceText, below start: Int) -> Block? {
    guard start < text.bytes.count, let opening = firstContentLine(of: text, from: text.line(at: start))
    else {
      return nil
    }
    if let other = splitTOML(text, opening: opening)?.value { return other }
    guard isDelimiter(opening, of: text, "---"), let end = end(of: text, from: opening + 1)
    else { return nil }
    return Block(text, lines: opening + 1..<end)
  }

  /// Values without any line around them, as Pelican, MkDocs and MultiMarkdown have them: a first paragraph of nothing but
  /// names and values, two of which are surely names. A value may go on below, set in.
  private static func recoverBare(_ text: SourceText, first line: Int) -> Diagnosed<Block>? {
    let lines = firstParagraph(of: text, from: line)
    guard YAMLLine(text, line).looksLikeNameAndValue,
      lines.allSatisfy({ YAMLLine(text, $0).looksLikeNameAndValue || YAMLLine(text, $0).indentation > 3 }),
      lines.count(where: { YAMLLine(text, $0).isSureName(in: text) }) >= 2
    else { return nil }
    return Diagnosed(
      Block(text, lines: lines, bodyFrom: lines.upperBound),
      [FrontMatterLines.diagnoseMissing(around: lines, of: text)])
  }

  /// Values between the three backquotes of an example, with their own lines of hyphens or without.
  private static func recoverFenced(_ text: SourceText, fence line: Int) -> Diagnosed<Block>? {
    let next = line + 1
    let inner =
      splitTOML(text, opening: next)?.value
      ?? (isDelimiter(next, of: text, "---")
        ? end(of: text, from: next + 1, needs: 1).map { Block(text, lines: next + 1..<$0) } : nil)
    if let inner {
      let closing = firstContentLine(of: text, from: text.line(at: inner.bodyStart)).flatMap {
        text.isFenceEnd($0) ? $0 : nil
      }
      let remark = FrontMatterLines.diagnoseSurplus([line] + (closing.map { [$0] } ?? []), of: text)
      let start = closing.map { text.lineStart($0 + 1) } ?? inner.bodyStart
      return Diagnosed(Block(range: inner.range, notation: inner.notation, bodyStart: start), [remark])
    }
    guard ["", "yaml", "yml"].contains(text.fenceInfo(line)),
      let end = (next...max(next, text.lineCount)).first(where: {
        text.isFenceEnd($0) || YAMLLine(text, $0).isBlank
      }),
      text.isFenceEnd(end), (next..<end).allSatisfy({ YAMLLine(text, $0).mayBeYAML }),
      (next..<end).contains(where: { YAMLLine(text, $0).isSureName(in: text) })
    else { return nil }
    return Diagnosed(
      Block(text, lines: next..<end), [FrontMatterLines.diagnose(instead: [line, end], of: text)])
  }

  /// Values below a heading or a line of text, which have to come first.
  private static func recoverBelow(_ text: SourceText, heading line: Int) -> Diagnosed<Block>? {
    guard let opening = firstContentLine(of: text, from: line + 1),
      let block = splitTOML(text, opening: opening)?.value ?? recoverDashed(text, opening: opening)
    else { return nil }
    // The line above them stays text: nothing of it may be lost.
    let closing = text.line(at: block.range.upperBound)
    return Diagnosed(block, [FrontMatterLines.diagnoseText(line, above: opening, closing, of: text)])
  }

  private static func recoverDashed(_ text: SourceText, opening: Int) -> Block? {
    guard isDelimiter(opening, of: text, "---"), YAMLLine(text, opening + 1).isSureName(in: text),
      let end = end(of: text, from: opening + 1, needs: 1)
    else { return nil }
    return Block(text, lines: opening + 1..<end)
  }

  /// The line of dashes that ends a block, if the block is no text: enough names and values, or one that is surely one,
  /// and no blank line.
  private static func end(of text: SourceText, from start: Int, needs least: Int = 2) -> Int? {
    var names = 0
    guard start <= text.lineCount else { return nil }
    for line in start...text.lineCount {
      let look = YAMLLine(text, line)
      if isClosing(line, of: text) || text.isDashes(line) { return names >= least ? line : nil }
      if look.isBlank { return nil }
      if look.looksLikeNameAndValue { names += look.isSureName(in: text) ? 2 : 1 }
      if least == 1, !look.mayBeYAML { return nil }
    }
    return nil
  }
}

extension YAMLLine {
  fileprivate func isSureName(in text: SourceText) -> Bool {
    guard looksLikeNameAndValue, indentation == 0, let key else { return false }
    return ForeignName.isSure(text.bytes[key].text)
  }

  /// Whether a line may stand in a block of values: a name, an item, a comment, or what belongs to the line above.
  fileprivate var mayBeYAML: Bool { looksLikeNameAndValue || isListItem || isComment || indentation > 0 }
}

extension SourceText {
  /// Whether a line is made of dashes, such as word processors make out of hyphens.
  fileprivate func isDashes(_ line: Int) -> Bool {
    let marks = bytes[range(ofLine: line)].trimmed.text.unicodeScalars
    return !marks.isEmpty && marks.allSatisfy { ["-", "\u{2013}", "\u{2014}", "\u{2015}", "_"].contains($0) }
  }

  func isFence(_ line: Int) -> Bool {
    let bytes = bytes[range(ofLine: line)]
    return bytes.starts(with: "```") || bytes.starts(with: "~~~")
  }

  /// The word behind the marks that open an example.
  func fenceInfo(_ line: Int) -> String {
    content(ofLine: line).drop { "`~".utf8.contains($0) }.trimmed.map(\.lowercased).text
  }

  func isFenceEnd(_ line: Int) -> Bool {
    isFence(line) && content(ofLine: line).allSatisfy { "`~".utf8.contains($0) }
  }
}
