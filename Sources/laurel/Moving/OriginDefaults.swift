internal import Knowledge
internal import Markup
internal import Source

/// The values that a program gives to pages by their places, unless they give them themselves.
struct OriginDefaults: Sendable {
  struct Group: Sendable {
    /// Of the folder of the program, or of the pages of a root; nil for all.
    var pattern: PathPattern?
    /// The folder in which the pages lie, or the page itself.
    var folder = ""
    var type: String?
    /// Whether it is for pages that stand for folders, or for those that do not; nil for both.
    var standsForFolder: Bool?
    /// The language of the pages; nil for all.
    var language: String?
    /// The page that gives the values to others, and not to itself.
    var giver: String?
    let entries: [YAMLMapping.Entry]
  }

  /// The strongest first.
  private let groups: [Group]
  let names: OriginNames

  init(
    _ origin: Origin, _ settings: OriginSettings, in folder: OriginFolder, _ layout: OriginLayout
  ) throws {
    names = OriginNames(origin, settings)
    switch origin {
    case .jekyll: groups = Self.jekyll(settings)
    case .hugo:
      groups =
        try Self.hugo(in: folder, layout)
        + settings.all("cascade").flatMap(\.elements).map(HugoCascade.init).map { Self.hugo($0, $0.values) }
    case .eleventy: groups = try Self.eleventy(in: folder, settings.programs)
    case .mkdocs: groups = try Self.mkdocs(MkDocsPlugins(settings).metaFiles, in: folder)
    case .docusaurus, .zola, .obsidian: groups = []
    }
  }

  /// - Parameter path: from the folder of the program.
  func values(forFile path: String, at place: OriginLayout.Page) -> [YAMLMapping.Entry] {
    var found: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    let plain = [path, place.path, place.logicalPath]
    // Capital letters count for nothing in the settings of Hugo.
    let paths = plain + plain.map { Fold.key($0) }
    let standsForFolder = OriginLayout.isPageOfSection(path)
    for group in groups {
      let isMeant = group.pattern.map { paths.contains(where: $0.matches) } ?? true
      guard isMeant, group.giver != path,
        group.folder == path || ContentPath.isFolder(group.folder, above: path),
        group.type.map(place.types.contains) ?? true,
        group.standsForFolder.map({ $0 == standsForFolder }) ?? true,
        group.language == nil || group.language == place.language
      else { continue }
      found += group.entries.filter { names.insert(ForeignName.plain($0.key)).inserted }
    }
    if let language = place.language, names.insert("language").inserted {
      found.append(
        YAMLMapping.Entry(
          key: "language", keySpan: .startOf(path),
          value: YAMLValue(.scalar(language, style: .plain), span: .startOf(path))))
    }
    return found
  }
}

extension YAMLMapping.Entry {
  /// A value that keeps a page from readers.
  static func draft(in file: String) -> YAMLMapping.Entry {
    YAMLMapping.Entry(key: "draft", keySpan: .startOf(file), value: .flag(true, at: file))
  }
}
