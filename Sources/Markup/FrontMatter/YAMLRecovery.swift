internal import Source

/// Reads one block and recovers from mistakes: what cannot be read is told, set aside, and the rest is read again.
struct YAMLRecovery {
  private let limits: YAMLLimits
  private let block: Range<Int>
  /// The text up to the end of the block, with what was set aside turned into comments.
  private var text: SourceText
  private var diagnostics: [Diagnostic] = []
  private var salvaged: [YAMLMapping.Entry] = []
  private var unreadableKeys: [String] = []
  private var isWhole = true
  /// How many bytes may still be read again, which bounds the cost of hostile blocks.
  private var budget = 1 << 20

  init(_ text: SourceText, block: Range<Int>, limits: YAMLLimits) {
    self.limits = limits
    self.block = block
    self.text = SourceText(path: text.path, bytes: Array(text.bytes[..<block.upperBound]))
  }

  mutating func run() -> Diagnosed<YAMLMapping> {
    let read = readAll()
    let entries = (read + salvaged).sorted { $0.keySpan < $1.keySpan }
    let unique = DuplicateKey.remove(from: entries).reported(to: &diagnostics)
    if unique.count < entries.count {
      // Which of two values was meant, nobody can know.
      let known = Dictionary(grouping: entries, by: \.key)
      unreadableKeys += unique.map(\.key).filter { (known[$0]?.count ?? 0) > 1 }
    }
    let mapping = YAMLMapping(entries: unique, unreadableKeys: unreadableKeys, isWhole: isWhole)
    return Diagnosed(mapping, diagnostics.sorted())
  }

  private mutating func readAll() -> [YAMLMapping.Entry] {
    while true {
      var builder = YAMLBuilder(text, block: block, limits: limits)
      do throws(YAMLFailure) {
        let entries = try builder.readRoot()
        diagnostics += builder.diagnostics
        return entries
      } catch {
        budget -= text.bytes.count + 1_024
        guard setAside(YAMLMistakes.find(BrokenYAML(text, block: block, failure: error))) else {
          isWhole = false
          return []
        }
      }
    }
  }

  /// Tells a mistake and turns its entry into a comment; false if nothing is left to read.
  private mutating func setAside(_ mistake: YAMLMistake) -> Bool {
    if !continues(mistake) { diagnostics.append(mistake.diagnostic) }
    guard budget > 0, let entry = mistake.entry, let lines = entry.lines(in: text, block: block) else {
      return false
    }
    salvage(mistake, from: YAMLLine(text, lines.lowerBound))
    for line in lines.dropFirst() { noteNames(in: YAMLLine(text, line)) }
    text = text.commentingOut(lines)
    return true
  }

  /// Whether a mistake is a further line of the one that was told last: several lines without a colon are one text.
  private func continues(_ mistake: YAMLMistake) -> Bool {
    guard let last = diagnostics.last, last.rule == MissingColon.id,
      mistake.diagnostic.rule == MissingColon.id,
      last.span.start.line < mistake.diagnostic.span.start.line
    else { return false }
    return !(last.span.start.line..<mistake.diagnostic.span.start.line).contains {
      YAMLLine(text, $0).hasContent
    }
  }

  private mutating func salvage(_ mistake: YAMLMistake, from line: YAMLLine) {
    guard let key = line.key ?? mistake.key, let name = name(key) else {
      // Any word of it may be a name.
      unreadableKeys += StrayState.names(in: text.bytes[line.itemStart..<line.range.upperBound])
      return
    }
    unreadableKeys += StrayState.namesWithColon(in: text.bytes[key.upperBound..<line.range.upperBound])
    guard let value = mistake.value, value.lowerBound >= key.upperBound,
      value.upperBound <= line.range.upperBound
    else {
      unreadableKeys.append(name)
      return
    }
    let content = YAMLValue.Content.scalar(text.bytes[value].text, style: .plain)
    salvaged.append(
      YAMLMapping.Entry(
        key: name, keySpan: text.span(key), value: YAMLValue(content, span: text.span(value))))
  }

  /// Notes the names in a further line of what is set aside.
  private mutating func noteNames(in line: YAMLLine) {
    if let key = line.key, let name = name(key) { unreadableKeys.append(name) }
    unreadableKeys += StrayState.namesWithColon(in: text.bytes[line.contentStart..<line.range.upperBound])
  }

  /// The name at these bytes, if it looks like one.
  private func name(_ key: Range<Int>) -> String? {
    let name = YAMLQuoting.unquoted(text.bytes[key])
    guard let first = name.utf8.first, first.isLetter || first >= 0x80 else { return nil }
    return name
  }
}

extension [Diagnostic] {
  /// These diagnostics in the order of their places.
  fileprivate func sorted() -> [Diagnostic] {
    enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
  }
}
