internal import Knowledge
internal import Markup
internal import Source

/// A group of values that Hugo gives to pages below, and to which of them: an item of `cascade`.
struct HugoCascade {
  private let entries: [YAMLMapping.Entry]
  private let target: YAMLMapping?

  init(_ group: YAMLValue) {
    entries = group.parts
    target = (group.parts.first { Self.isTarget($0) }?.value.parts).map { YAMLMapping(entries: $0) }
  }

  /// What a page of a folder says of those below it.
  static func all(in values: YAMLMapping) -> [HugoCascade] {
    (values.value(at: ["cascade"])?.elements ?? []).map(HugoCascade.init)
  }

  /// What is given to the pages.
  var values: [YAMLMapping.Entry] { entries.filter { !Self.isTarget($0) } }

  /// The pages that are meant, by their paths; nil for all.
  var pattern: PathPattern? { target?["path"]?.word.flatMap(Self.pattern) }

  /// Whether only pages that stand for folders are meant, or only others; nil for both.
  var standsForFolder: Bool? {
    switch target?["kind"]?.word {
    case "page": false
    case "section", "home", "taxonomy", "term": true
    default: nil
    }
  }

  /// Whether it is told which pages are meant, in words that can be read.
  var hasKnownTarget: Bool {
    guard let target, !target.entries.isEmpty else { return false }
    return target["path"] == nil ? standsForFolder != nil : pattern != nil
  }

  /// What has to be told to each of the pages that are meant, as it hides them: here, what the page of a folder says
  /// is for all below it.
  ///
  /// - Parameter file: the page that says it. In a page of a language it is said for pages of that language.
  func valuesForPages(below file: String) -> [YAMLMapping.Entry] {
    let isOfLanguage = ContentPath.stem(of: file) != "_index"
    return hasKnownTarget || isOfLanguage ? values.filter(Self.mayHide) : []
  }

  /// The group without some of its values; nil if none is left.
  func without(_ given: [YAMLMapping.Entry]) -> YAMLValue? {
    let left = entries.filter { entry in !given.contains { $0.keySpan == entry.keySpan } }
    guard left.contains(where: { !Self.isTarget($0) }) else { return nil }
    return YAMLValue(.mapping(YAMLMapping(entries: left)), span: left[0].keySpan)
  }

  /// Whether a value may hide a page. One that shows it would show it in spite of others.
  private static func mayHide(_ entry: YAMLMapping.Entry) -> Bool {
    let shows = entry.key == "draft" && entry.value.word.flatMap(YesNo.foreignReading) == false
    return ForeignName(entry.key)?.concernsState == true && !shows
  }

  private static func isTarget(_ entry: YAMLMapping.Entry) -> Bool {
    ["target", "_target"].contains(entry.key)
  }

  /// `{/private/**,/old/**}` or `/private/**`. Of several places, the first letters that all have in common count.
  private static func pattern(of path: String) -> PathPattern? {
    let plain = path.utf8.prefix { !"{[".utf8.contains($0) }
    let isWhole = plain.count == path.utf8.count
    return PathPattern(Fold.key(isWhole ? path : plain.text + "*"))
  }
}
