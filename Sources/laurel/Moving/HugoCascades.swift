internal import Knowledge
internal import Markup
internal import Source

/// What the pages of folders in Hugo say of those pages below which they name, told to each of these by itself.
///
/// Here, what the page of a folder says is for all below it.
struct HugoCascades: Sendable {
  private let defaults: OriginDefaults

  /// - Parameters:
  ///   - pages: all of the site, by the paths of their files.
  ///   - names: how the pages call their values.
  init(_ pages: [(path: String, place: OriginLayout.Page, document: Document)], _ names: OriginNames) {
    let groups = pages.flatMap { path, place, document in
      Self.parted(document, at: path).given.map { cascade, entries in
        OriginDefaults.Group(
          pattern: cascade.pattern, folder: ContentPath.folder(of: path),
          standsForFolder: cascade.standsForFolder, language: place.language, entries: entries)
      }
    }
    defaults = OriginDefaults(groups.sorted { $0.folder.utf8.count > $1.folder.utf8.count }, names)
  }

  /// A page with what is said of it above, and without what it says of others by their names; and how much was given.
  func applied(
    to document: Document, of path: String, at place: OriginLayout.Page
  ) -> (document: Document, given: Int) {
    let typed = document.metadata
    let given = defaults.values(forFile: path, at: place).filter { entry in
      !typed.entries.contains { ForeignName.plain($0.key) == ForeignName.plain(entry.key) }
    }
    let parted = Self.parted(document, at: path)
    if given.isEmpty, parted.given.isEmpty { return (document, 0) }
    let metadata = YAMLMapping(
      entries: parted.left + given, unreadableKeys: typed.unreadableKeys, isWhole: typed.isWhole)
    return (document.with(metadata: metadata), given.count)
  }

  /// What a page gives to those below that it names, as far as it hides them, and its values without that.
  private static func parted(
    _ document: Document, at path: String
  ) -> (given: [(HugoCascade, [YAMLMapping.Entry])], left: [YAMLMapping.Entry]) {
    let entries = document.metadata.entries
    guard OriginLayout.isPageOfSection(path),
      let index = entries.firstIndex(where: { Fold.key($0.key) == "cascade" })
    else { return ([], entries) }
    // What is said in a page of a language is for pages of that language.
    let isOfLanguage = ContentPath.stem(of: path) != "_index"
    var given: [(HugoCascade, [YAMLMapping.Entry])] = []
    var groups: [YAMLValue] = []
    for group in entries[index].value.elements {
      let cascade = HugoCascade(group)
      let hiding = cascade.hasKnownTarget || isOfLanguage ? cascade.values.filter(mayHide) : []
      if !hiding.isEmpty { given.append((cascade, hiding)) }
      groups += [hiding.isEmpty ? group : cascade.without(hiding)].compactMap { $0 }
    }
    var left = entries
    if groups.isEmpty {
      left.remove(at: index)
    } else {
      let typed = entries[index]
      left[index] = YAMLMapping.Entry(
        key: typed.key, keySpan: typed.keySpan, value: YAMLValue(.list(groups), span: typed.value.span))
    }
    return given.isEmpty ? ([], entries) : (given, left)
  }

  /// Whether a value may hide a page. One that shows it would show it in spite of others.
  private static func mayHide(_ entry: YAMLMapping.Entry) -> Bool {
    let shows = entry.key == "draft" && entry.value.word.flatMap(YesNo.foreignReading) == false
    return ForeignName(entry.key)?.concernsState == true && !shows
  }
}
