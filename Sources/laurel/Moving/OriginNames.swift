internal import Knowledge
internal import Markup
internal import Source

/// How the pages of a program call their values, where its settings or its own ways say so.
struct OriginNames: Sendable {
  private let origin: Origin
  /// The names that the settings give to values, with ours.
  private let renamed: [String: String]

  init(_ origin: Origin, _ settings: OriginSettings) {
    self.origin = origin
    var renamed: [String: String] = [:]
    for name in origin == .hugo ? ["publishDate", "expiryDate"] : [] {
      // What is known to everybody keeps its meaning, and so do words that stand for the file.
      for other in settings["frontmatter", name]?.elements.compactMap(\.word) ?? []
      where !other.startsWithBytes(of: ":") && ForeignName(other) == nil {
        renamed[ForeignName.plain(other)] = name
      }
    }
    self.renamed = renamed
  }

  /// The values of a page, by names that are known here.
  func read(_ values: YAMLMapping, in source: SourceFile) -> YAMLMapping {
    var entries = values.entries.flatMap(read)
    if values.entries.isEmpty, values.isWhole, Self.hasOtherValues(source.bytes) {
      entries.append(.draft(in: source.path))
    }
    return YAMLMapping(
      entries: entries, unreadableKeys: values.unreadableKeys, isWhole: values.isWhole)
  }

  private func read(_ entry: YAMLMapping.Entry) -> [YAMLMapping.Entry] {
    if let name = renamed[ForeignName.plain(entry.key)] {
      return [YAMLMapping.Entry(key: name, keySpan: entry.keySpan, value: entry.value)]
    }
    // `date: {created: 2031-01-01, updated: 2031-02-02}`
    guard origin == .mkdocs, entry.key == "date", !entry.value.parts.isEmpty else { return [entry] }
    return entry.value.parts.map { part in
      YAMLMapping.Entry(
        key: part.key == "created" ? "date" : part.key, keySpan: part.keySpan, value: part.value)
    }
  }

  /// Whether a page begins with values in a language that nobody reads here: `---js`.
  private static func hasOtherValues(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { $0.isSpace || $0 >= 0x80 }
    guard text.starts(with: "---".utf8) else { return false }
    let word = text.dropFirst(3).drop(while: \.isBlank).prefix { !$0.isLineEnd }.trimmed
    return word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
