internal import Source

/// A value that hides a page, typed in the head of a file where no values are read: above or below them, in a comment, in
/// an example, or between marks that are no lines of values.
struct StrayState {
  let name: String
  let typed: String
  let span: SourceSpan

  /// The first such value.
  ///
  /// A page that says in its values whether it is a draft has none, because that counts; nor has one whose values end
  /// nobody knows where, because it is left out for that.
  static func find(in text: SourceText, besides values: FrontMatter, _ block: FrontMatter.Block?)
    -> StrayState?
  {
    guard values.mapping.isWhole, !values.mapping.saysWhetherItIsADraft else { return nil }
    let known = Set(
      (values.mapping.entries.map(\.key) + values.mapping.unreadableKeys).map(ForeignName.plain))
    if let block, let hidden = swallowed(in: text, block, known) { return hidden }
    let above = 1..<(block.map { text.line(at: $0.range.lowerBound) } ?? 1)
    let start = values.bodyStart < text.bytes.count ? text.line(at: values.bodyStart) : text.lineCount + 1
    for lines in [above, start..<max(start, text.lineCount + 1)] {
      var head = FileHead(hasValues: block != nil)
      for line in lines {
        if let said = head.read(line, of: text), !known.contains(ForeignName.plain(said.name)) {
          return StrayState(said, line, of: text)
        }
        if head.isOver { break }
      }
    }
    return nil
  }

  /// A line among the values that looks like one of them, and is a part of the text above it.
  private static func swallowed(in text: SourceText, _ block: FrontMatter.Block, _ known: Set<String>)
    -> StrayState?
  {
    guard block.notation == .yaml, !block.range.isEmpty else { return nil }
    for line in text.line(at: block.range.lowerBound)...text.line(at: block.range.upperBound - 1) {
      let look = YAMLLine(text, line)
      guard look.indentation == 0, look.looksLikeNameAndValue,
        let said = StateScan.hiding(in: text.content(ofLine: line)),
        !known.contains(ForeignName.plain(said.name))
      else { continue }
      return StrayState(said, line, of: text)
    }
    return nil
  }

  private init(_ said: StateScan.Pair, _ line: Int, of text: SourceText) {
    name = said.name
    typed = "\(said.name): \(said.value)".onOneLine
    span = text.span(text.range(ofLine: line))
  }

  /// The words in a line that cannot be read by which a page may be hidden.
  static func names(in line: ArraySlice<UInt8>) -> [String] {
    let pairs = StateScan.pairs(in: line).map(\.name).filter { ForeignName($0)?.concernsState == true }
    let words = line.split { !$0.isPartOfName }.map(\.text)
    return pairs + words.filter { ForeignName($0).map { $0.concernsState && !$0.isEveryday } ?? false }
  }

  /// The names with a colon behind them in the rest of a line by which a page may be hidden.
  static func namesWithColon(in line: ArraySlice<UInt8>) -> [String] {
    StateScan.pairs(in: line).map(\.name).filter { ForeignName($0)?.concernsState == true }
  }
}

extension YAMLMapping {
  fileprivate var saysWhetherItIsADraft: Bool {
    guard case .scalar(let word, _)? = self["draft"]?.content else { return false }
    return YesNo.reading(of: Fold.key(word)) != nil
  }
}

/// The lines of a file above its first paragraph, read one after another.
private struct FileHead {
  /// Whether the page has values at their right place. An example below them is an example.
  let hasValues: Bool
  private(set) var isOver = false
  private var isInFence = false
  private var isInComment = false
  private var hasHeading = false
  private var isBelowValue = false

  init(hasValues: Bool) { self.hasValues = hasValues }

  /// What a line says that hides the page.
  mutating func read(_ line: Int, of text: SourceText) -> StateScan.Pair? {
    let content = text.content(ofLine: line)
    if content.isEmpty { return nil }
    if isInFence {
      isOver = text.isFenceEnd(line)
      return StateScan.hiding(in: content)
    }
    if isInComment || content.starts(with: "<!--") {
      isInComment = !content.holds("-->")
      return StateScan.hiding(in: content)
    }
    if text.isFence(line) {
      isInFence = !hasValues && !hasHeading && Self.notations.contains(text.fenceInfo(line))
      isOver = !isInFence
      return nil
    }
    if content.areMarks { return nil }
    if let said = StateScan.hiding(in: content) { return said }
    if isHeading(content, line, of: text) {
      isOver = hasHeading
      hasHeading = true
      return nil
    }
    isBelowValue = mayBeValue(content, isIndented: YAMLLine(text, line).indentation > 0)
    isOver = !isBelowValue
    return nil
  }

  private static let notations: Set<String> = [
    "", "yaml", "yml", "toml", "json", "md", "markdown", "ini", "text",
  ]

  private func isHeading(_ content: ArraySlice<UInt8>, _ line: Int, of text: SourceText) -> Bool {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    if level > 0 { return content.count == level || content.dropFirst(level).first?.isBlank == true }
    guard !isBelowValue, line < text.lineCount, !StateScan.isPair(content) else { return false }
    let below = text.content(ofLine: line + 1)
    return !below.isEmpty && below.allSatisfy { $0 == below.first }
      && "=-".utf8.contains(below[below.startIndex])
  }

  /// Whether a line may be a value or a part of one, and is no prose for sure.
  private func mayBeValue(_ content: ArraySlice<UInt8>, isIndented: Bool) -> Bool {
    guard let first = content.first else { return true }
    if isBelowValue && (isIndented || first == UInt8(ascii: "-")) || StateScan.isCode(content) { return true }
    if first.isLetter || first.isDigit || first >= 0x80 { return StateScan.isPair(content) }
    return ".<{}[](\"':;%@/,~$&=#+-".utf8.contains(first) && !content.holds("](")
      && content.dropFirst().first.map { first != UInt8(ascii: "<") || !$0.isLetter } ?? true
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line is nothing but marks, perhaps with the name of a notation behind them: `---js`, `;;;`, `-->`.
  fileprivate var areMarks: Bool {
    let marks = prefix { !($0.isLetter || $0.isDigit || $0 >= 0x80) }
    let word = dropFirst(marks.count)
    return word.isEmpty
      || marks.count >= 3 && marks.allSatisfy { $0 == marks.first || $0.isBlank } && word.count <= 12
        && word.allSatisfy(\.isLetter)
  }
}
