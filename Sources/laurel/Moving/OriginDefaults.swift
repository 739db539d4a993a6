internal import Knowledge
internal import Markup
internal import Source

/// The values that a program gives to pages by their places, unless they give them themselves.
struct OriginDefaults: Sendable {
  private struct Group: Sendable {
    /// Of the folder of the program, or of the pages of a root; nil for all.
    let pattern: PathPattern?
    /// The folder in which the pages lie.
    let folder: String
    let type: String?
    let entries: [YAMLMapping.Entry]
  }

  /// The strongest first.
  private let groups: [Group]

  init(_ origin: Origin, _ settings: OriginSettings, in folder: OriginFolder) throws {
    switch origin {
    case .jekyll:
      // The most exact place counts, and of equals the last.
      groups = (settings["defaults"]?.elements ?? []).map(Self.jekyll).enumerated()
        .sorted { ($0.element.folder.utf8.count, $0.offset) > ($1.element.folder.utf8.count, $1.offset) }
        .map { $0.element }
    case .hugo:
      groups = (settings["cascade"]?.elements ?? []).map { group in
        let parts = YAMLMapping(entries: group.parts)
        let target = (parts["target"] ?? parts["_target"])?.parts ?? []
        let path = YAMLMapping(entries: target)["path"]?.word
        return Group(
          pattern: path.flatMap { Self.pattern(ofHugo: $0) }, folder: "", type: nil,
          entries: group.parts.filter { !["target", "_target"].contains($0.key) })
      }
    case .eleventy: groups = try Self.eleventy(in: folder)
    default: groups = []
    }
  }

  /// - Parameter path: from the folder of the program.
  func values(forFile path: String, at place: OriginLayout.Page) -> [YAMLMapping.Entry] {
    var found: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    for group in groups {
      let isMeant = group.pattern.map { $0.matches(place.path) || $0.matches(path) } ?? true
      guard isMeant, ContentPath.isFolder(group.folder, above: path),
        group.type == nil || group.type == place.type
      else { continue }
      found += group.entries.filter { names.insert(ForeignName.plain($0.key)).inserted }
    }
    return found
  }

  private static func jekyll(_ value: YAMLValue) -> Group {
    let parts = YAMLMapping(entries: value.parts)
    let scope = YAMLMapping(entries: parts["scope"]?.parts ?? [])
    let path = scope["path"]?.word ?? ""
    let isPattern = path.utf8.contains(UInt8(ascii: "*"))
    return Group(
      pattern: isPattern ? PathPattern(path) : nil,
      folder: isPattern ? "" : ContentPath.resolve(path, in: "") ?? path, type: scope["type"]?.word,
      entries: parts["values"]?.parts ?? [])
  }

  /// `{/private/**,/old/**}` or `/private/**`. Of several places, the first letters that all have in common count.
  private static func pattern(ofHugo path: String) -> PathPattern? {
    let plain = path.utf8.prefix { !"{[".utf8.contains($0) }
    return PathPattern(plain.count == path.utf8.count ? path : plain.text + "*")
  }

  /// The files with values for all pages below: `posts/posts.json`, `posts/posts.11tydata.json`.
  private static func eleventy(in folder: OriginFolder) throws -> [Group] {
    try folder.files.compactMap { file -> Group? in
      let (place, name) = (ContentPath.folder(of: file), ContentPath.name(of: file))
      let own = ContentPath.name(of: place)
      let isOfFolder = name == "\(own).json" || name.startsWithBytes(of: "\(own).11tydata.")
      guard isOfFolder, !own.isEmpty, let text = try folder.text(of: file) else { return nil }
      let isScript = ContentPath.fileExtension(of: file) != "json"
      let values = isScript ? ScriptSettings.read(text) : YAMLReader.readFile(text, .json).value
      // Of a program, only what hides pages is believed: it may mean anything else.
      let entries = values.entries.filter { entry in
        !isScript || ForeignName(entry.key)?.concernsState == true || entry.value.word == "false"
      }
      return Group(pattern: nil, folder: place, type: nil, entries: entries)
    }.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
  }
}

extension OriginLayout.Page {
  /// What Jekyll calls the sort of a page.
  fileprivate var type: String {
    root.isEmpty ? "pages" : DatedName(ContentPath.stem(of: path)) != nil ? "posts" : root
  }
}
