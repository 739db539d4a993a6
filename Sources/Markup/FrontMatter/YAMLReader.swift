package import Source

/// Reads YAML, telling every mistake in one run.
package enum YAMLReader {
  /// Reads the front matter of a page; without any, its values are empty and its body is the whole text.
  package static func readFrontMatter(_ text: SourceText) -> Diagnosed<FrontMatter> {
    var diagnostics: [Diagnostic] = []
    let (block, bodyStart) = FrontMatter.split(text).reported(to: &diagnostics)
    let mapping = block.map { read(text, block: $0, limits: .frontMatter).reported(to: &diagnostics) }
    return Diagnosed(FrontMatter(mapping: mapping ?? .empty, bodyStart: bodyStart), diagnostics)
  }

  /// Reads a file that is YAML as a whole, such as `_kind.yml`.
  package static func readFile(_ text: SourceText) -> Diagnosed<YAMLMapping> {
    read(text, block: 0..<text.bytes.count, limits: .file)
  }

  private static func read(
    _ text: SourceText, block: Range<Int>, limits: YAMLLimits
  ) -> Diagnosed<YAMLMapping> {
    guard block.count <= limits.size else {
      return Diagnosed(.unreadable, [TooMuchFrontMatter.diagnoseSize(limits, at: text.span(block.prefix(1)))])
    }
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
