internal import Markup
internal import Source

/// Finds what hides a page inside a value: `params: {draft: true}`.
struct NestedWords {
  let asOf: CalendarDate

  /// The first value inside another that hides the page.
  func hiding(in value: YAMLValue) -> YAMLMapping.Entry? {
    switch value.content {
    case .list(let items): items.lazy.compactMap(hiding).first
    case .mapping(let parts):
      parts.entries.first { entry in
        let name = ForeignName(entry.key) ?? ForeignName.meant(by: entry.key)?.meaning
        return name.map { hides($0, entry.value) } ?? false
      }
    case .scalar, .empty: nil
    }
  }

  /// The first value right inside another that hides the page, by a name that can mean nothing but that.
  func plainlyHiding(in value: YAMLValue) -> YAMLMapping.Entry? {
    guard case .mapping(let parts) = value.content else { return nil }
    return parts.entries.first { entry in
      guard let name = ForeignName(entry.key), !name.isEveryday else { return false }
      if name.meaning == .stage { return entry.value.text.map(HiddenStage.isNothingElse) ?? false }
      let isPlain =
        name.meaning == .field("draft") || Self.plainNames.contains(ForeignName.plain(entry.key))
      return isPlain && hides(name, entry.value)
    }
  }

  /// Whether a value of a name hides the page.
  func hides(_ name: ForeignName, _ value: YAMLValue) -> Bool {
    switch name.meaning {
    case .password: return !value.isBlank
    case .building:
      guard case .mapping(let parts) = value.content else { break }
      return ["render", "list"].contains { part in parts[part]?.text.flatMap(name.hint) != nil }
    case .parts: return hiding(in: value) != nil
    case .stage where hiding(in: value) != nil: return true
    default: break
    }
    return value.elements.compactMap(\.text).compactMap(name.hint).contains { hint in
      switch hint {
      case .hides, .unclear: true
      case .shows(let day): day > asOf
      case .ends(let day): day <= asOf
      }
    }
  }

  private static let plainNames: Set<String> = ["published", "unpublished", "unlisted"]
}

extension YAMLValue {
  /// All texts in a value, however deep.
  var scalars: [String] {
    switch content {
    case .scalar(let text, _): [text]
    case .list(let items): items.flatMap(\.scalars)
    case .mapping(let parts): parts.entries.flatMap(\.value.scalars)
    case .empty: []
    }
  }
}
