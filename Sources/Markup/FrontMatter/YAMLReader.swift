package import Source

/// Reads YAML, telling every mistake in one run.
package enum YAMLReader {
  /// Reads the front matter of a page; without any, its values are empty and its body is the whole text.
  package static func readFrontMatter(_ text: SourceText) -> Diagnosed<FrontMatter> {
    var diagnostics: [Diagnostic] = []
    let block = FrontMatter.split(text).reported(to: &diagnostics)
    let read = block.map { readBlocks(text, $0).reported(to: &diagnostics) }
    let values = read ?? FrontMatter(mapping: .empty, bodyStart: 0)
    guard let stray = StrayState.find(in: text, besides: values, block) else {
      return Diagnosed(values, diagnostics)
    }
    diagnostics.append(FrontMatterLines.diagnoseStray(stray.typed, at: stray.span))
    return Diagnosed(
      FrontMatter(
        mapping: values.mapping.with(unreadable: [stray.name]), notation: values.notation,
        bodyStart: values.bodyStart),
      diagnostics)
  }

  /// Reads a block of values, and one right below it, which no reader is to see.
  private static func readBlocks(_ text: SourceText, _ block: FrontMatter.Block) -> Diagnosed<FrontMatter> {
    var diagnostics: [Diagnostic] = []
    let mapping = read(text, block).reported(to: &diagnostics)
    guard let second = FrontMatter.second(text, below: block.bodyStart) else {
      return Diagnosed(
        FrontMatter(mapping: mapping, notation: block.notation, bodyStart: block.bodyStart), diagnostics)
    }
    let more = read(text, second).reported(to: &diagnostics)
    diagnostics.append(FrontMatterLines.diagnoseSecond(second, below: block, mapping, more, of: text))
    return Diagnosed(
      FrontMatter(mapping: mapping.joined(by: more), notation: block.notation, bodyStart: second.bodyStart),
      diagnostics)
  }

  private static func read(_ text: SourceText, _ block: FrontMatter.Block) -> Diagnosed<YAMLMapping> {
    read(text, block: block.range, limits: .frontMatter, block.notation).map {
      block.isWhole ? $0 : $0.cutOff
    }
  }

  /// Reads a file that is YAML as a whole, such as `_kind.yml`, or in another notation.
  package static func readFile(
    _ text: SourceText, _ notation: FrontMatter.Notation = .yaml
  ) -> Diagnosed<YAMLMapping> {
    read(text, block: 0..<text.bytes.count, limits: .file, notation)
  }

  /// Reads a file of data, which may be a list as a whole. Of what cannot be read, only the first mistake is told.
  package static func readData(_ text: SourceText, _ notation: FrontMatter.Notation) -> Diagnosed<YAMLValue?>
  {
    let block = 0..<text.bytes.count
    guard block.count <= YAMLLimits.data.size else {
      return Diagnosed(nil, [TooMuchFrontMatter.diagnoseSize(.data, at: text.span(block.prefix(1)))])
    }
    if notation == .toml {
      return TOMLReader.read(text, block: block, limits: .data).map {
        YAMLValue(.mapping($0), span: text.span(block.prefix(0)))
      }
    }
    var builder = YAMLBuilder(text, block: block, limits: .data)
    do throws(YAMLFailure) { return Diagnosed(try builder.readData(), builder.diagnostics) } catch {
      let mistake = YAMLMistakes.find(BrokenYAML(text, block: block, failure: error))
      return Diagnosed(nil, [mistake.diagnostic])
    }
  }

  /// Reads the values of a block that stands in a text.
  ///
  /// - Parameter line: the first line that belongs to it.
  static func readBlock(_ text: SourceText, from line: Int) -> Diagnosed<YAMLMapping> {
    read(text, block: text.lineStart(line)..<text.bytes.count, limits: .textBlock)
  }

  private static func read(
    _ text: SourceText, block: Range<Int>, limits: YAMLLimits, _ notation: FrontMatter.Notation = .yaml
  ) -> Diagnosed<YAMLMapping> {
    guard block.count <= limits.size else {
      return Diagnosed(.unreadable, [TooMuchFrontMatter.diagnoseSize(limits, at: text.span(block.prefix(1)))])
    }
    if notation == .toml { return TOMLReader.read(text, block: block, limits: limits) }
    // JSON is the YAML that stands in braces.
    var recovery = YAMLRecovery(text, block: block, limits: limits)
    return recovery.run()
  }
}

extension Range<Int> {
  /// A range of the same start with at most `length` elements.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
