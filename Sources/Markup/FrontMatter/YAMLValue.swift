package import Source

/// A value of front matter with its place: what the author typed, not yet read as any type.
package struct YAMLValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(String, style: ScalarStyle)
    case list([YAMLValue])
    case mapping(YAMLMapping)
    /// Nothing after the colon, or a plain `~` or `null`.
    case empty
  }

  package enum ScalarStyle: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  package let content: Content
  /// The place of what was typed, with its quotes; of an empty value, the end of its key.
  package let span: SourceSpan
  /// The place of the first character of the text.
  ///
  /// Each line of a literal block starts in the column of this place, one line further down.
  package let contentStart: Place

  package init(_ content: Content, span: SourceSpan, contentStart: Place? = nil) {
    self.content = content
    self.span = span
    self.contentStart = contentStart ?? span.start
  }

  /// The items of this value where a list is wanted: any other value is a list of one, nothing is none.
  package var elements: [YAMLValue] {
    switch content {
    case .list(let items): items
    case .empty: []
    case .scalar, .mapping: [self]
    }
  }
}

/// Names and their values in the order of the file. No name is there twice.
package struct YAMLMapping: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: YAMLValue

    package init(key: String, keySpan: SourceSpan, value: YAMLValue) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  package let entries: [Entry]
  /// Names that were typed, but whose values could not be read: they are not missing.
  package let unreadableKeys: [String]
  /// Whether reading came to the end; if not, any name may have been typed.
  package let isWhole: Bool

  package static let empty = YAMLMapping(entries: [])
  /// The values of a file that cannot be read.
  package static let unreadable = YAMLMapping(entries: [], isWhole: false)

  package init(entries: [Entry], unreadableKeys: [String] = [], isWhole: Bool = true) {
    self.entries = entries
    self.unreadableKeys = unreadableKeys
    self.isWhole = isWhole
  }

  /// These values with those of a second block; a name that is in both cannot be read.
  func joined(by other: YAMLMapping) -> YAMLMapping {
    let names = Set(entries.map(\.key))
    return YAMLMapping(
      entries: entries + other.entries.filter { !names.contains($0.key) },
      unreadableKeys: unreadableKeys + other.unreadableKeys + other.entries.map(\.key).filter(names.contains),
      isWhole: isWhole && other.isWhole)
  }

  /// These values where there may be more.
  var cutOff: YAMLMapping { YAMLMapping(entries: entries, unreadableKeys: unreadableKeys, isWhole: false) }

  /// These values, and names whose values are not among them.
  func with(unreadable names: [String]) -> YAMLMapping {
    names.isEmpty
      ? self : YAMLMapping(entries: entries, unreadableKeys: unreadableKeys + names, isWhole: isWhole)
  }

  /// Whether a name was typed, or may have been.
  package func mayHold(_ key: String) -> Bool {
    !isWhole || unreadableKeys.contains(key) || entries.contains { $0.key == key }
  }

  package subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}
